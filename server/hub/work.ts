import { createHmac, randomBytes } from 'node:crypto'
import type { Db } from '../../db/client.ts'
import {
  claimDeliveries,
  endExpired,
  markDelivered,
  markUndelivered,
  type ClaimedDelivery,
} from '../../db/hub/deliveries.ts'
import {
  claimHubRequests,
  fulfilHubRequest,
  putOffHubRequest,
  type ClaimedRequest,
} from '../../db/hub/requests.ts'
import type { Documents } from '../documents/documents.ts'
import { HUB_PATH } from '../feeds/hubs.ts'
import { isTaken, send, type How } from '../pings/send.ts'

const AT_ONCE = 5
const GONE = 410

export interface HubSettings {
  siteUrl: string
  documents: Documents
  how: How
  /** Milliseconds. */
  clock: () => number
}

/** Asks callbacks whether they meant it, and sends what changed, a few at a time. @returns how many were spoken to */
export async function workAsHub(db: Db, settings: HubSettings): Promise<number> {
  const { clock } = settings
  await endExpired(db, clock())
  const requests = await claimHubRequests(db, AT_ONCE, clock())
  await Promise.all(requests.map((request) => verify(db, request, settings)))
  const deliveries = await claimDeliveries(db, AT_ONCE, clock())
  await Promise.all(deliveries.map((delivery) => deliver(db, delivery, settings)))
  return requests.length + deliveries.length
}

/** WebSub, section 5.3: only who answers with what he was sent has meant it. */
async function verify(db: Db, request: ClaimedRequest, { siteUrl, how, clock }: HubSettings): Promise<void> {
  const challenge = randomBytes(18).toString('base64url')
  const url = new URL(request.callback)
  url.searchParams.set('hub.mode', request.mode)
  url.searchParams.set('hub.topic', siteUrl + request.topic)
  url.searchParams.set('hub.challenge', challenge)
  if (request.mode === 'subscribe') url.searchParams.set('hub.lease_seconds', String(request.leaseSeconds))
  const reply = await send(url.href, { method: 'GET' }, how).catch(() => null)
  if (reply && isTaken(reply) && reply.text.trim() === challenge)
    return await fulfilHubRequest(db, request, clock())
  // Who answers something else does not want it; who does not answer may not have been there.
  const isFinal = reply !== null && reply.status < 500
  await putOffHubRequest(db, request, isFinal, clock())
}

async function deliver(db: Db, delivery: ClaimedDelivery, settings: HubSettings): Promise<void> {
  const { siteUrl, documents, how, clock } = settings
  const address = documents.addressOf(delivery.topic)
  const rendered = address && (await documents.render(address))
  // A feed that is gone has nothing to say any more.
  if (rendered?.answer.status !== 200) return await markDelivered(db, delivery)
  const { body, headers } = rendered.answer
  const signature = createHmac('sha256', delivery.secret).update(body).digest('hex')
  const message = {
    method: 'POST' as const,
    body,
    headers: {
      'content-type': String(headers['content-type']),
      link: `<${siteUrl}${HUB_PATH}>; rel="hub", <${siteUrl}${delivery.topic}>; rel="self"`,
      ...(delivery.secret === '' ? {} : { 'x-hub-signature': `sha256=${signature}` }),
    },
  }
  const reply = await send(delivery.callback, message, how).catch(() => null)
  if (reply && isTaken(reply)) return await markDelivered(db, delivery)
  await markUndelivered(db, delivery, reply?.status === GONE, clock())
}
