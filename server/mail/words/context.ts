import { articlePath } from '../../../db/articles/path.ts'
import type { Db } from '../../../db/client.ts'
import type { LetterComment } from '../../../db/outbox/facts.ts'
import type { Dropped, Letter, Site } from '../letter.ts'
import { localeOf } from '../../../words/languages.ts'
import { translator } from '../../../words/words.ts'
import { linkKey, linkPath } from '../../links.ts'

/** What every letter is written from. */
export interface Desk {
  db: Db
  site: Site
  /** Milliseconds. */
  now: number
  /** Whether somebody reads what is answered to a letter. */
  takesAnswers: boolean
}

/** The words of letters, in the site's language. */
export const words = ({ site }: Pick<Desk, 'site'>) => translator(site.language, 'letters')

export type Written = Promise<Letter | Dropped>

export const dropped = (why: string): Dropped => ({ dropped: why })

export const articleUrl = ({ site }: Desk, article: { section: string; slug: string }) =>
  encodeURI(site.url + articlePath(article))

export const commentUrl = ({ site }: Desk, commentId: number) => `${site.url}/comments/${commentId}`

/** A time as the newsroom's clock shows it; `medium` has its seconds too. */
export function timeOf({ site }: Desk, at: number, timeStyle: 'short' | 'medium' = 'short'): string {
  const zone = { timeZone: site.zone, dateStyle: 'long', timeStyle } as const
  return new Intl.DateTimeFormat(localeOf(site.language), zone).format(at)
}

/** A commenter's way out of mail about answers and decisions. */
export function commentersWayOut(desk: Desk, commenterId: number): Letter['unsubscribe'] {
  const { site, now } = desk
  const key = linkKey('unsubscribe', { id: commenterId }, now)
  return {
    href: site.url + linkPath.unsubscribe(key),
    label: words(desk)('wayOut.comments', { site: site.name }),
  }
}

/** A moderator's way out of mail about what waits. */
export function moderatorsWayOut(desk: Desk, userId: number): Letter['unsubscribe'] {
  const { site, now } = desk
  const key = linkKey('unsubscribe', { id: userId, user: userId }, now)
  return { href: site.url + linkPath.unsubscribe(key), label: words(desk)('wayOut.waiting') }
}

/** Why the author of a comment is told of no decision; null when he is. */
export function notTold(comment: LetterComment): string | null {
  if (!comment.commenter) return 'the address is not confirmed'
  return comment.commenter.unsubscribedAt === null ? null : 'unsubscribed'
}

/** Why he gets no mail that he has to ask for; null when he does. */
export function notWanted(comment: LetterComment): string | null {
  return notTold(comment) ?? (comment.wantsMail ? null : 'no mail was asked for')
}
