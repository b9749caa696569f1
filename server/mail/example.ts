import type { Db } from '../../db/client.ts'
import { mailFrom, mailReplyTo } from './from.ts'
import { letterHtml } from './html.ts'
import type { From } from './message.ts'
import { readSite } from './site.ts'
import { letterText } from './text.ts'
import { exampleLetter } from './words/example.ts'

export interface Example {
  from: From
  /** Null where nobody reads what is answered. */
  replyTo: From | null
  subject: string
  text: string
  /** A whole page. Its links lead nowhere: nobody wrote that comment. */
  html: string
}

/**
 * A letter to readers as it would be sent now, for who sets the newspaper up.
 *
 * @param settings.siteUrl without a slash at its end
 * @param settings.from MAIL_FROM; empty if not given
 * @param settings.replyTo MAIL_REPLY_TO; empty if not given
 */
export async function exampleMail(
  db: Db,
  settings: { siteUrl: string; from: string; replyTo: string },
): Promise<Example> {
  const site = await readSite(db, settings.siteUrl)
  const letter = await exampleLetter({ db, site })
  return {
    from: mailFrom(settings.from, site),
    replyTo: mailReplyTo(settings.replyTo, site),
    subject: letter.subject,
    text: letterText(letter, site),
    html: letterHtml(letter, site).replaceAll(/ href="[^"]*"/g, ''),
  }
}
