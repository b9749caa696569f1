import { realpathSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import type { Format } from '../media/format.ts'
import { kindOfFile } from '../media/intake/kind.ts'
import { readPicture } from '../media/intake/read.ts'
import { isTaken } from '../media/kinds.ts'
import { originalOf } from './picture-key.ts'

export interface StoredFiles {
  name: string
  formats: Format[]
  widths: number[]
  width: number
  height: number
}

export interface FoundFile {
  path: string
  /** Bytes. */
  size: number
}

/** A copy of wp-content/uploads, and the folder that this site serves pictures from. */
export class Uploads {
  readonly #from: string
  readonly #to: string | null

  /**
   * @param from the copy
   * @param to where files are written; null writes none, for a dry run
   * @throws Error when there is no such folder
   */
  constructor(from: string, to: string | null) {
    this.#from = realpathSync(resolve(from))
    if (!statSync(this.#from).isDirectory()) throw new Error(`${from} is not a directory`)
    this.#to = to
  }

  /** The files that there are of a picture, the largest first, by its place under uploads; never one outside the folder. */
  find(place: string): FoundFile[] {
    const original = originalOf(place)
    const scaled = original.replace(/(?=\.\w+$)/, '-scaled')
    const found = new Map<string, FoundFile>()
    for (const candidate of [original, scaled, place]) {
      // A network of sites keeps each one's files in a folder that single exports leave out, or the other way round.
      for (const relative of [candidate, candidate.replace(/^sites\/\d+\//, '')]) {
        const file = this.#file(relative)
        if (file && !found.has(file.path)) found.set(file.path, file)
      }
    }
    return [...found.values()]
  }

  /**
   * Writes a picture in our formats and widths, none wider than the original. Whoever could write to the former site
   * could lay a file there: it is looked at and decoded as one that is sent to us. A dry run looks only.
   *
   * @throws Error when the file is no picture that is taken
   */
  async store(path: string, name: string): Promise<StoredFiles> {
    const kind = await kindOfFile(path)
    if (!isTaken(kind)) throw new Error(`it is none of the pictures that are taken (${kind})`)
    const between = await mkdtemp(join(tmpdir(), 'broadsheet-import-'))
    const folder = this.#to ?? between
    try {
      await mkdir(folder, { recursive: true })
      const done = await readPicture({ source: path, between, folder, name, onlyLook: this.#to === null })
      if (!done.ok) throw new Error(`it is ${done.reason.replace('-', ' ')}`)
      const { formats, widths, width, height } = done
      return { name, formats, widths, width, height }
    } finally {
      await rm(between, { recursive: true, force: true })
    }
  }

  #file(relative: string): FoundFile | null {
    try {
      const path = realpathSync(join(this.#from, relative))
      const info = statSync(path)
      return info.isFile() && path.startsWith(this.#from + sep) ? { path, size: info.size } : null
    } catch {
      return null
    }
  }
}
