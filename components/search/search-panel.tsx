import { words } from '../ui/language.ts'
import { isNarrowed, SEARCH_PATH, type Asked, type Ignored } from './address.ts'

interface Props {
  asked: Asked
  ignored: Ignored
  sections: { slug: string; name: string }[]
  /** The name of the author to whom the search is narrowed. */
  author: string | null
}

/** What to search for, and where. */
export function SearchPanel({ asked, ignored, sections, author }: Props) {
  const t = words('search')
  return (
    <form className="search-form search-panel" action={SEARCH_PATH} role="search">
      <label htmlFor="search-page">{t('field')}</label>
      <div>
        <input
          id="search-page"
          type="search"
          name="q"
          defaultValue={asked.q}
          maxLength={500}
          aria-describedby="search-hint"
        />
        <button type="submit">{t('search')}</button>
      </div>
      <p id="search-hint" className="search-hint">
        {t('hint')}
      </p>
      <Narrowing asked={asked} ignored={ignored} sections={sections} author={author} />
    </form>
  )
}

function Narrowing({ asked, ignored, sections, author }: Props) {
  const t = words('search')
  return (
    <details className="search-narrowing" open={isNarrowed(asked)}>
      <summary>{t('narrow')}</summary>
      <div className="search-fields">
        <p>
          <label htmlFor="search-section">{t('section')}</label>
          <select
            id="search-section"
            name="section"
            defaultValue={ignored.section ? '' : asked.section}
            {...described('section', ignored)}
          >
            <option value="">{t('anySection')}</option>
            {sections.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
          <Ignoring field="section" ignored={ignored} />
        </p>
        <p>
          <label htmlFor="search-author">{t('author')}</label>
          <input
            id="search-author"
            name="author"
            defaultValue={author ?? asked.author}
            maxLength={100}
            {...described('author', ignored)}
          />
          <Ignoring field="author" ignored={ignored} />
        </p>
        <Day name="from" asked={asked} ignored={ignored} />
        <Day name="to" asked={asked} ignored={ignored} />
        <button type="submit">{t('narrowNow')}</button>
      </div>
      {asked.sort !== 'relevance' && <input type="hidden" name="sort" value={asked.sort} />}
    </details>
  )
}

/** What is no day stays to be mended, which a field for days would not show. */
function Day({ name, asked, ignored }: { name: 'from' | 'to'; asked: Asked; ignored: Ignored }) {
  return (
    <p>
      <label htmlFor={`search-${name}`}>{words('search')(name)}</label>
      <input
        id={`search-${name}`}
        type={ignored[name] === 'noDay' ? 'text' : 'date'}
        name={name}
        defaultValue={asked[name]}
        {...described(name, ignored)}
      />
      <Ignoring field={name} ignored={ignored} />
    </p>
  )
}

function described(field: keyof Ignored, ignored: Ignored) {
  return ignored[field] ? { 'aria-invalid': true, 'aria-describedby': `search-${field}-ignored` } : {}
}

function Ignoring({ field, ignored }: { field: keyof Ignored; ignored: Ignored }) {
  const t = words('search')
  const why = ignored[field]
  if (!why) return null
  const unknown = field === 'author' ? t('unknownAuthor') : t('unknownSection')
  return (
    <span id={`search-${field}-ignored`} className="search-ignored" role="status">
      {why === 'unknown' ? unknown : t(why)}
    </span>
  )
}
