import { SORTS, USUAL_SORT, type CommentSort } from '#db/comments/sort.ts'
import { words } from '../ui/language.ts'

interface Props {
  sort: CommentSort
  articlePath: string
}

/** The orders in which a discussion can be read. */
export function SortLinks({ sort, articlePath }: Props) {
  const t = words('comments')
  return (
    <nav className="sort" aria-label={t('order')}>
      <ul>
        {SORTS.map((one) => (
          <li key={one}>
            <a
              href={`${articlePath}${one === USUAL_SORT ? '' : `?sort=${one}`}#comments`}
              rel="nofollow"
              aria-current={one === sort ? 'true' : undefined}
            >
              {t(`sorts.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
