import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../client.ts'
import { addPicture, type Added } from '../media/add.ts'
import type { Viewer } from '../users/viewer.ts'
import { NOW } from './cast.ts'
import { testFolder } from './database.ts'
import { photo } from './photos.ts'

/** Where pictures of a test lie, and where they come from. */
export interface Darkroom {
  uploads: string
  between: string
  /** Writes a file as somebody would send it. @returns its path */
  file: (name: string, bytes: Buffer | string) => string
  /** A photograph, different for each shade. */
  photo: (shade?: number) => Promise<Buffer>
  /** Adds a picture. */
  add: (viewer: Viewer, name: string, bytes: Buffer | string) => Promise<Added>
}

export function darkroom(db: Db): Darkroom {
  const folder = testFolder()
  const [uploads, between] = [join(folder, 'uploads'), join(folder, 'between')]
  for (const path of [uploads, between]) mkdirSync(path)
  let sent = 0
  const file = (name: string, bytes: Buffer | string) => {
    const path = join(between, `${(sent += 1)}-${name}`)
    writeFileSync(path, bytes)
    return path
  }
  return {
    uploads,
    between,
    file,
    photo: async (shade = 90) => await photo(shade),
    add: async (viewer, name, bytes) =>
      await addPicture(db, viewer, { path: file(name, bytes), originalName: name, uploads, between }, NOW),
  }
}
