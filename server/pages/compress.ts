import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]
/** The same bytes in every encoding that is sent. */
export type Bodies = Record<Encoding, Buffer>

/** Brotli's and gzip's effort: while somebody waits, and once for all that come after. */
const EFFORT = { quick: { br: 4, gzip: 5 }, best: { br: 11, gzip: 9 } }

/** Compresses on other threads than the one that answers. */
export async function compressed(body: Buffer, effort: keyof typeof EFFORT): Promise<Bodies> {
  const level = EFFORT[effort]
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_PARAM_SIZE_HINT, BROTLI_MODE_TEXT } = constants
  const params = {
    [BROTLI_PARAM_QUALITY]: level.br,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    [BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  const [br, gzipped] = await Promise.all([brotli(body, { params }), deflate(body, { level: level.gzip })])
  return { br, gzip: gzipped, identity: body }
}
