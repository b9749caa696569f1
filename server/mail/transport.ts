import { createTransport, type SendMailOptions } from 'nodemailer'
import { mailFolder } from './folder.ts'

/** Connections to the mail server at most; so many mails go out at a time. */
export const AT_ONCE = 3
const SECOND = 1000

export interface Transport {
  /** @param row what the mail is filed under where there is no mail server. @throws what the mail server said, or why it could not be asked */
  send(message: SendMailOptions, row: { id: number; kind: string; createdAt: number }): Promise<void>
  close(): void
}

/** All that takes its time has an end long before the row is taken for lost: see LEASE_MS. */
const PATIENCE = { connectionTimeout: 20 * SECOND, greetingTimeout: 20 * SECOND, socketTimeout: 60 * SECOND }

/**
 * By a mail server if there is one, else into files.
 *
 * @param smtpUrl `smtp://user:password@host:587`, or `smtps://…:465`; empty for none
 * @param folder where the files go
 * @param patience milliseconds, for tests with a server that says nothing
 */
export function openTransport(smtpUrl: string, folder: string, patience = PATIENCE): Transport {
  if (smtpUrl === '') return mailFolder(folder)
  const pool = createTransport({
    ...{ url: smtpUrl, pool: true, maxConnections: AT_ONCE, maxMessages: 100 },
    // What broke off in the middle may have arrived: only the outbox knows when to try again.
    maxRequeues: 0,
    ...{ disableFileAccess: true, disableUrlAccess: true, ...patience },
  })
  return {
    async send(message) {
      await pool.sendMail(message)
    },
    close: () => pool.close(),
  }
}
