import { database } from '#db/client.ts'
import { logoBytes } from '#db/look/logo.ts'
import { readLook } from '#db/look/stylesheet.ts'
import { plainAnswer } from '#app/_request/answer.ts'

const FOR_GOOD = 'public, max-age=31536000, immutable'

/** The newspaper's own colours, and its name as a picture: each change has another address, so that they are kept for good. */
export async function GET(_: Request, { params }: RouteContext<'/look/[file]'>): Promise<Response> {
  const { file } = await params
  const [, hash = '', end] = /^([\w-]{16})\.(css|webp)$/.exec(file) ?? []
  if (end === 'css') {
    const { css, path } = await readLook(database())
    // A page that was made before the last change asks for the look before: it gets the one there is, until it is made anew.
    const isLatest = path === `/look/${file}`
    return text(css, 'text/css; charset=utf-8', isLatest ? FOR_GOOD : 'no-store')
  }
  const bytes = end === 'webp' ? await logoBytes(database(), hash) : null
  return bytes ? text(bytes, 'image/webp', FOR_GOOD) : plainAnswer(404, 'Not found.')
}

const text = (body: string | Buffer, type: string, kept: string) =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': type, 'cache-control': kept },
  })
