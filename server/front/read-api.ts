import type { ServerResponse } from 'node:http'
import type { RawHeaders } from './headers.ts'
import type { Refused } from './request.ts'

export const isReadApi = (url: string) => url.startsWith('/api/v1/')

/** What pages of other sites may ask of the read API, and with which headers. */
export const FROM_ANYWHERE: RawHeaders = [
  ...['access-control-allow-origin', '*', 'access-control-allow-methods', 'GET, HEAD'],
  ...['access-control-allow-headers', 'If-None-Match', 'access-control-max-age', '86400'],
]

const TITLES: Record<Refused, string> = {
  400: 'This is no address of this site.',
  405: 'This address is only read.',
  411: 'This address is only read.',
  413: 'This address is only read.',
}

/** Says to a program what is wrong with its request, in the form of the read API's other answers (app/api/v1/_answer). */
export function refuseRead(response: ServerResponse, status: Refused, headers: RawHeaders) {
  const body = { type: 'about:blank', title: TITLES[status], status, detail: 'Ask with GET or HEAD.' }
  const said = ['content-type', 'application/problem+json; charset=utf-8', 'connection', 'close']
  response.writeHead(status, [...said, ...headers, ...FROM_ANYWHERE])
  response.end(`${JSON.stringify(body)}\n`)
}
