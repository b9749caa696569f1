import type { Settings } from '../settings/settings.ts'

export type ClosedBecause = 'site' | 'section' | 'article' | 'age'

interface Closable {
  commentsOpen: boolean
  sectionOpen: boolean
  commentsCloseAt: number | null
  publishedAt: number | null
}

const DAY = 86_400_000

/**
 * Why nobody may comment here now; null when comments are open. The page shows it, and posting is refused by it.
 *
 * @param now milliseconds
 */
export function closedBecause(article: Closable, settings: Settings, now: number): ClosedBecause | null {
  if (!settings['comments.open']) return 'site'
  if (!article.sectionOpen) return 'section'
  if (!article.commentsOpen) return 'article'
  const days = settings['comments.closeAfterDays']
  const tooOld = days > 0 && article.publishedAt !== null && now > article.publishedAt + days * DAY
  const closed = article.commentsCloseAt !== null && now >= article.commentsCloseAt
  return tooOld || closed ? 'age' : null
}
