import { cookies } from 'next/headers'
import { database } from '#db/client.ts'
import { readSettings } from '#db/settings/settings.ts'
import {
  networkTrace,
  newReader,
  READER_COOKIE,
  readerCookie,
  readerHash,
  readerIn,
  type Purpose,
} from '#server/comments/reader.ts'
import { clientAddress } from './answer.ts'
import { isHttps } from './site.ts'

/** Who may do something once, as it is stored. */
export interface Reader {
  readerHash: string
  networkHash: string
  /** Set-Cookie for a browser that is not known yet. */
  cookie: string | undefined
}

/** By what the browser at hand counts as one reader of a comment; one that is not known is given an id. */
export async function readerOf(purpose: Purpose, commentId: number, now: number): Promise<Reader> {
  const { 'retention.networkDays': days } = await readSettings(database())
  const known = await knownReader(now)
  const reader = known ?? newReader()
  return {
    readerHash: readerHash(purpose, commentId, reader),
    networkHash: networkTrace(purpose, commentId, clientAddress(), days, now),
    cookie: known === null ? readerCookie(reader, days, now, isHttps()) : undefined,
  }
}

/** The same of a page that only asks; null for a browser that has done nothing here. */
export async function knownReaderHash(
  purpose: Purpose,
  commentId: number,
  now: number,
): Promise<string | null> {
  const reader = await knownReader(now)
  return reader === null ? null : readerHash(purpose, commentId, reader)
}

const knownReader = async (now: number) => readerIn((await cookies()).get(READER_COOKIE)?.value, now)
