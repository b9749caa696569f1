import { words } from '../../ui/language.ts'

/** Looks for an article by its headline, its words or its address. */
export function FindArticle({ action, wanted }: { action: string; wanted: string | null }) {
  const t = words('related')
  return (
    <form method="get" action={action} role="search">
      <label htmlFor="find-article">{t('find')}</label>
      <p className="find">
        <input id="find-article" type="search" name="find" defaultValue={wanted ?? ''} dir="auto" />
        <button type="submit">{t('search')}</button>
      </p>
    </form>
  )
}
