import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { segment } from '#app/_request/params.ts'
import { dataDir } from '#db/data-dir.ts'

const TYPES = { webp: 'image/webp', avif: 'image/avif' } as const
/** A name that we gave: no path, no dots but the last. */
const NAME = /^[\p{L}\p{N}_-]{1,200}\.(webp|avif)$/u

/** A picture. Its name changes with its content, so a browser may keep it for good. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const file = segment((await params).file)
  const format = NAME.exec(file)?.[1] as keyof typeof TYPES | undefined
  const path = join(dataDir(), 'uploads', file)
  const found = format ? await stat(path).catch(() => null) : null
  if (!format || !found) return new Response('No such picture.\n', { status: 404 })
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      'content-type': TYPES[format],
      'content-length': String(found.size),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}
