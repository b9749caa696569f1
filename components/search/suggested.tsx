import { authorPath, sectionPath, tagPath } from '#db/articles/path.ts'
import type { Namesake } from '#db/search/namesakes.ts'
import { words } from '../ui/language.ts'
import { searchAddress, type Asked } from './address.ts'

/** The question as it may have been meant. */
export function DidYouMean({ asked, query }: { asked: Asked; query: string | null }) {
  if (query === null) return null
  return (
    <p className="did-you-mean">
      {words('search').rich('didYouMean', {
        query,
        link: (chunks) => <a href={searchAddress(asked, { q: query })}>{chunks}</a>,
      })}
    </p>
  )
}

const PATHS = { section: sectionPath, author: authorPath, tag: tagPath }

/** Sections, authors and subjects that the question names. */
export function Namesakes({ named }: { named: Namesake[] }) {
  const t = words('search')
  if (named.length === 0) return null
  return (
    <nav className="namesakes" aria-label={t('named')}>
      <ul>
        {named.map(({ kind, slug, name, articles }) => (
          <li key={kind + slug}>
            <a href={PATHS[kind](slug)}>
              {kind === 'author' ? t('authorNamed', { name, count: articles }) : t(`names.${kind}`, { name })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
