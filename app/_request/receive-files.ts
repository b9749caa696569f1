import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { dataDir } from '#db/data-dir.ts'
import { MOST_BYTES, MOST_FILES } from '#db/media/rules.ts'

/** A file as it was sent. */
export interface SentFile {
  /** What its sender calls it. */
  name: string
  path: string
  /** It did not end within the bound; what there is of it is not all. */
  isTooLarge: boolean
}

/** A form that was sent with files. */
export interface Sent {
  field: (name: string) => string
  files: SentFile[]
  /** More were sent than are taken at once; those are left out. */
  areTooMany: boolean
  /** A folder for whatever is made of them. */
  folder: string
  remove: () => Promise<void>
}

/** Of a field without a file. */
const LONGEST_FIELD = 64 * 1024
/** What lies here for longer was left behind by a process that was killed. */
const STALE_MS = 60 * 60 * 1000

/** Reads a form with files, onto the disk. @returns null for what is no such form, or breaks off */
export async function receiveFiles(request: Request): Promise<Sent | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return null
  const folder = await freshFolder()
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    return { ...(await parsed(request.body as WebStream, type, folder)), folder, remove }
  } catch {
    await remove()
    return null
  }
}

async function parsed(body: WebStream, type: string, folder: string) {
  const form = new Busboy({
    headers: { 'content-type': type },
    limits: { files: MOST_FILES, fileSize: MOST_BYTES, fields: 50, fieldSize: LONGEST_FIELD, parts: 100 },
  })
  const fields = new Map<string, string>()
  const files: SentFile[] = []
  const written: Promise<void>[] = []
  let areTooMany = false
  form.on('field', (name, value) => void fields.set(name, value))
  form.on('filesLimit', () => (areTooMany = true))
  form.on('file', (_field: string, stream: BusboyFileStream, name: string | undefined) => {
    // An empty field for files is a file without a name.
    if (!name) return void stream.resume()
    const file = { name, path: join(folder, `sent-${files.length}`), isTooLarge: false }
    files.push(file)
    stream.on('limit', () => (file.isTooLarge = true))
    const done = pipeline(stream, createWriteStream(file.path))
    // Told below; until then nobody waits for it.
    done.catch(() => undefined)
    written.push(done)
  })
  await pipeline(Readable.fromWeb(body), form)
  await Promise.all(written)
  return { field: (name: string) => fields.get(name) ?? '', files, areTooMany }
}

async function freshFolder(): Promise<string> {
  const incoming = join(dataDir(), 'incoming')
  await mkdir(incoming, { recursive: true })
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true })
  }
  return await mkdtemp(join(incoming, 'form-'))
}
