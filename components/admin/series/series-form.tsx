import type { InsertedPicture } from '#db/media/inserted.ts'
import { SERIES_INTRO_LONGEST, SERIES_NAME_LONGEST, type SeriesReason } from '#db/series/rules.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { pickerWords } from '../media/picker-words.ts'
import { PictureField } from '../media/picture-field.client.tsx'
import { RuleField } from '../rules/field.tsx'
import type { TypedSeries } from './state.ts'

interface Props {
  action: string
  typed: TypedSeries
  picture: InsertedPicture | null
  languages: { tag: string; name: string }[]
  problem: SeriesReason | null
  /** Whether it is to be made. */
  isNew: boolean
}

/** All that is said of a series, and where. */
export function SeriesForm({ action, typed, picture, languages, problem, isNew }: Props) {
  const t = words('series-desk')
  const of = (...problems: SeriesReason[]) =>
    problem !== null && problems.includes(problem) ? problemWords(problem) : undefined
  return (
    <form method="post" action={action}>
      <RuleField name="name" label={t('name')} problem={of('no-name', 'name-long')}>
        {(props) => <input type="text" dir="auto" autoComplete="off" defaultValue={typed.name} {...props} />}
      </RuleField>
      <RuleField
        name="slug"
        label={t('slug')}
        hint={isNew ? t('slugHintNew') : t('slugHint')}
        problem={of('slug-taken')}
      >
        {(props) => <input type="text" dir="ltr" autoComplete="off" defaultValue={typed.slug} {...props} />}
      </RuleField>
      <RuleField name="intro" label={t('intro')} hint={t('introHint')} problem={of('intro-long')}>
        {(props) => <TextArea rows={5} dir="auto" defaultValue={typed.intro} {...props} />}
      </RuleField>
      <RuleField name="language" label={t('language')} problem={of('unknown-language')}>
        {(props) => (
          <select defaultValue={typed.language} {...props}>
            <option value="">{t('siteLanguage')}</option>
            {languages.map(({ tag, name }) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        )}
      </RuleField>
      <PictureField
        name="picture"
        label={t('picture')}
        picture={picture}
        typed={typed.picture === '' ? undefined : typed.picture}
        problem={of('unknown-picture')}
        words={pickerWords()}
      />
      <p className="presses">
        <button type="submit" name="do" value="save" className="primary">
          {isNew ? t('addPress') : t('save')}
        </button>
      </p>
    </form>
  )
}

/** Why something was not done, in a sentence. */
export function problemWords(problem: SeriesReason): string {
  const t = words('series-desk')
  return t(`problem.${problem}`, {
    most: problem === 'name-long' ? SERIES_NAME_LONGEST : SERIES_INTRO_LONGEST,
  })
}
