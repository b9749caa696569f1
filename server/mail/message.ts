import type { SendMailOptions } from 'nodemailer'
import type { Claimed } from '../../db/outbox/delivery.ts'
import { TRANSACTIONAL, type MailKind } from '../../db/outbox/kinds.ts'
import { cleanLine } from '../../db/text/plain.ts'
import { letterHtml } from './html.ts'
import type { Letter, Site } from './letter.ts'
import { letterText } from './text.ts'

/** Longer subjects are cut by mail programs anyway. */
const LONGEST_SUBJECT = 150

export interface From {
  name: string
  address: string
}

/**
 * The message of a letter, with what mail programs and servers go by.
 *
 * @param row whose letter it is: its Message-ID is the same on every try, so that who gets it twice keeps one
 * @param from the sender, as MAIL_FROM has it
 * @param replyTo where answers go, as MAIL_REPLY_TO has it; null where nobody reads them
 * @param now milliseconds
 * @throws Error when mail that people must be able to end has no way out
 */
export function messageOf(
  letter: Letter,
  row: Pick<Claimed, 'id' | 'kind' | 'recipient' | 'createdAt'>,
  { site, from, replyTo, now }: { site: Site; from: From; replyTo: From | null; now: number },
): SendMailOptions {
  const host = new URL(site.url).hostname
  const isTransactional = TRANSACTIONAL.includes(row.kind as MailKind)
  if (!isTransactional && !letter.unsubscribe) throw new Error(`mail of the kind ${row.kind} needs a way out`)
  const thread = letter.articleId === undefined ? {} : threadOf(letter.articleId, host)
  return {
    from,
    ...(replyTo && { replyTo }),
    to: { name: '', address: row.recipient },
    envelope: { from: from.address, to: [row.recipient] },
    subject: subjectOf(letter.subject),
    date: new Date(now),
    messageId: `<${row.kind}.${row.id}.${row.createdAt.toString(36)}@${host}>`,
    ...thread,
    text: letter.body?.text ?? letterText(letter, site),
    html: letter.body?.html ?? letterHtml(letter, site),
    textEncoding: 'quoted-printable',
    headers: {
      // No holiday greeting in answer, and no answer to that one.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(letter.unsubscribe && {
        'List-Unsubscribe': { prepared: true, value: `<${letter.unsubscribe.href}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
      ...(letter.list && {
        'List-Id': `${letter.list} <${letter.list.toLowerCase().replace(/\W+/g, '-')}.${host}>`,
      }),
    },
    // Nothing that a reader typed may name a file or an address to be read into a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** A message that nobody has sent stands for the article: what answers it belongs together. */
function threadOf(articleId: number, host: string): Pick<SendMailOptions, 'inReplyTo' | 'references'> {
  const root = `<article.${articleId}@${host}>`
  return { inReplyTo: root, references: [root] }
}

/** One line without controls: a line break would begin another header. */
function subjectOf(subject: string): string {
  const letters = [...cleanLine(subject)]
  return letters.length <= LONGEST_SUBJECT
    ? letters.join('')
    : `${letters.slice(0, LONGEST_SUBJECT - 1).join('')}…`
}
