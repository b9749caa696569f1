import { expect } from 'vitest'
import type { Answer, Client, Headers } from './ask.ts'
import type { Shown } from './difference.ts'

const ENCODINGS = ['br', 'gzip', 'identity']
let visitors = 0

/** Everybody looks once: how often one reader may ask is another test's matter. Addresses of RFC 2544, for such tests. */
function somebody(): Headers {
  visitors += 1
  return {
    'x-forwarded-for': `198.${18 + ((visitors >> 16) % 2)}.${(visitors >> 8) % 256}.${visitors % 256}`,
  }
}

/**
 * Visits pages as everybody does, in every encoding, with HEAD, and again with the tag of the last visit. Holds what is
 * true of every answer, whatever the page says: the same tag for the same page in each encoding and for no other, and
 * 304 exactly when the page is what it was.
 */
export function createVisits(client: () => Client) {
  const last = new Map<string, { etag: string; text: string }>()

  function note(path: string, { status, headers: { etag }, text }: Answer) {
    if (status !== 200) return
    if (etag === undefined) throw new Error(`${path} has no ETag`)
    const before = last.get(path)
    if (before && (before.etag === etag) !== (before.text === text))
      throw new Error(`${path} has ${before.etag}, then ${etag}: the tag does not go with the page`)
    last.set(path, { etag, text })
  }

  async function again(path: string): Promise<Shown[]> {
    const before = last.get(path)
    if (!before) return []
    const answer = await client().get(path, { ...somebody(), 'if-none-match': before.etag })
    if (answer.status === 304) return [{ ...shownOf(answer, '304'), status: 200, text: before.text }]
    note(path, answer)
    if (answer.status === 200 && answer.text === before.text)
      throw new Error(`${path} was sent once more to somebody who had it`)
    return [shownOf(answer, 'If-None-Match')]
  }

  async function head(path: string) {
    const answer = await client().head(path, somebody())
    const before = last.get(path)
    expect(answer.text).toBe('')
    if (before && answer.headers.etag === before.etag)
      expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(before.text)))
    return { ...shownOf(answer, 'HEAD'), text: '' }
  }

  return async (path: string): Promise<{ pages: Shown[]; head: Shown }> => {
    const first = await again(path)
    const asked = ENCODINGS.map(async (encoding) => {
      const answer = await client().get(path, { ...somebody(), 'accept-encoding': encoding })
      return { answer, encoding }
    })
    const answers = await Promise.all(asked)
    for (const { answer } of answers) note(path, answer)
    return {
      pages: [...first, ...answers.map(({ answer, encoding }) => shownOf(answer, encoding))],
      head: await head(path),
    }
  }
}

export function shownOf({ status, headers, text }: Answer, how: string): Shown {
  return { how, status, location: headers.location, text }
}

export async function visitOnce(client: Client, path: string, headers: Headers, how: string): Promise<Shown> {
  return shownOf(await client.get(path, { ...somebody(), ...headers }), how)
}
