import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface CopiedFile {
  /** Under `media/`. */
  path: string
  bytes: number
  sha256: string
}

/** The files of a folder and of those in it, in order; what is being written there is left out. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  })
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** Copies a file unless it is there already, of the same size and time: its hash says what is there then. */
export async function copyFile(from: string, to: string, path: string): Promise<CopiedFile> {
  const [source, target] = [join(from, path), join(to, path)]
  const [its, there] = [await stat(source), await stat(target).catch(() => null)]
  // Times are set in whole milliseconds.
  const isThere = there?.size === its.size && Math.abs(there.mtimeMs - its.mtimeMs) < 2
  if (isThere) return { path, bytes: its.size, sha256: await hashOf(target) }
  await mkdir(dirname(target), { recursive: true })
  const draft = join(dirname(target), `.${path.split('/').at(-1)}.part`)
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      bytes += piece.length
      done(null, piece)
    },
  })
  await pipeline(createReadStream(source), counted, createWriteStream(draft))
  await utimes(draft, its.atime, its.mtime)
  await rename(draft, target)
  return { path, bytes, sha256: hash.digest('hex') }
}

/** SHA-256 of a file, in hex. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
