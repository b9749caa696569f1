import type { Article } from '#db/articles/article.ts'
import { database } from '#db/client.ts'
import { unreadWarnings } from '#db/commenters/own.ts'
import { changeableUntil, ownOnPage } from '#db/comments/own.ts'
import { isRecommended } from '#db/comments/recommend.ts'
import { heldComments, type CommentPage, type HeldComment } from '#db/comments/thread.ts'
import type { ThreadNode } from '#db/comments/tree.ts'
import { onPage } from '#db/moderation/on-page.ts'
import { isArticleInScope } from '#db/moderation/scope.ts'
import { canModerate } from '#db/users/policy.ts'
import { isPersonal } from './cache.ts'
import { rememberedCommenter } from './commenter.ts'
import { readHeldIds } from './held.ts'
import { mutedAmong } from './muted.ts'
import { knownReaderHash } from './reader.ts'
import { settingsForPage } from './readers.ts'
import { staffReading } from './viewer.ts'

/** What an article's page shows to one reader alone: whatever is found here keeps the page from being kept. */

/** The comments of this browser that wait, and which of its comments it may still change, waiting or public. */
export async function readHeld(
  article: Article,
  now: number,
): Promise<{ waiting: HeldComment[]; changeable: Set<number> }> {
  const ids = await readHeldIds(now)
  const settings = await settingsForPage()
  const waiting = await heldComments(database(), article.id, ids)
  const open = await ownOnPage(database(), article.id, ids, settings, now)
  if (waiting.length > 0 || open.length > 0) isPersonal()
  const own = waiting.filter((comment) => changeableUntil(comment, { browser: ids }, settings, now) !== null)
  return { waiting, changeable: new Set([...own, ...open].map((comment) => comment.id)) }
}

/** Whether moderators have warned whom this browser remembers, and he has not said that he has read it. */
export async function isWarned(now: number): Promise<boolean> {
  const commenter = await rememberedCommenter(now)
  return commenter !== null && (await unreadWarnings(database(), commenter, now)).length > 0
}

/** What a moderator has to know to decide on the page itself, and who of the staff is signed in. */
export async function readDesk(article: Article, { threads }: CommentPage) {
  const staff = await staffReading()
  if (!staff) return { staff: null, onPage: null }
  isPersonal()
  if (!canModerate(staff) || !(await isArticleInScope(database().read, staff, article.id)))
    return { staff, onPage: null }
  return { staff, onPage: await onPage(database(), article.id, threads.flatMap(idsIn)) }
}

/** Which comments of a page are of people whom its reader has muted. */
export async function readMutedOn({ threads }: CommentPage): Promise<Set<number>> {
  return await mutedAmong(threads.flatMap(idsIn))
}

const idsIn = ({ id, replies }: ThreadNode): number[] => [id, ...replies.flatMap(idsIn)]

/** The comment that a reader has just been led back to, if he does recommend it. */
export async function readRecommended(commentId: number | null, now: number): Promise<number | null> {
  if (commentId === null) return null
  isPersonal()
  const hash = await knownReaderHash('recommend', commentId, now)
  return hash !== null && (await isRecommended(database(), commentId, hash)) ? commentId : null
}
