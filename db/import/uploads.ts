import { realpathSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import sharp from 'sharp'
import { widthsFor, writeAvif, writeWebp } from '../media/encode.ts'
import { FORMATS, type Format } from '../media/format.ts'
import { originalOf } from './picture-key.ts'

export interface StoredFiles {
  name: string
  formats: Format[]
  widths: number[]
  width: number
  height: number
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

  /** The largest file that there is of a picture, by its place under uploads; never one outside the folder. */
  find(place: string): { path: string; size: number } | null {
    const original = originalOf(place)
    const scaled = original.replace(/(?=\.\w+$)/, '-scaled')
    for (const candidate of [original, scaled, place]) {
      // A network of sites keeps each one's files in a folder that single exports leave out, or the other way round.
      for (const relative of [candidate, candidate.replace(/^sites\/\d+\//, '')]) {
        const found = this.#file(relative)
        if (found) return found
      }
    }
    return null
  }

  /**
   * Writes a picture in our formats and widths, none wider than the original.
   *
   * @throws Error when the file is no picture that can be read
   */
  async store(path: string, name: string): Promise<StoredFiles> {
    const { autoOrient } = await sharp(path).metadata()
    const { width, height } = autoOrient
    if (!width || !height) throw new Error('it has no size')
    const unique = widthsFor(width)
    const largest = unique.at(-1) ?? width
    const formats = this.#to === null ? [...FORMATS] : await write(path, this.#to, name, unique)
    return {
      name,
      formats,
      widths: unique,
      width: largest,
      height: Math.max(1, Math.round((height * largest) / width)),
    }
  }

  #file(relative: string): { path: string; size: number } | null {
    try {
      const path = realpathSync(join(this.#from, relative))
      const info = statSync(path)
      return info.isFile() && path.startsWith(this.#from + sep) ? { path, size: info.size } : null
    } catch {
      return null
    }
  }
}

async function write(path: string, folder: string, name: string, widths: number[]): Promise<Format[]> {
  const files = { folder, name, widths }
  await writeWebp(path, files)
  return await writeAvif(path, files)
}
