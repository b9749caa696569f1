import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { isPublic, PrivateAddress, publicLookup } from '../webhooks/address.ts'

const PATIENCE_MS = 10_000
/** Of an answer no more is read than who asks has a use for. */
const MOST_READ = 4096

export interface Message {
  method: 'GET' | 'POST'
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
}

export interface How {
  /** Whether addresses of this machine and its network may be spoken to. */
  allowPrivate: boolean
  /** Milliseconds. */
  patience?: number
}

export interface Reply {
  status: number
  /** Its beginning. */
  text: string
}

/**
 * Sends a message to another server. It follows no redirect, which could lead anywhere.
 *
 * @throws Error saying why nothing came back
 */
export async function send(address: string, message: Message, how: How): Promise<Reply> {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // An address in numbers is not looked up, so nothing else would look at it.
  if (!how.allowPrivate && isIP(host) && !isPublic(host))
    throw new PrivateAddress(`${host} is no public address`)
  const { method, headers = {}, body = '' } = message
  const patience = how.patience ?? PATIENCE_MS
  const speak = url.protocol === 'https:' ? httpsRequest : httpRequest
  const lookup = how.allowPrivate ? {} : { lookup: publicLookup }
  return await new Promise((resolve, reject) => {
    // For the whole of it: a server that sends a byte now and then does not hold us.
    const signal = AbortSignal.timeout(patience)
    const fail = (error: Error) =>
      reject(signal.aborted ? new Error(`no answer within ${patience / 1000} seconds`) : error)
    const length = method === 'POST' ? { 'content-length': Buffer.byteLength(body) } : {}
    const options = { method, agent: false, signal, ...lookup }
    const request = speak(
      url,
      { ...options, headers: { 'user-agent': 'Broadsheet', ...length, ...headers } },
      (answer) => {
        let text = ''
        const end = () => resolve({ status: answer.statusCode ?? 0, text: text.slice(0, MOST_READ) })
        answer.setEncoding('utf8').on('error', fail).on('end', end)
        answer.on('data', (chunk: string) => {
          text += chunk
          if (text.length < MOST_READ) return
          answer.removeListener('error', fail).on('error', () => {})
          end()
          answer.destroy()
        })
      },
    )
    request.on('error', fail).end(body)
  })
}

export const isTaken = ({ status }: Reply): boolean => status >= 200 && status <= 299
