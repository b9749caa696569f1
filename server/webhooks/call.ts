import { createHmac } from 'node:crypto'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import type { Webhook } from '../../db/outbox/webhooks.ts'
import { isPublic, PrivateAddress, publicLookup } from './address.ts'

const PATIENCE_MS = 10_000

export interface Call {
  /** Of the delivery: the same on every try, so that who gets it twice can tell. */
  id: string
  body: string
}

interface How {
  /** Milliseconds. */
  now: number
  /** Whether addresses of this machine and its network may be called. */
  allowPrivate: boolean
  patience?: number
}

/**
 * Calls a webhook. It follows no redirect, which could lead anywhere.
 *
 * @throws Error saying why the call was not taken
 */
export async function callWebhook(
  hook: Pick<Webhook, 'url' | 'secret'>,
  call: Call,
  how: How,
): Promise<void> {
  const url = new URL(hook.url)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // An address in numbers is not looked up, so nothing else would look at it.
  if (!how.allowPrivate && isIP(host) && !isPublic(host))
    throw new PrivateAddress(`${host} is no public address`)
  const timestamp = String(Math.floor(how.now / 1000))
  const answer = await post(url, call.body, {
    headers: {
      ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(call.body) },
      ...{
        'user-agent': 'Broadsheet',
        'x-broadsheet-delivery': call.id,
        'x-broadsheet-timestamp': timestamp,
      },
      'x-broadsheet-signature': signatureOf(hook.secret, timestamp, call.body),
    },
    ...(how.allowPrivate ? {} : { lookup: publicLookup }),
    patience: how.patience ?? PATIENCE_MS,
  })
  const { statusCode = 0 } = answer
  if (statusCode < 200 || statusCode > 299) throw new Error(`answered ${statusCode}`)
}

/** What a receiver makes anew from timestamp and body with the secret, and compares. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

interface Options {
  headers: Record<string, string | number>
  lookup?: typeof publicLookup
  patience: number
}

async function post(url: URL, body: string, { patience, ...options }: Options): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return await new Promise((resolve, reject) => {
    // For the whole call: a receiver that sends a byte now and then does not hold us.
    const signal = AbortSignal.timeout(patience)
    const request = send(url, { method: 'POST', agent: false, signal, ...options }, (answer) => {
      // Of the answer only its status counts.
      answer.on('error', () => {}).destroy()
      resolve(answer)
    })
    request.on('error', (error) =>
      reject(signal.aborted ? new Error(`no answer within ${patience / 1000} seconds`) : error),
    )
    request.end(body)
  })
}
