import { NAME_LONGEST } from '../comments/rules.ts'
import type { CommentStatus } from '../comments/status.ts'
import { isEmailAddress, normaliseEmail } from '../text/email.ts'
import { excerpt } from '../text/words.ts'
import { commentText } from './comment-text.ts'
import { checksumOf } from './ledger.ts'
import { plainLine } from './plain-line.ts'
import type { Report } from './report.ts'
import { momentOf } from './wxr/dates.ts'
import type { WxrComment } from './wxr/records.ts'

export interface CommentRecord {
  id: string
  parent: string
  status: CommentStatus
  authorName: string
  authorEmail: string
  body: string
  createdAt: number
  checksum: string
}

const STATUSES: Record<string, CommentStatus> = {
  ...{ '1': 'approved', approve: 'approved', approved: 'approved' },
  ...{ spam: 'spam', trash: 'trash', 'post-trashed': 'trash' },
}

/**
 * What of an article's comments can be imported. No client address and no browser name is read.
 *
 * @param postedAt stands in for a date that is missing or none
 * @param article how the report speaks of the article
 */
export function commentRecords(
  comments: WxrComment[],
  postedAt: number,
  article: string,
  report: Report,
): CommentRecord[] {
  const seen = new Set<string>()
  return comments.flatMap((comment) => {
    const id = comment.id || checksumOf(comment)
    const body = commentText(comment.content)
    const reason = whyNot(comment, body, seen.has(id))
    if (reason) {
      report.skip('comment', `${comment.id} on ${article}`, reason)
      return []
    }
    seen.add(id)
    return [{ ...recordOf(comment, body, postedAt), id }]
  })
}

function whyNot({ type, id }: WxrComment, body: string, isDouble: boolean): string | undefined {
  if (type !== '' && type !== 'comment') return `a ${type}, not a comment`
  if (isDouble) return id ? 'its id stands twice under this article' : 'it stands twice under this article'
  return body === '' ? 'it is empty' : undefined
}

function recordOf(comment: WxrComment, body: string, postedAt: number): Omit<CommentRecord, 'id'> {
  const email = comment.email.trim()
  return {
    parent: comment.parent,
    // Whatever is not known to be approved waits for a moderator.
    status: STATUSES[comment.approved.toLowerCase()] ?? 'pending',
    authorName: excerpt(plainLine(comment.author), NAME_LONGEST) || 'Anonymous',
    authorEmail: isEmailAddress(email) ? normaliseEmail(email) : '',
    body,
    createdAt: momentOf(comment) ?? postedAt,
    checksum: checksumOf(comment),
  }
}
