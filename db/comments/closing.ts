import type { Settings } from '../settings/settings.ts'

export type ClosedBecause = 'site' | 'section' | 'article' | 'age'

export interface Closable {
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
  const at = closesAt(article, settings)
  return at !== null && now >= at ? 'age' : null
}

/** When comments close by time alone, in milliseconds; null for an article that has no such day. */
export function closesAt(
  { publishedAt, commentsCloseAt }: Pick<Closable, 'publishedAt' | 'commentsCloseAt'>,
  settings: Settings,
): number | null {
  const days = settings['comments.closeAfterDays']
  const byAge = days > 0 && publishedAt !== null ? publishedAt + days * DAY + 1 : Infinity
  const at = Math.min(byAge, commentsCloseAt ?? Infinity)
  return at === Infinity ? null : at
}
