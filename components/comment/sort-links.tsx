import { SORTS, USUAL_SORT, type CommentSort } from '#db/comments/sort.ts'

const WORDS: Record<CommentSort, string> = {
  oldest: 'Oldest',
  newest: 'Newest',
  replies: 'Most replied',
  recommended: 'Most recommended',
}

interface Props {
  sort: CommentSort
  articlePath: string
}

/** The orders in which a discussion can be read. */
export function SortLinks({ sort, articlePath }: Props) {
  return (
    <nav className="sort" aria-label="Order of the comments">
      <ul>
        {SORTS.map((one) => (
          <li key={one}>
            <a
              href={`${articlePath}${one === USUAL_SORT ? '' : `?sort=${one}`}#comments`}
              rel="nofollow"
              aria-current={one === sort ? 'true' : undefined}
            >
              {WORDS[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
