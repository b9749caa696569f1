import type { PictureProblems, TypedPicture } from '#db/media/describe.ts'
import type { KeptFile } from '#db/media/files.ts'
import type { LibraryRow } from '#db/media/library.ts'
import type { Picture } from '#db/media/picture.ts'
import type { Uses } from '#db/media/uses.ts'
import { words } from '../../ui/language.ts'
import { DescribeForm } from './describe-form.tsx'
import { PictureFacts } from './picture-facts.tsx'
import { PictureUses } from './picture-uses.tsx'
import { refusalWords, type Refusal } from './refusal-words.ts'
import { ReplaceForms } from './replace-forms.tsx'

interface Props {
  row: LibraryRow
  picture: Picture
  uses: Uses
  files: KeptFile[]
  mayChange: boolean
  state: {
    typed: TypedPicture | null
    problems: PictureProblems
    reason: Refusal | null
    other: number | null
  } | null
  /** What the last press did. */
  done: string | null
  zone: string
}

/** One picture: what it shows, what of it has to be seen, where it is used, and what there is of it. */
export function PictureDesk({ row, picture, uses, files, mayChange, state, done, zone }: Props) {
  const t = words('media')
  const told = {
    ...{ added: t('done.added'), known: t('done.known'), stilled: t('done.stilled') },
    ...{ saved: t('done.saved'), replaced: t('done.replaced'), same: t('done.same') },
  }
  const said = done !== null && Object.hasOwn(told, done) ? told[done as keyof typeof told] : null
  return (
    <div className="media-desk picture-desk">
      <p className="back">
        <a href="/admin/media">{t('toLibrary')}</a>
      </p>
      <h1 dir="auto">{row.alt || row.originalName || row.name}</h1>
      {said && (
        <p className="told" role="status">
          {said}
        </p>
      )}
      {state?.reason && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('notDone', { why: refusalWords(t, state.reason) })}</p>
          {state.other !== null && (
            <p>
              <a href={`/admin/media/${state.other}`}>{t('theOther')}</a>
            </p>
          )}
        </div>
      )}
      {mayChange ? (
        <DescribeForm {...{ row, picture }} typed={state?.typed ?? null} problems={state?.problems ?? {}} />
      ) : (
        <ReadOnly {...{ row, picture }} />
      )}
      <div className="picture-more">
        <PictureUses {...uses} />
        <PictureFacts {...{ row, files, zone }} />
        {mayChange && <ReplaceForms id={row.id} isUsed={uses.seen.length + uses.others > 0} />}
      </div>
    </div>
  )
}

function ReadOnly({ row, picture }: { row: LibraryRow; picture: Picture }) {
  const t = words('media')
  return (
    <div className="describe">
      <p className="focal-picture">
        <img src={picture.src} width={picture.width} height={picture.height} alt={picture.alt} />
      </p>
      <div className="describe-fields">
        <p className="hint">{t('notYours')}</p>
        <dl>
          <dt>{t('alt')}</dt>
          <dd dir="auto">{row.alt || t(row.decorative ? 'decorative' : 'undescribed')}</dd>
          <dt>{t('caption')}</dt>
          <dd dir="auto">{row.caption || '–'}</dd>
          <dt>{t('credit')}</dt>
          <dd dir="auto">{row.credit || '–'}</dd>
        </dl>
      </div>
    </div>
  )
}
