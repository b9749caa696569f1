import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { minify } from 'terser'
import { isKnown } from '../front/send.ts'
import type { RawHeaders } from '../front/headers.ts'
import { compressed, type Bodies } from '../pages/compress.ts'
import { encodingFor } from '../pages/encoding.ts'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
}
const TEXTS = new Set(['.js', '.css', '.svg', '.json', '.txt'])
const SPECULATION = 'speculation-rules.json'

export const FOR_GOOD = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'public, max-age=0, must-revalidate'

interface Asset {
  file: string
  type: string
  /** Whether its name changes with its content. */
  isNamedByContent: boolean
  isText: boolean
  /** What a page writes behind `?v=` to have it kept for good. */
  version: string
  bodies?: Promise<Bodies>
}

/**
 * Files that are a part of the program: what Next has built, and `public/`. Read and compressed once, when they are first
 * asked for, and kept in memory.
 *
 * @param project the project's folder
 * @param common headers of every answer
 */
export function createAssets(project: string, common: RawHeaders) {
  const assets = new Map<string, Asset>([
    ...assetsIn(join(project, '.next', 'static'), '/_next/static', () => true),
    // A font that is changed gets another name: its address stands in style sheets.
    ...assetsIn(join(project, 'public'), '', (path) => path.startsWith('/fonts/')),
  ])

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { path, version } = parts(request.url ?? '')
    const asset = assets.get(path)
    if (!asset) return false
    asset.bodies ??= load(asset)
    // What could not be read this time may be readable the next.
    asset.bodies.catch(() => (asset.bodies = undefined))
    const bodies = await asset.bodies
    const encoding = asset.isText ? encodingFor(request.headers['accept-encoding']) : 'identity'
    const isForGood = asset.isNamedByContent || version === asset.version
    const etag = `W/"${asset.version}"`
    const head = [
      ...['content-type', asset.type, 'etag', etag, 'cache-control', isForGood ? FOR_GOOD : ASK_AGAIN],
      ...['cross-origin-resource-policy', 'same-origin', ...common],
    ]
    if (asset.isText) head.push('vary', 'Accept-Encoding')
    if (isKnown(etag, request.headers['if-none-match'])) {
      response.writeHead(304, head).end()
      return true
    }
    if (encoding !== 'identity') head.push('content-encoding', encoding)
    response.writeHead(200, [...head, 'content-length', String(bodies[encoding].length)])
    response.end(request.method === 'HEAD' ? undefined : bodies[encoding])
    return true
  }
}

function assetsIn(
  folder: string,
  prefix: string,
  isNamedByContent: (path: string) => boolean,
): [string, Asset][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = `${prefix}/${relative(folder, file).split(sep).join('/')}`
      const extension = extname(file)
      const asset = {
        file,
        type: file.endsWith(SPECULATION)
          ? 'application/speculationrules+json'
          : (TYPES[extension] ?? 'application/octet-stream'),
        isNamedByContent: isNamedByContent(path),
        isText: TEXTS.has(extension),
        version: versionOf(file),
      }
      return [path, asset]
    })
}

async function load({ file, isText }: Asset): Promise<Bodies> {
  const source = await readFile(file)
  const identity = isOwnScript(file) ? await shortened(source) : source
  return isText ? await compressed(identity, 'best') : { identity, gzip: identity, br: identity }
}

/** What Next has built is short already. */
const isOwnScript = (file: string) => file.endsWith('.js') && !file.includes('.next')

/** Without comments, blanks and long names: a third of what a reader's page runs is there for who reads the source. */
async function shortened(script: Buffer): Promise<Buffer> {
  const { code } = await minify(script.toString(), { module: true })
  return code === undefined ? script : Buffer.from(code)
}

/** Of a file of `public/`, as app/_request/asset.ts writes it into pages. */
function versionOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 10)
}

function parts(url: string): { path: string; version: string | null } {
  const at = url.indexOf('?')
  if (at === -1) return { path: url, version: null }
  return { path: url.slice(0, at), version: new URLSearchParams(url.slice(at + 1)).get('v') }
}
