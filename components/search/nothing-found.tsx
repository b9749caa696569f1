import type { ReactNode } from 'react'
import type { Card } from '#db/articles/cards.ts'
import { sectionPath, tagPath } from '#db/articles/path.ts'
import type { FoundArticles } from '#db/search/found.ts'
import { SideList } from '../article/side-list.tsx'
import { words } from '../ui/language.ts'
import { isNarrowed, searchAddress, type Asked } from './address.ts'

interface Props {
  asked: Asked
  found: FoundArticles
  sections: { slug: string; name: string }[]
  latest: Card[]
  zone: string
}
const MOST_WORDS = 5

/** Says that nothing was found, and what may be done about it. */
export function NothingFound({ asked, found: { terms }, sections, latest, zone }: Props) {
  const t = words('search')
  const query = asked.q
  // Each word for itself, where the whole question found nothing because it was narrowed, or each must stand beside the next.
  const alone = terms.length > 1 ? terms.filter(({ articles }) => articles > 0).slice(0, MOST_WORDS) : []
  const ways: ReactNode[] = [
    isNarrowed(asked) && (
      <a href={searchAddress(asked, { section: '', author: '', from: '', to: '' })}>{t('withoutFilters')}</a>
    ),
    ...alone.map(({ term, articles }) =>
      t.rich('onlyWord', {
        ...{ word: term.typed, count: articles },
        link: (chunks) => <a href={searchAddress(asked, { q: term.typed })}>{chunks}</a>,
      }),
    ),
  ].filter(Boolean)
  return (
    <div className="nothing-found">
      <p className="empty" role="status">
        {query === '' ? t('nothingHere') : t(terms.length === 0 ? 'nothingToFind' : 'nothing', { query })}
      </p>
      {ways.length > 0 && (
        <section aria-labelledby="ways">
          <h2 id="ways">{t('tryThis')}</h2>
          <ul>
            {ways.map((way, place) => (
              <li key={place}>{way}</li>
            ))}
          </ul>
        </section>
      )}
      <Around title={t('lookAround')} id="sections-around" links={sections.map(toSection)} />
      <SideList id="latest" title={t('latest')} cards={latest} zone={zone} />
    </div>
  )
}

interface StartProps {
  sections: { slug: string; name: string }[]
  subjects: { slug: string; name: string }[]
}

/** Where to begin for whoever does not know yet what to look for. */
export function SearchStart({ sections, subjects }: StartProps) {
  const t = words('search')
  return (
    <div className="search-start">
      <Around
        title={t('subjects')}
        id="subjects"
        links={subjects.map(({ slug, name }) => ({ name, path: tagPath(slug) }))}
      />
      <Around title={t('lookAround')} id="sections-around" links={sections.map(toSection)} />
    </div>
  )
}

const toSection = ({ slug, name }: { slug: string; name: string }) => ({ name, path: sectionPath(slug) })

function Around({
  title,
  id,
  links,
}: {
  title: string
  id: string
  links: { name: string; path: string }[]
}) {
  if (links.length === 0) return null
  return (
    <section className="search-around" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {links.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
