import type { Cursor } from '#db/moderation/matching.ts'
import { words } from '../ui/language.ts'
import { queuePath, type QueuePlace } from './queue-path.ts'

interface Props {
  place: QueuePlace
  /** Of a whole tab; what is filtered is read on from its last comment, since nobody counts its pages. */
  pages: number
  next: Cursor | null
}

export function QueuePages({ place, pages, next }: Props) {
  const t = words('queue')
  const { page, after } = place
  const isNumbered = pages > 1
  if (!isNumbered && !next && !after) return null
  const further = isNumbered
    ? page < pages && queuePath({ ...place, page: page + 1 })
    : next && queuePath({ ...place, after: next })
  return (
    <nav className="pages" aria-label={t('pages.label')}>
      {isNumbered && page > 1 && (
        <a href={queuePath({ ...place, page: page - 1 })} rel="prev">
          {t('pages.previous')}
        </a>
      )}
      {after && <a href={queuePath({ ...place, after: null })}>{t('pages.fromStart')}</a>}
      {isNumbered && <span aria-current="page">{t('pages.here', { page, pages })}</span>}
      {further && (
        <a href={further} rel="next">
          {t('pages.next')}
        </a>
      )}
    </nav>
  )
}
