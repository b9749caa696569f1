import { join } from 'node:path'
import type { Command } from 'commander'
import { dataDir } from '../db/data-dir.ts'
import { deadLetters, latestMail, outboxCounts, tryAgain, type OutboxRow } from '../db/outbox/overview.ts'
import { allowAgain, listSuppressions, suppress } from '../db/outbox/suppressions.ts'
import { mailsGo } from '../db/outbox/where.ts'
import { isEmailAddress } from '../db/text/email.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { readEnvironment } from '../server/environment.ts'
import { readSite } from '../server/mail/site.ts'
import { mailFrom, mailReplyTo } from '../server/mail/from.ts'
import { messageOf } from '../server/mail/message.ts'
import { errorWords } from '../server/mail/refusal.ts'
import { openTransport } from '../server/mail/transport.ts'
import { testMail } from '../server/mail/words/test.ts'
import { withDatabase } from './database.ts'

const LISTED = 100

/** `mail list|retry|test|bounce|allow`: what becomes of mails and calls of webhooks. */
export function registerMail(program: Command) {
  const mail = program.command('mail').description('the outbox: list, retry, test, bounce, allow')

  mail
    .command('list')
    .description('count what waits, what could not be sent, and who gets no mail')
    .action(async () => {
      await withDatabase(async (db) => {
        const where = mailsGo()
        console.log(where.kind === 'smtp' ? `Sent by ${where.server}` : `Not sent: written to ${where.path}`)
        const { waiting, dead, sent, dropped } = await outboxCounts(db, Date.now())
        console.log(`${waiting} waiting, ${dead} dead; within a week ${sent} sent, ${dropped} dropped`)
        const latest = await latestMail(db, LISTED)
        const tried = latest.filter((row) => row.status === 'waiting' && row.attempts > 0)
        for (const row of [...(await deadLetters(db, LISTED)), ...tried]) console.log(line(row))
        for (const { emailKey, reason, detail } of await listSuppressions(db, LISTED))
          console.log(`no mail to ${emailKey}: ${reason} ${detail}`.trimEnd())
      })
    })

  mail
    .command('retry [ids...]')
    .description('send again what could not be sent: all of it, or these')
    .action(async (ids: string[]) => {
      const numbers = ids.map(Number)
      if (!numbers.every(Number.isInteger))
        throw new Error('Name mails by their numbers; `mail list` has them.')
      const chosen = numbers.length > 0 ? numbers : null
      const count = await withDatabase((db) => tryAgain(db, SYSTEM, chosen, Date.now()))
      if (chosen && count < chosen.length)
        throw new Error(
          count === 0
            ? 'None of these is a mail that could not be sent: `mail list` names those.'
            : `Only ${count} of these could not be sent.`,
        )
      console.log(`${count} will be tried again by the running server.`)
    })

  mail
    .command('test <address>')
    .description('send a mail now, and say what the mail server answers')
    .action(async (address: string) => {
      checkAddress(address)
      const { SMTP_URL = '', MAIL_FROM, MAIL_REPLY_TO, SITE_URL, PORT } = readEnvironment()
      const folder = join(dataDir(), 'outbox')
      const transport = openTransport(SMTP_URL, folder)
      try {
        await withDatabase(async (db) => {
          const now = Date.now()
          const site = await readSite(db, SITE_URL ?? `http://localhost:${PORT}`)
          const letter = await testMail({ site })
          if ('dropped' in letter) return
          const row = { id: 0, kind: 'test', recipient: address, createdAt: now }
          const [from, replyTo] = [mailFrom(MAIL_FROM, site), mailReplyTo(MAIL_REPLY_TO, site)]
          await transport.send(messageOf(letter, row, { site, from, replyTo, now }), row)
        })
      } catch (error) {
        throw new Error(`Not sent: ${errorWords(error)}`, { cause: error })
      } finally {
        transport.close()
      }
      console.log(SMTP_URL === '' ? `There is no SMTP_URL: written to ${folder}` : `The mail server took it.`)
    })

  mail
    .command('bounce <address>')
    .description('send no more mail to an address, as when its mail comes back')
    .action(async (address: string) => {
      checkAddress(address)
      const why = { reason: 'bounce', detail: 'by hand' } as const
      await withDatabase((db) => suppress(db, address, why, Date.now()))
      console.log(`No more mail to ${address}.`)
    })

  mail
    .command('allow <address>')
    .description('let an address have mail again')
    .action(async (address: string) => {
      if (!(await withDatabase((db) => allowAgain(db, SYSTEM, address))))
        throw new Error(`${address} gets mail already.`)
      console.log(`${address} gets mail again.`)
    })
}

function checkAddress(address: string) {
  if (!isEmailAddress(address)) throw new Error('That is no email address.')
}

function line({ id, kind, recipient, status, attempts, lastError }: OutboxRow): string {
  return `${String(id).padStart(6)} ${status} ${kind} to ${recipient} (tried ${attempts} times) ${lastError}`
}
