import type { Credit } from '#db/articles/further.ts'
import { words } from '../ui/language.ts'

/** Where something was first reported, and where that was found. */
export function Credits({ source, via }: { source: Credit | null; via: Credit | null }) {
  if (!source && !via) return null
  const t = words('articles')
  return (
    <p className="listing-count">
      {source && <span>{t.rich('source', { source: () => <Named {...source} /> })}</span>}
      {source && via && ' · '}
      {via && <span>{t.rich('via', { via: () => <Named {...via} /> })}</span>}
    </p>
  )
}

/** For what stands elsewhere we answer with nothing but our word: search engines are told so. */
function Named({ name, url }: Credit) {
  if (url === null) return <bdi>{name}</bdi>
  const isOurs = url.startsWith('/')
  return (
    <a href={url} rel={isOurs ? undefined : 'nofollow noopener'}>
      <bdi>{name}</bdi>
    </a>
  )
}
