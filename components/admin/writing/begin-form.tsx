import { words } from '../../ui/language.ts'
import { choice } from './named.ts'

interface Props {
  sections: { id: number; name: string }[]
  refused: { reason: string; headline: string; sectionId: number | null } | null
}

/** Begins an article: both can be changed later. */
export function BeginForm({ sections, refused }: Props) {
  const t = words('writing')
  return (
    <div className="plain-form">
      <h1>{t('newArticle')}</h1>
      {refused && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('problem', { reason: choice(refused.reason), name: '' })}</p>
        </div>
      )}
      <form method="post" action="/admin/articles/begin">
        <p className="field">
          <label htmlFor="headline">{t('headline')}</label>
          <input
            id="headline"
            name="headline"
            dir="auto"
            autoComplete="off"
            defaultValue={refused?.headline}
          />
        </p>
        <p className="field">
          <label htmlFor="sectionId">{t('section')}</label>
          <select id="sectionId" name="sectionId" defaultValue={refused?.sectionId ?? ''}>
            <option value="">{t('chooseLater')}</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <p className="presses">
          <button type="submit" className="primary">
            {t('begin')}
          </button>
        </p>
      </form>
    </div>
  )
}
