import { queuePath, type QueuePlace } from './queue-path.ts'

export function QueuePages({ tab, page, pages }: QueuePlace & { pages: number }) {
  if (pages <= 1) return null
  return (
    <nav className="pages" aria-label="Comments: pages">
      {page > 1 && (
        <a href={queuePath({ tab, page: page - 1 })} rel="prev">
          ← Previous page
        </a>
      )}
      <span aria-current="page">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={queuePath({ tab, page: page + 1 })} rel="next">
          Next page →
        </a>
      )}
    </nav>
  )
}
