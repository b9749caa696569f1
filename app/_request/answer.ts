import { requests, type Refusal } from '#server/front/context.ts'
import { headerPath } from '#server/front/url.ts'

/** Sets the status of the page that is being rendered: 403, 404 and 410 are pages like any other. */
export function answer(status: 403 | 404 | 410): void {
  say({ status })
}

/** The page has moved for good: the front answers 301, where Next's own `permanentRedirect` would answer 308. */
export function movedTo(location: string): void {
  say({ status: 301, location: headerPath(location) })
}

function say(answer: { status: number; location?: string }) {
  const context = requests.getStore()
  if (context) context.answer = answer
}

/**
 * Ends a form's POST with a refusal: the front renders the page at `path` anew, which finds `state` by `refusedForm`,
 * and sends it under `status`. So the reader keeps his text, with and without JavaScript.
 */
export function refuse(refusal: Refusal): Response {
  const context = requests.getStore()
  if (!context) throw new Error('forms need the front: start with npm start or npm run dev')
  context.refusal = { ...refusal, path: headerPath(refusal.path) }
  return new Response(null, { status: refusal.status })
}

/** What the refused form of this kind held, on the page that shows it again. */
export function refusedForm<T extends { form: string }>(form: T['form']): T | null {
  const state = requests.getStore()?.refusal?.state as T | undefined
  return state?.form === form ? state : null
}

/**
 * Answers with text that is made while it is sent, as fast as it is taken: the front, which looks at every other answer
 * whole, never holds more than a piece of it.
 */
export function inPieces(pieces: AsyncIterable<string>, headers: Record<string, string>): Response {
  const context = requests.getStore()
  if (!context) throw new Error('long answers need the front: start with npm start or npm run dev')
  context.pieces = pieces
  return new Response(null, { headers })
}

/** An answer in a sentence, for who asked without a page to show it on. */
export function plainAnswer(status: number, words: string, headers: Record<string, string> = {}): Response {
  const plain = { 'content-type': 'text/plain; charset=utf-8', ...headers }
  return new Response(`${words}\n`, { status, headers: plain })
}

/** What is asked for stands elsewhere, for now. */
export function foundAt(path: string): Response {
  return new Response(null, { status: 302, headers: { location: headerPath(path) } })
}

/** What a program asks for stands elsewhere for good. */
export function foundForGoodAt(path: string, headers: Record<string, string>): Response {
  return new Response(null, { status: 301, headers: { ...headers, location: headerPath(path) } })
}

export function clientAddress(): string {
  return requests.getStore()?.address ?? ''
}
