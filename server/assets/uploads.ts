import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isKnown } from '../front/send.ts'
import type { RawHeaders } from '../front/headers.ts'
import { FOR_GOOD } from './assets.ts'

const FOLDER = '/uploads/'
const TYPES: Record<string, string> = { webp: 'image/webp', avif: 'image/avif' }
/** A name that we gave: no path, no dots but the last. */
const NAME = /^[\p{L}\p{N}_-]{1,200}\.(webp|avif)$/u
const PARTS = /^(.+)-\d+\.\w+$/
/** Seconds: the picture that is shown instead may be replaced, too. */
const A_WHILE = 300

/**
 * Pictures of articles and authors. Their names change with their content, so a browser may keep them for good; other
 * sites may show them, since feeds name them.
 *
 * @param folder where they lie
 * @param common headers of every answer
 * @param instead the file that stands for one whose picture was replaced, by the name of that; null for none
 */
export function createUploads(
  folder: string,
  common: RawHeaders,
  instead: (name: string) => Promise<string | null> = async () => null,
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { url = '', method, headers } = request
    if (!url.startsWith(FOLDER)) return false
    const name = nameIn(url)
    const format = NAME.exec(name)?.[1]
    const file = join(folder, name)
    const found = format === undefined ? null : await stat(file).catch(() => null)
    const former = found ? undefined : PARTS.exec(name)?.[1]
    const now = format === undefined || former === undefined ? null : await instead(former)
    if (now !== null) {
      const head = ['location', now, 'cache-control', `public, max-age=${A_WHILE}`]
      response.writeHead(302, [...head, 'cross-origin-resource-policy', 'cross-origin', ...common]).end()
      return true
    }
    if (format === undefined || !found?.isFile()) {
      response.writeHead(404, ['content-type', 'text/plain; charset=utf-8', ...common])
      response.end('No such picture.\n')
      return true
    }
    const etag = `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`
    const head = [
      ...['content-type', TYPES[format] ?? '', 'etag', etag, 'cache-control', FOR_GOOD],
      ...['cross-origin-resource-policy', 'cross-origin', ...common],
    ]
    if (isKnown(etag, headers['if-none-match'])) response.writeHead(304, head).end()
    else {
      response.writeHead(200, [...head, 'content-length', String(found.size)])
      if (method === 'HEAD') response.end()
      // Who breaks off is no fault of ours.
      else await pipeline(createReadStream(file), response).catch(() => response.destroy())
    }
    return true
  }
}

function nameIn(url: string): string {
  try {
    return decodeURIComponent(url.slice(FOLDER.length).split('?')[0] ?? '').normalize('NFC')
  } catch {
    return ''
  }
}
