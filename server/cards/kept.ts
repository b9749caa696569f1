import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { createGate } from '../front/gate.ts'

/** Drawing takes a fifth of a second of one core: pages come first. */
const AT_ONCE = 1
const MOST_WAITING = 100

export interface KeptPictures {
  /**
   * A picture as it was made the first time.
   *
   * @param name of its file; another content has another name
   * @param make makes it; asked once, however many want it
   * @returns null when all who asked have left
   * @throws Crowded when too many wait already
   */
  get(name: string, make: () => Promise<Buffer>, hasLeft: () => boolean): Promise<Buffer | null>
}

/**
 * Pictures that are made when they are first asked for, and kept on the disk. Those that were not asked for the longest
 * are deleted once all of them take too much; they can be made again.
 *
 * @param most bytes that they may take
 */
export function keepPictures(folder: string, most: number): KeptPictures {
  mkdirSync(folder, { recursive: true })
  const sizes = new LRUCache<string, number>({
    maxSize: most,
    sizeCalculation: (size) => Math.max(1, size),
    dispose: (_size, name, reason) => {
      if (reason === 'evict') void rm(join(folder, name), { force: true })
    },
  })
  for (const { name, size } of filesIn(folder)) sizes.set(name, size)
  const gate = createGate(AT_ONCE, MOST_WAITING)
  const making = new Map<string, Promise<Buffer | null>>()

  async function made(name: string, make: () => Promise<Buffer>, hasLeft: () => boolean) {
    const picture = await gate(hasLeft, make)
    if (!picture) return null
    const file = join(folder, name)
    await writeFile(`${file}.part`, picture)
    await rename(`${file}.part`, file)
    sizes.set(name, picture.length)
    return picture
  }

  return {
    async get(name, make, hasLeft) {
      if (sizes.get(name) !== undefined) {
        const kept = await readFile(join(folder, name)).catch(() => null)
        if (kept) return kept
      }
      const begun = making.get(name)
      if (begun) {
        const picture = await begun
        // Who had asked first has left; this one is still here.
        return picture ?? (hasLeft() ? null : await this.get(name, make, hasLeft))
      }
      const one = made(name, make, hasLeft).finally(() => making.delete(name))
      making.set(name, one)
      return await one
    },
  }
}

/** Those that were made first come first. */
function filesIn(folder: string) {
  const names = readdirSync(folder)
  // Of a picture that was being made when the process ended.
  for (const name of names) if (name.endsWith('.part')) rmSync(join(folder, name))
  return names
    .filter((name) => !name.endsWith('.part'))
    .map((name) => ({ name, stat: statSync(join(folder, name)) }))
    .filter(({ stat }) => stat.isFile())
    .sort((one, other) => one.stat.mtimeMs - other.stat.mtimeMs)
    .map(({ name, stat }) => ({ name, size: stat.size }))
}
