import type { Directory as DirectoryData } from '#db/articles/directory.ts'
import { Breadcrumbs, type Step } from '../site/breadcrumbs.tsx'
import { words } from '../ui/language.ts'
import { number } from '../ui/numbers.ts'
import { Pagination } from '../ui/pagination.tsx'

interface Props {
  title: string
  directory: DirectoryData
  /** Of this page, and of a name in it. */
  path: string
  pathOf: (slug: string) => string
  steps: readonly Step[]
}

/** All subjects or authors by their first letters, each with how many articles it has. */
export function Directory({ title, directory, path, pathOf, steps }: Props) {
  const letters = [...Map.groupBy(directory.entries, ({ slug }) => letterOf(slug))]
  return (
    <div className="listing archive">
      <header className="listing-head">
        <Breadcrumbs steps={steps} />
        <h1>{title}</h1>
      </header>
      {directory.total === 0 && <p className="empty">{words('articles')('nothingPublished')}</p>}
      {letters.map(([letter, entries]) => (
        <section key={letter} className="archive-letter" aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <ul className="archive-parts">
            {entries.map(({ id, slug, name, articles }) => (
              <li key={id}>
                <a href={pathOf(slug)}>
                  <bdi>{name}</bdi>
                </a>
                <span>{number(articles)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pagination page={directory.page} pages={directory.pages} path={path} label={title} />
    </div>
  )
}

/** Digits stand together. */
function letterOf(slug: string): string {
  const [first = ''] = slug
  return /\p{N}/u.test(first) ? '0–9' : first.toUpperCase()
}
