import { clientAddress } from '#app/_request/answer.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { problem } from './answer.ts'

type Context<P> = { params: Promise<P> }

/**
 * What a program asks for. How often somebody may ask is counted only where it is made for him: what is kept costs nothing,
 * and is made for nobody in particular.
 */
export function programGet<P = object>(
  handle: (request: Request, query: URLSearchParams, params: P) => Promise<Response>,
): (request: Request, context: Context<P>) => Promise<Response> {
  return async (request, { params }) => {
    const wait = clientAddress() === '' ? 0 : await secondsToWait('read')
    if (wait > 0) return tooMany(wait)
    return await handle(request, new URL(request.url).searchParams, await params)
  }
}

/** @param wait seconds */
export const tooMany = (wait: number): Response =>
  problem({
    ...{ status: 429, title: 'Too many questions at once.', detail: `Ask again in ${wait} s.` },
    headers: { 'retry-after': String(wait) },
  })
