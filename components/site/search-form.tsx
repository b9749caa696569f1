import { words } from '../ui/language.ts'

interface Props {
  /** Unique on the page. */
  id: string
  query?: string
}

export function SearchForm({ id, query }: Props) {
  const t = words('site')
  return (
    <form className="search-form" action="/search" role="search">
      <label htmlFor={id}>{t('searchTheArchive')}</label>
      <div>
        <input id={id} type="search" name="q" defaultValue={query} maxLength={200} />
        <button type="submit">{t('search')}</button>
      </div>
    </form>
  )
}
