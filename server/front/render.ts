import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { canonicalPath, pageAddress, type PageAddress } from '../pages/address.ts'
import type { Rendered } from '../pages/store.ts'
import { withoutFramework } from '../pages/strip.ts'
import { collect, getRequest, type Answer, type Handler } from './collect.ts'
import { newContext, requests, type Refusal, type RequestContext } from './context.ts'
import { createGate } from './gate.ts'
import { keptAnswerHeaders } from './read-api.ts'
import { prepare } from './request.ts'
import { trouble } from './trouble.ts'
import { readable } from './url.ts'

export interface Renderer {
  /** The answer to one client's request; null when he has left before his turn came. */
  forClient: (
    request: IncomingMessage,
    context: RequestContext,
    how: { waits: boolean; hasLeft: () => boolean },
  ) => Promise<Answer | null>
  /** The page that a form came from, with what was wrong with it; null when its sender has left. */
  forRefused: (
    request: IncomingMessage,
    context: RequestContext,
    refusal: Refusal,
    hasLeft: () => boolean,
  ) => Promise<Answer | null>
  /** The page at an address, for a reader of whom nothing is known; null when all who asked have left. */
  forAnybody: (address: PageAddress, haveLeft: () => boolean) => Promise<Rendered | null>
}

interface Options {
  /** While pages are developed they keep the scripts that reload them, and what went wrong is shown. */
  dev: boolean
  /** Host of the site's own address. */
  host: string
  /** What the site speaks, BCP 47. */
  language?: () => string
}

/**
 * Lets Next render, a few pages at a time; lets pages set their status, shows a refused form again on the page that it
 * came from, and takes the framework out of readers' pages.
 *
 * @param handler Next's own request handler
 */
export function createRenderer(handler: Handler, { dev, host, language = () => 'en' }: Options): Renderer {
  const gate = createGate()

  async function render(request: IncomingMessage, context: RequestContext): Promise<Answer> {
    const first = await requests.run(context, () => collect(handler, request))
    if (!context.refusal) return finished(atOneAddress(withStatus(first, context), context, request), request)
    const page = await refused(request, context, context.refusal)
    const cookies = first.headers['set-cookie']
    return cookies === undefined ? page : { ...page, headers: { ...page.headers, 'set-cookie': cookies } }
  }

  async function refused(
    request: IncomingMessage,
    context: RequestContext,
    refusal: Refusal,
  ): Promise<Answer> {
    const { address, nonce, frames } = context
    const again = { ...newContext(address), nonce, frames, refusal }
    const retry = getRequest(request, readable(refusal.path))
    const page = await requests.run(again, () => collect(handler, retry))
    if (refusal.retryAfter !== undefined) page.headers['retry-after'] = String(refusal.retryAfter)
    return finished({ ...page, status: page.status === 200 ? refusal.status : page.status }, retry)
  }

  function finished(page: Answer, { url = '/' }: IncomingMessage): Answer {
    if (dev) return page
    if (page.status >= 500) return { status: page.status, headers: HTML, body: trouble(language()) }
    if (!isHtml(page) || isStaffs(url)) return page
    try {
      return { ...page, body: Buffer.from(withoutFramework(page.body.toString())) }
    } catch (error) {
      console.error(`${url}:`, error)
      return { status: 500, headers: HTML, body: trouble(language()) }
    }
  }

  return {
    async forClient(request, context, { waits, hasLeft }) {
      const work = () => render(request, context)
      return waits ? await gate(hasLeft, work) : await work()
    },
    forRefused: async (request, context, refusal, hasLeft) =>
      await gate(hasLeft, () => refused(request, context, refusal)),
    async forAnybody({ key }, haveLeft) {
      const context = newContext('')
      const answer = await gate(haveLeft, () => render(plainRequest(key, host), context))
      if (!answer) return null
      const { tags, asides, frames, until, personal = false } = context
      const headers = keptAnswerHeaders(key, answer) ?? undefined
      const keep =
        answer.status === 200 &&
        (isHtml(answer) || headers !== undefined) &&
        answer.headers['set-cookie'] === undefined &&
        tags.size > 0 &&
        !personal
      return { answer, keep, tags: [...tags], asides: [...asides], frames: [...frames], until, headers }
    },
  }
}

export const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }

export const isStaffs = (url: string) => /^\/(?:admin|api)(?:[/?]|$)/.test(url)
/** What is shown before it is published: for who has its address alone, and never kept. */
export const isPreview = (url: string) => url.startsWith('/preview/')
/** How a letter looks: see app/admin/mail/letter. */
export const isLetter = (url: string) => /^\/admin\/mail\/letter(?:\?|$)/.test(url)
export const isHtml = ({ headers }: Answer) => String(headers['content-type'] ?? '').startsWith('text/html')

function withStatus(page: Answer, { answer: wanted }: RequestContext): Answer {
  if (!wanted || page.status !== 200) return page
  if (wanted.location !== undefined) page.headers.location = wanted.location
  return { ...page, status: wanted.status }
}

/** A page that has no parts is not also at `?page=2`: asked there, whoever asks is led to where it is. */
function atOneAddress(page: Answer, { numbered = false }: RequestContext, request: IncomingMessage): Answer {
  const { method, url = '' } = request
  if (numbered || page.status !== 200 || method !== 'GET' || !isHtml(page)) return page
  const address = pageAddress(url)
  if (!address || address.page === 1) return page
  return { status: 301, headers: { location: canonicalPath(address.segments) }, body: Buffer.alloc(0) }
}

/** A GET that says nothing of who asks. */
function plainRequest(path: string, host: string): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = path
  request.headers = { host, accept: 'text/html' }
  request.httpVersion = '1.1'
  request.push(null)
  prepare(request)
  return request
}
