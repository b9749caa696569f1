import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Db } from '#db/client.ts'
import { pictureFormerlyNamed } from '#db/media/named.ts'
import { createCards } from '../cards/answer.ts'
import { commonHeaders, type HeaderSettings } from '../front/headers.ts'
import { createAssets } from './assets.ts'
import { createUploads } from './uploads.ts'

interface Options {
  /** The data folder. */
  folder: string
  headers: HeaderSettings
  /** While pages are developed, Next serves its own files, and those of public/. */
  dev: boolean
}

/** Answers requests for files. @returns whether the request was for one */
export function createFiles(db: Db, { folder, headers, dev }: Options) {
  const common = commonHeaders(headers)
  const uploads = join(folder, 'uploads')
  const instead = async (name: string) => (await pictureFormerlyNamed(db, name))?.src ?? null
  const pictures = createUploads(uploads, common, instead)
  const cards = createCards(db, { folder, uploads, common })
  const assets = dev ? null : createAssets('.', common)
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> =>
    (await pictures(request, response)) ||
    (await cards(request, response)) ||
    ((await assets?.(request, response)) ?? false)
}
