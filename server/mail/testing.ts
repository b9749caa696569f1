import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'
import type { Db } from '../../db/client.ts'
import { NOW } from '../../db/testing/cast.ts'
import { sendDue } from '../jobs/outbox.ts'
import { deliverMail } from './deliver.ts'
import { AT_ONCE, openTransport } from './transport.ts'

export const SITE = 'https://harbour.example.com'

/** What a mail server says when it does not take something. */
export function refusal(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code })
}

export interface MailServer {
  url: string
  received: ParsedMail[]
  /** How often somebody connected. */
  connections: () => number
}

/** A mail server on this machine; it takes everything, except what the options refuse. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ParsedMail[] = []
  let connections = 0
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onData(stream, _session, callback) {
      simpleParser(stream)
        .then((mail) => received.push(mail))
        .then(() => callback(), callback)
    },
    ...options,
    onConnect(session, callback) {
      connections += 1
      if (options.onConnect) return options.onConnect.call(this, session, callback)
      callback()
    },
  })
  server.on('error', () => {})
  const socket = server.listen(0, '127.0.0.1')
  await once(socket, 'listening')
  onTestFinished(async () => await new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, received, connections: () => connections }
}

interface Sending {
  smtpUrl?: string
  folder?: string
  now?: number
  from?: string
  replyTo?: string
  patience?: Parameters<typeof openTransport>[2]
}

/** Sends all mail that is due at a time, as the server's job does. @returns how many rows were taken */
export async function sendMail(db: Db, sending: Sending): Promise<number> {
  const { smtpUrl = '', folder = '', now = NOW, from = '', replyTo = '', patience } = sending
  const transport = openTransport(smtpUrl, folder, patience)
  const settings = { transport, siteUrl: SITE, from, replyTo, clock: () => now }
  try {
    return await sendDue(db, {
      ...{ channel: 'mail', atOnce: AT_ONCE, clock: settings.clock },
      deliver: (row) => deliverMail(db, row, settings),
    })
  } finally {
    transport.close()
  }
}
