import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Picture } from '../../db/media/picture.ts'
import { webAddress, type Site } from '../documents/addresses.ts'
import type { FeedPicture } from './feed.ts'

const TYPES: Record<string, string> = { webp: 'image/webp', avif: 'image/avif' }

/** Finds what feeds say of pictures: their true length is that of the file. @param uploads where pictures lie */
export function createPictures(site: Site, uploads: string) {
  /** @returns null for a picture whose file is not there */
  return async (picture: Picture | null): Promise<FeedPicture | null> => {
    if (!picture) return null
    const file = picture.src.slice('/uploads/'.length)
    const found = await stat(join(uploads, file)).catch(() => null)
    const type = TYPES[file.split('.').at(-1) ?? '']
    if (!found?.isFile() || type === undefined) return null
    const { width, height, caption, credit } = picture
    return {
      ...{ url: webAddress(site, picture.src), type, length: found.size },
      ...sizeOf(width, height, Number(/-(\d+)\.\w+$/.exec(file)?.[1] ?? width)),
      ...{ caption, credit },
    }
  }
}

/** The largest file may be narrower than the picture that it was made of. */
const sizeOf = (width: number, height: number, shown: number) => ({
  width: shown,
  height: Math.max(1, Math.round((height * shown) / width)),
})
