import type { PictureProblems, TypedPicture } from '#db/media/describe.ts'
import type { LibraryRow } from '#db/media/library.ts'
import type { Picture } from '#db/media/picture.ts'
import { LONGEST } from '#db/media/rules.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { RuleField } from '../rules/field.tsx'
import { FocalField } from './focal-field.client.tsx'
import { problemWords } from './problem-words.ts'

interface Props {
  row: LibraryRow
  picture: Picture
  /** What was typed and not taken. */
  typed: TypedPicture | null
  problems: PictureProblems
}

/** What a picture shows, whose it is, and what of it has to be seen. */
export function DescribeForm({ row, picture, typed, problems }: Props) {
  const t = words('media')
  const { alt, decorative, caption, credit, focalX, focalY } = typed ?? {
    ...{ alt: row.alt, decorative: row.decorative, caption: row.caption, credit: row.credit },
    ...{ focalX: String(row.focalX ?? 50), focalY: String(row.focalY ?? 50) },
  }
  const said = (name: keyof TypedPicture) => problems[name] && problemWords(t, problems[name])
  return (
    <form method="post" action={`/admin/media/${row.id}/change`} className="describe">
      <FocalField
        src={picture.src}
        {...{ width: picture.width, height: picture.height, alt: picture.alt }}
        {...{ x: focalX, y: focalY }}
        words={{
          ...{ legend: t('focal'), hint: t('focalHint'), asCut: t('asCut') },
          ...{ fromLeft: t('focalX'), fromTop: t('focalY') },
        }}
        problem={said('focalX') ?? said('focalY')}
      />
      <div className="describe-fields">
        <h2>{t('words')}</h2>
        <RuleField
          name="alt"
          label={t('alt')}
          hint={t('altHint', { most: LONGEST.alt })}
          problem={said('alt')}
        >
          {(props) => <TextArea rows={3} defaultValue={alt} dir="auto" {...props} />}
        </RuleField>
        <div>
          <label className="tick">
            <input
              type="checkbox"
              name="decorative"
              value="1"
              defaultChecked={decorative}
              aria-invalid={problems.decorative ? true : undefined}
              aria-describedby={problems.decorative ? 'decorative-problem' : undefined}
            />
            {t('isDecorative')}
          </label>
          {problems.decorative && (
            <p className="field-message" id="decorative-problem">
              {said('decorative')}
            </p>
          )}
        </div>
        <RuleField name="caption" label={t('caption')} hint={t('captionHint')} problem={said('caption')}>
          {(props) => <TextArea rows={2} defaultValue={caption} dir="auto" {...props} />}
        </RuleField>
        <RuleField name="credit" label={t('credit')} hint={t('creditHint')} problem={said('credit')}>
          {(props) => <input type="text" defaultValue={credit} dir="auto" autoComplete="off" {...props} />}
        </RuleField>
        <p className="presses">
          <button type="submit" className="primary">
            {t('save')}
          </button>
        </p>
      </div>
    </form>
  )
}
