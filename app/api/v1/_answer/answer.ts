import { createHash } from 'node:crypto'
import type { z } from 'zod'

/** What programs of other people read, from pages of other sites too: nothing in it is anybody's own. */
const FOR_ANYBODY = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified, Retry-After',
  'x-robots-tag': 'noindex',
}

/** A fault of one parameter, in words for whoever wrote the program. */
export interface ParameterFault {
  parameter: string
  detail: string
}

interface Problem {
  status: 400 | 404 | 410 | 429
  /** One sentence, the same for every problem of its kind. */
  title: string
  detail: string
  errors?: ParameterFault[]
  headers?: Record<string, string>
}

/** What went wrong, as RFC 9457 has it. */
export function problem({ status, title, detail, errors, headers }: Problem): Response {
  const body = { type: 'about:blank', title, status, detail, ...(errors && { errors }) }
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      ...FOR_ANYBODY,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** Parameters that cannot be understood, each named. */
export function badParameters(errors: ParameterFault[]): Response {
  const detail = errors.map((error) => `${error.parameter}: ${error.detail}`).join(' ')
  return problem({ status: 400, title: 'A parameter cannot be understood.', detail, errors })
}

export const notFound = (detail: string): Response =>
  problem({ status: 404, title: 'There is nothing at this address.', detail })

/**
 * An answer as JSON, with a tag of its bytes; 304 to who has them already. It may be kept, but is asked for anew each time:
 * what is withdrawn must be gone at once. Where it is kept here, the front says the tag, and since when it says so.
 *
 * @param body as its schema describes it (app/api/v1/_describe)
 */
export function json<Schema extends z.ZodType>(request: Request, body: z.infer<Schema>): Response {
  const text = `${JSON.stringify(body)}\n`
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers = { ...FOR_ANYBODY, etag, 'cache-control': 'public, max-age=0, must-revalidate' }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
}

/** Weak comparison, as RFC 9110 wants for GET. */
const isKnown = (named: string | null, etag: string) =>
  named !== null &&
  (named.trim() === '*' || named.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
