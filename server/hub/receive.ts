import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Db } from '../../db/client.ts'
import { formatOf } from '../../db/feeds/path.ts'
import { noteHubRequest, type HubRequest } from '../../db/hub/requests.ts'
import { readSettings } from '../../db/settings/settings.ts'
import type { Documents } from '../documents/documents.ts'
import type { Answer } from '../front/collect.ts'
import { isPublic } from '../webhooks/address.ts'

/** A subscription is kept for ten days where nobody wishes otherwise; nobody's for less than a few minutes or more than a month. */
const LEASE = { usual: 10 * 86_400, least: 300, most: 30 * 86_400 }
const LONGEST_FORM = 16 * 1024
const LONGEST_CALLBACK = 1000
/** WebSub, section 5.1: less than 200 bytes. */
const LONGEST_SECRET = 199

interface Options {
  db: Db
  siteUrl: string
  documents: Documents
  allowPrivate: boolean
  /** Milliseconds. */
  clock?: () => number
}

/**
 * Takes wishes to subscribe to our feeds (WebSub, section 5). Whether they are meant is asked at their callbacks later: whoever
 * knows an address cannot have it sent anything.
 */
export function createHub({ db, siteUrl, documents, allowPrivate, clock = Date.now }: Options) {
  return async (request: IncomingMessage): Promise<Answer> => {
    if (!(await readSettings(db))['ping.ownHub']) return said(404, 'There is no hub here.')
    const form = new URLSearchParams(await textOf(request))
    const wish = wishOf(form)
    if (typeof wish === 'string') return said(400, wish)
    return (await noteHubRequest(db, wish, clock()))
      ? said(202, 'You will be asked whether you meant it.')
      : said(503, 'This hub is full. Please try again later.')
  }

  /** @returns words for what is wrong with it */
  function wishOf(form: URLSearchParams): HubRequest | string {
    const mode = form.get('hub.mode')
    if (mode !== 'subscribe' && mode !== 'unsubscribe')
      return 'hub.mode is neither subscribe nor unsubscribe.'
    const topic = topicOf(form.get('hub.topic') ?? '')
    if (topic === null) return 'hub.topic is no feed of this site.'
    const callback = callbackOf(form.get('hub.callback') ?? '')
    if (callback === null) return 'hub.callback is no public http(s) address.'
    const secret = form.get('hub.secret') ?? ''
    if (Buffer.byteLength(secret) > LONGEST_SECRET) return 'hub.secret is too long.'
    const wanted = Number(form.get('hub.lease_seconds') ?? LEASE.usual)
    const leaseSeconds = Number.isInteger(wanted)
      ? Math.min(Math.max(wanted, LEASE.least), LEASE.most)
      : LEASE.usual
    return { mode, topic, callback, secret, leaseSeconds }
  }

  function topicOf(address: string): string | null {
    if (!address.startsWith(`${siteUrl}/`) || !URL.canParse(address)) return null
    const found = documents.addressOf(new URL(address).pathname)
    return found && formatOf(found.segments.at(-1) ?? '') ? found.key : null
  }

  function callbackOf(address: string): string | null {
    if (address.length > LONGEST_CALLBACK || !URL.canParse(address)) return null
    const url = new URL(address)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
    const isHidden = !allowPrivate && (host === 'localhost' || (isIP(host) !== 0 && !isPublic(host)))
    return isWeb && !isHidden && url.username === '' && url.password === '' ? url.href : null
  }
}

const said = (status: number, words: string): Answer => ({
  ...{ status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from(`${words}\n`) },
})

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk)
    if (text.length > LONGEST_FORM) return ''
  }
  return text
}
