import { createHmac } from 'node:crypto'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { isPublic, PrivateAddress, publicLookup } from './address.ts'

const PATIENCE_MS = 10_000
/** Bytes of an answer that are looked at: what a person needs to see what went wrong. */
const MOST_READ = 1024

export interface Called {
  url: string
  /** What signs the call, the newest first: two while a secret is being changed. */
  secrets: string[]
}

export interface Call {
  /** Of the delivery: the same on every try, so that who gets it twice can tell. */
  id: string
  /** What it tells of; a program can look at it before it reads the rest. */
  event?: string
  body: string
}

interface How {
  /** Milliseconds. */
  now: number
  /** Whether addresses of this machine and its network may be called. */
  allowPrivate: boolean
  patience?: number
}

export interface Taken {
  status: number
  /** How it begins, on one line. */
  answer: string
}

/** The call was answered, but not taken. */
export class NotTaken extends Error {
  readonly taken: Taken
  constructor(taken: Taken) {
    super(`answered ${taken.status}`)
    this.taken = taken
  }
}

/**
 * Calls a webhook. It follows no redirect, which could lead anywhere.
 *
 * @throws Error saying why the call was not taken
 */
export async function callWebhook({ url: address, secrets }: Called, call: Call, how: How): Promise<Taken> {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // An address in numbers is not looked up, so nothing else would look at it.
  if (!how.allowPrivate && isIP(host) && !isPublic(host))
    throw new PrivateAddress(`${host} is no public address`)
  const timestamp = String(Math.floor(how.now / 1000))
  const taken = await post(url, call.body, {
    headers: {
      ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(call.body) },
      ...{
        'user-agent': 'Broadsheet',
        'x-broadsheet-delivery': call.id,
        'x-broadsheet-timestamp': timestamp,
      },
      ...(call.event === undefined ? {} : { 'x-broadsheet-event': call.event }),
      'x-broadsheet-signature': secrets.map((secret) => signatureOf(secret, timestamp, call.body)).join(','),
    },
    ...(how.allowPrivate ? {} : { lookup: publicLookup }),
    patience: how.patience ?? PATIENCE_MS,
  })
  if (taken.status < 200 || taken.status > 299) throw new NotTaken(taken)
  return taken
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

async function post(url: URL, body: string, { patience, ...options }: Options): Promise<Taken> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return await new Promise((resolve, reject) => {
    // For the whole call: a receiver that sends a byte now and then does not hold us.
    const signal = AbortSignal.timeout(patience)
    const request = send(url, { method: 'POST', agent: false, signal, ...options }, (answer) => {
      const { statusCode: status = 0 } = answer
      void beginning(answer).then((text) => resolve({ status, answer: text }))
    })
    request.on('error', (error) =>
      reject(signal.aborted ? new Error(`no answer within ${patience / 1000} seconds`) : error),
    )
    request.end(body)
  })
}

/** How an answer begins. Whether it was taken says its status: what breaks off behind that does not matter. */
async function beginning(answer: IncomingMessage): Promise<string> {
  return await new Promise((resolve) => {
    const pieces: Buffer[] = []
    let length = 0
    const end = () => {
      answer.destroy()
      const text = Buffer.concat(pieces).subarray(0, MOST_READ).toString()
      resolve(text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
    }
    answer.on('data', (piece: Buffer) => {
      pieces.push(piece)
      length += piece.length
      if (length >= MOST_READ) end()
    })
    answer.on('end', end).on('error', end).on('close', end)
  })
}
