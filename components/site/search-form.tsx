interface Props {
  /** Unique on the page. */
  id: string
  query?: string
}

export function SearchForm({ id, query }: Props) {
  return (
    <form className="search-form" action="/search" role="search">
      <label htmlFor={id}>Search the archive</label>
      <div>
        <input id={id} type="search" name="q" defaultValue={query} maxLength={200} />
        <button type="submit">Search</button>
      </div>
    </form>
  )
}
