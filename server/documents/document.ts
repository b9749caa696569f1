import type { RawHeaders } from '../front/headers.ts'
import type { Showing } from './showing.ts'

/** An answer for programs: a feed, a sitemap, robots.txt. */
export interface Document {
  status: number
  /** Content-Type. */
  type: string
  body: string | Buffer
  /** Others of its own. */
  headers: RawHeaders
}

/** Makes a document anew, and declares what it shows. */
export type Make = (showing: Showing) => Promise<Document>

/** Which document is at a path, by its segments; null when none of this kind is. */
export type Find = (segments: string[]) => Make | null

const PLAIN = 'text/plain; charset=utf-8'

export const found = (type: string, body: string | Buffer, headers: RawHeaders = []): Document => ({
  ...{ status: 200, type, body, headers },
})

export const plainDocument = (body: string, headers: RawHeaders = []): Document => found(PLAIN, body, headers)

export const missing = (status: 404 | 410, words: string): Document => ({
  ...{ status, type: PLAIN, body: `${words}\n`, headers: [] },
})

/** @param location a path of ours, escaped */
export const movedTo = (location: string): Document => ({
  ...{ status: 301, type: PLAIN, body: '', headers: ['location', location] },
})
