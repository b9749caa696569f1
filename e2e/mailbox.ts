import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser, type ParsedMail } from 'mailparser'
import { hurryMail, type Db } from '#db/testing/mail.ts'
import { expect } from './test.ts'

/**
 * The mail of this kind to this address, once the server has written it. Mail that waits a moment so that a decision can be
 * undone is sent at once.
 *
 * @param kind as db/outbox/kinds.ts names it
 * @param count of such mails that are waited for; the newest is returned
 */
export async function mailTo(newsroom: Db, address: string, kind: string, count = 1): Promise<ParsedMail> {
  await hurryMail(newsroom, address)
  let found: ParsedMail[] = []
  await expect
    .poll(async () => (found = await mailsTo(address, kind)).length, {
      message: `${kind} to ${address}`,
      // A moderator is told of what has come in every ten seconds.
      timeout: 40_000,
    })
    .toBeGreaterThanOrEqual(count)
  return found.at(-1) as ParsedMail
}

/** All mails of this kind that were written to this address, oldest first. */
export async function mailsTo(address: string, kind: string): Promise<ParsedMail[]> {
  const folder = join(process.env.E2E_DATA_DIR ?? '', 'outbox')
  const parsed = await Promise.all(
    filesIn(folder)
      .filter((name) => name.includes(`-${kind}-`))
      .map((name) => simpleParser(readFileSync(join(folder, name)))),
  )
  return parsed.filter((mail) => recipients(mail).includes(address.toLowerCase()))
}

/** The address behind a link of a mail, by its words in the HTML part; as its reader follows it. */
export function linkIn({ html }: ParsedMail, words: string | RegExp): string {
  const links = [...String(html).matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>/g)]
  const says = (text = '') => (typeof words === 'string' ? text === words : words.test(text))
  const found = links.find(([, , text]) => says(text))?.[1]
  if (!found)
    throw new Error(`no link "${String(words)}" among ${links.map(([, , text]) => text).join(', ')}`)
  return found.replaceAll('&amp;', '&')
}

/** The address at which a mail program ends such mail with one press (RFC 8058). */
export function oneClickOf({ headers }: ParsedMail): string {
  const list = headers.get('list') as unknown as { unsubscribe?: { url?: string } } | undefined
  return list?.unsubscribe?.url ?? ''
}

function recipients({ to }: ParsedMail): string[] {
  const fields = to === undefined ? [] : Array.isArray(to) ? to : [to]
  return fields.flatMap((field) => field.value.map(({ address = '' }) => address.toLowerCase()))
}

/** Before the first mail there is no folder; what is still being written has another ending. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .sort()
  } catch {
    return []
  }
}
