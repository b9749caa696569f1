import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Listed } from './manifest.ts'

const AT_ONCE = 256 * 1024

/**
 * Writes values as JSON Lines beside the file of this name, and puts it there when it is whole: who looks meanwhile, or after a
 * crash, finds what was there before.
 *
 * @param onRow is told of every row
 */
export function writeLines(
  folder: string,
  file: string,
  values: Iterable<unknown>,
  onRow: (rows: number) => void = () => {},
): Listed {
  const draft = join(folder, `.${file}.part`)
  const hash = createHash('sha256')
  const open = openSync(draft, 'w')
  let [rows, bytes, waiting] = [0, 0, '']
  const flush = () => {
    const piece = Buffer.from(waiting)
    hash.update(piece)
    bytes += piece.length
    for (let written = 0; written < piece.length;) written += writeSync(open, piece, written)
    waiting = ''
  }
  try {
    for (const value of values) {
      waiting += `${JSON.stringify(value)}\n`
      if (waiting.length >= AT_ONCE) flush()
      onRow((rows += 1))
    }
    flush()
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
  renameSync(draft, join(folder, file))
  return { file, rows, bytes, sha256: hash.digest('hex') }
}
