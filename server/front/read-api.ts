import type { ServerResponse } from 'node:http'
import type { Answer } from './collect.ts'
import type { RawHeaders } from './headers.ts'
import type { Refused } from './request.ts'
import { isReadApi } from './url.ts'

/** What pages of other sites may ask of the read API, and with which headers. */
export const FROM_ANYWHERE: RawHeaders = [
  ...['access-control-allow-origin', '*', 'access-control-allow-methods', 'GET, HEAD'],
  ...['access-control-allow-headers', 'If-None-Match, If-Modified-Since', 'access-control-max-age', '86400'],
]

const JSON_TYPE = 'application/json; charset=utf-8'
/** What its answers say of themselves, which those that are kept say too. */
const OWN = ['content-type', 'access-control-allow-origin', 'access-control-expose-headers', 'x-robots-tag']

/** What an answer of the read API says when it is kept; null for what is none, or says that something is wrong. */
export function keptAnswerHeaders(url: string, { status, headers }: Answer): RawHeaders | null {
  if (!isReadApi(url) || status !== 200 || String(headers['content-type']) !== JSON_TYPE) return null
  return OWN.flatMap((name) => (headers[name] === undefined ? [] : [name, String(headers[name])]))
}

const TITLES: Record<Refused | 500 | 503, string> = {
  400: 'This is no address of this site.',
  405: 'This address is only read.',
  411: 'This address is only read.',
  413: 'This address is only read.',
  500: 'Something is wrong here.',
  503: 'Too many ask at once.',
}
const DETAILS: Partial<Record<keyof typeof TITLES, string>> = {
  500: 'It is noted. Ask again later.',
  503: 'Ask again in a few seconds.',
}

/** Says to a program what is wrong with its request, in the form of the read API's other answers (app/api/v1/_answer). */
export function refuseRead(response: ServerResponse, status: keyof typeof TITLES, headers: RawHeaders) {
  const detail = DETAILS[status] ?? 'Ask with GET or HEAD.'
  const body = { type: 'about:blank', title: TITLES[status], status, detail }
  const said = ['content-type', 'application/problem+json; charset=utf-8', 'connection', 'close']
  response.writeHead(status, [...said, 'cache-control', 'no-store', ...headers, ...FROM_ANYWHERE])
  response.end(`${JSON.stringify(body)}\n`)
}
