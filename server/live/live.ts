import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Db } from '#db/client.ts'
import { approvedCount } from '#db/comments/live.ts'
import { liveState } from '#db/live/read.ts'
import { pageChanges } from '#db/pages/changes.ts'
import { limitsOf } from '#db/users/rights.ts'
import type { Viewer } from '#db/users/viewer.ts'
import { TAGS } from '#db/pages/tags.ts'
import { clientOf } from '../comments/network.ts'
import type { RawHeaders } from '../front/headers.ts'
import { moderatorOf } from './moderator.ts'
import { queueState } from './queue-state.ts'
import { eventText, STREAM_LIMITS, Streams, type StreamLimits } from './streams.ts'

/** How often it looks for what other processes have written, as the page store does. */
const WATCH_MS = 250
const BUSY_SECONDS = 30
/** One queue for all who see all of it, and one for each who is limited to sections. */
const queueTopic = (viewer: Viewer): string => {
  const within = limitsOf(viewer)
  if (!within || viewer.kind !== 'staff') return 'queue'
  return `queue:${viewer.id}:${within.toSorted((a, b) => a - b).join()}`
}
const NO_ARTICLE: Answer = { status: 404, body: { error: 'No such article.' } }
const MODERATORS_ONLY: Answer = { status: 403, body: { error: 'This is for moderators.' } }

export interface Live {
  /** Answers what is asked under /live. @returns whether it was */
  answer: (request: IncomingMessage, response: ServerResponse, address: string) => Promise<boolean>
  /** Ends all streams at once, and no new one begins: before the server waits for its connections. */
  close: () => void
}

interface Answer {
  status: number
  body: unknown
  more?: RawHeaders
}

/**
 * What is new, told to open pages: how many comments of an article are public and which posts of a live blog are new, to
 * readers; what waits, to moderators. Fed
 * by the process's own commits and a look for those of others; however many listen, each change is looked at once.
 *
 * @param headers of every answer
 */
export function createLive(db: Db, headers: RawHeaders, limits: StreamLimits = STREAM_LIMITS): Live {
  const streams = new Streams(limits)
  const changes = pageChanges(db)
  let seq = changes.last()
  const queues = new Map<string, { viewer: Viewer; last: string }>()

  const tell = () => {
    if (!changes.anyCommit()) return
    tellAll().catch((error: unknown) => console.error(error))
  }

  async function tellAll() {
    const before = seq
    const changed = streams.size === 0 ? [] : changes.since(before)
    seq = changed.at(-1)?.seq ?? changes.last()
    for (const { tag } of changed) if (streams.hasTopic(tag)) await tellArticle(tag)
    await tellQueues()
  }

  async function tellArticle(tag: string) {
    const count = await approvedCount(db, Number(tag.slice(tag.indexOf(':') + 1)))
    if (count !== null) streams.send(tag, eventText('comments', { count }, count))
  }

  async function tellQueues() {
    for (const [topic, queue] of queues) {
      if (!streams.hasTopic(topic)) {
        queues.delete(topic)
        continue
      }
      const event = eventText('queue', await queueState(db, queue.viewer))
      if (event !== queue.last) streams.send(topic, event)
      queue.last = event
    }
  }

  async function comments(request: IncomingMessage, response: ServerResponse, address: string, url: URL) {
    const id = Number(url.searchParams.get('article'))
    if (!Number.isSafeInteger(id) || id <= 0) return say(response, request, NO_ARTICLE)
    const count = await approvedCount(db, id)
    if (count === null) return endOf(response)
    if (isPoll(request, url)) {
      const more = ['cache-control', 'public, max-age=1', 'vary', 'Accept']
      return say(response, request, { status: 200, body: { count }, more })
    }
    if (!streams.hasRoom(address)) return say(response, request, BUSY)
    const known = Number(request.headers['last-event-id'] ?? url.searchParams.get('after') ?? -1)
    const first = known === count ? null : eventText('comments', { count }, count)
    streams.open(response, { topic: TAGS.count(id), address }, headers, first)
  }

  /** Asked now and then by each open page of a live blog: the same answer for all, which proxies may keep for a moment. */
  async function updates(request: IncomingMessage, response: ServerResponse, _address: string, url: URL) {
    const id = Number(url.searchParams.get('article'))
    if (!Number.isSafeInteger(id) || id <= 0) return say(response, request, NO_ARTICLE)
    const state = await liveState(db, id)
    if (!state) return endOf(response)
    say(response, request, { status: 200, body: state, more: ['cache-control', 'public, max-age=3'] })
  }

  async function queue(request: IncomingMessage, response: ServerResponse, address: string, url: URL) {
    const who = await moderatorOf(db, request.headers.cookie)
    if (who === 'nobody')
      return say(response, request, { status: 401, body: { error: 'Nobody is signed in.' } })
    if (who === 'other') return say(response, request, MODERATORS_ONLY)
    if (isPoll(request, url)) return say(response, request, { status: 200, body: await queueState(db, who) })
    if (!streams.hasRoom(address)) return say(response, request, BUSY)
    const topic = queueTopic(who)
    // Who is limited otherwise since connects anew.
    const mayStay = async () => {
      const now = await moderatorOf(db, request.headers.cookie)
      return typeof now !== 'string' && queueTopic(now) === topic
    }
    const first = eventText('queue', await queueState(db, who))
    if (!queues.has(topic)) queues.set(topic, { viewer: who, last: first })
    streams.open(response, { topic, address, mayStay }, headers, first)
  }

  /** A 204 ends a stream for good, by the standard of server-sent events, and is no error in an open page's console. */
  function endOf(response: ServerResponse) {
    response.writeHead(204, ['cache-control', 'no-store', ...headers]).end()
  }

  function say(
    response: ServerResponse,
    { method }: IncomingMessage,
    { status, body, more = ['cache-control', 'no-store'] }: Answer,
  ) {
    const text = `${JSON.stringify(body)}\n`
    const length = String(Buffer.byteLength(text))
    const type = ['content-type', 'application/json; charset=utf-8', 'content-length', length]
    response.writeHead(status, [...type, ...more, ...headers])
    response.end(method === 'HEAD' ? undefined : text)
  }

  db.afterCommit.add(tell)
  const watch = setInterval(tell, WATCH_MS).unref()
  return {
    async answer(request, response, address) {
      const url = liveUrl(request.url ?? '')
      const route = { '/live/comments': comments, '/live/queue': queue, '/live/updates': updates }[
        url?.pathname ?? ''
      ]
      if (!url || !route) return false
      await route(request, response, clientOf(address) ?? address, url)
      return true
    },
    close() {
      db.afterCommit.delete(tell)
      clearInterval(watch)
      streams.close()
    },
  }
}

const BUSY: Answer = {
  status: 503,
  body: { error: 'Too many listen already.' },
  more: ['cache-control', 'no-store', 'retry-after', String(BUSY_SECONDS)],
}

/** Who asks for JSON is answered once, and so is who only wants to know what there is. */
function isPoll({ method, headers }: IncomingMessage, { searchParams }: URL): boolean {
  return method === 'HEAD' || searchParams.has('poll') || (headers.accept ?? '').includes('application/json')
}

function liveUrl(url: string): URL | null {
  return url.startsWith('/live/') ? new URL(url, 'http://live') : null
}
