import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** The body without its encoding. */
  text: string
}
export type Headers = Record<string, string>
export type Client = ReturnType<typeof createClient>

/** Longer than anything here may take; without it a lost answer would hold up a whole run. */
const PATIENCE_MS = 30_000

/**
 * Asks one server over connections that stay open. Says what a browser says of where it came from, and nothing else that
 * it is not told to.
 *
 * @param url where the server listens
 * @param site the site's own address, as browsers know it
 */
export function createClient(url: string, site = url) {
  const agent = new Agent({ keepAlive: true })
  const { hostname, port } = new URL(url)
  const always = { host: new URL(site).host, origin: site }

  function ask(method: string, path: string, headers: Headers, body?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const length: Headers =
        body === undefined
          ? {}
          : {
              'content-type': 'application/x-www-form-urlencoded',
              'content-length': String(Buffer.byteLength(body)),
            }
      const asked = request(
        { agent, hostname, port, method, path, headers: { ...always, ...length, ...headers } },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            const { statusCode = 0, headers: told } = response
            resolve({ status: statusCode, headers: told, text: plain(Buffer.concat(chunks), told) })
          })
        },
      )
      asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error(`no answer to ${method} ${path}`)))
      asked.on('error', reject)
      asked.end(body)
    })
  }

  return {
    get: (path: string, headers: Headers = {}) => ask('GET', path, headers),
    head: (path: string, headers: Headers = {}) => ask('HEAD', path, headers),
    post: (path: string, fields: [string, string][], headers: Headers = {}) =>
      ask('POST', path, headers, new URLSearchParams(fields).toString()),
    close: () => agent.destroy(),
  }
}

function plain(body: Buffer, { 'content-encoding': encoding }: IncomingHttpHeaders): string {
  if (body.length === 0) return ''
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}

/** The cookies that an answer sets, as a browser would send them back. */
export function cookiesOf({ headers }: Answer): string {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}
