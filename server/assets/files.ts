import type { IncomingMessage, ServerResponse } from 'node:http'
import { commonHeaders, type HeaderSettings } from '../front/headers.ts'
import { createAssets } from './assets.ts'
import { createUploads } from './uploads.ts'

interface Options {
  /** Where pictures lie. */
  uploads: string
  headers: HeaderSettings
  /** While pages are developed, Next serves its own files, and those of public/. */
  dev: boolean
}

/** Answers requests for files. @returns whether the request was for one */
export function createFiles({ uploads, headers, dev }: Options) {
  const common = commonHeaders(headers)
  const pictures = createUploads(uploads, common)
  const assets = dev ? null : createAssets('.', common)
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> =>
    (await pictures(request, response)) || ((await assets?.(request, response)) ?? false)
}
