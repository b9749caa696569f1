import type { Cursor } from '#db/moderation/matching.ts'
import { queuePath, type QueuePlace } from './queue-path.ts'

interface Props {
  place: QueuePlace
  /** Of a whole tab; what is filtered is read on from its last comment, since nobody counts its pages. */
  pages: number
  next: Cursor | null
}

export function QueuePages({ place, pages, next }: Props) {
  const { page, after } = place
  const isNumbered = pages > 1
  if (!isNumbered && !next && !after) return null
  const further = isNumbered
    ? page < pages && queuePath({ ...place, page: page + 1 })
    : next && queuePath({ ...place, after: next })
  return (
    <nav className="pages" aria-label="Comments: pages">
      {isNumbered && page > 1 && (
        <a href={queuePath({ ...place, page: page - 1 })} rel="prev">
          ← Previous page
        </a>
      )}
      {after && <a href={queuePath({ ...place, after: null })}>← From the start</a>}
      {isNumbered && (
        <span aria-current="page">
          Page {page} of {pages.toLocaleString('en')}
        </span>
      )}
      {further && (
        <a href={further} rel="next">
          Next page →
        </a>
      )}
    </nav>
  )
}
