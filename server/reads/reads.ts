import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Db } from '#db/client.ts'
import { addReads } from '#db/reads/count.ts'
import type { PageAddress } from '../pages/address.ts'
import { Marks } from './marks.ts'
import { isSameOrigin } from '../front/origin.ts'
import { isPerson, isRead } from './person.ts'

/** Addresses of one few seconds; whoever asks for more than there are articles does not fill the memory. */
const MOST_PATHS = 20_000

/** Where a page that had been fetched ahead says that it is read now: `POST /read/city/some-slug`. */
export const READ = '/read/'

type AddressOf = (request: IncomingMessage) => string

/** Counts who reads which article: decision 022. */
export interface Reads {
  /** A page was answered. */
  answered(request: IncomingMessage, addressOf: AddressOf, page: PageAddress): void
  /** Somebody says of a page that it is read: itself, or a web server before us that has answered with our file. */
  told(request: IncomingMessage, addressOf: AddressOf, page: PageAddress): void
  /** Writes down what was counted since the last time. */
  keep(): Promise<void>
}

interface Options {
  /** DATA_DIR. */
  folder: string
  siteUrl: string
  /** Milliseconds. */
  clock: () => number
}

/** Counts in memory, where a read costs microseconds, until it is told to keep it. */
export function countReads(db: Db, { folder, siteUrl, clock }: Options): Reads {
  const marks = new Marks(join(folder, 'reads'), clock())
  let counts = new Map<string, number>()

  function count(address: string, browser: string, path: string) {
    if (!marks.add({ address, browser }, path, clock())) return
    const known = counts.get(path)
    if (known !== undefined || counts.size < MOST_PATHS) counts.set(path, (known ?? 0) + 1)
  }
  const countIf = (is: typeof isRead, request: IncomingMessage, addressOf: AddressOf, page: PageAddress) => {
    if (mayBeArticle(page) && is(request.headers))
      count(addressOf(request), request.headers['user-agent'] ?? '', pathOf(page))
  }

  return {
    answered: (request, addressOf, page) => countIf(isRead, request, addressOf, page),
    told(request, addressOf, page) {
      const { origin, host, 'sec-fetch-site': site } = request.headers
      // A web server passes on what the reader asked it for, and nobody names an origin where he reads.
      if (origin === undefined) return countIf(isRead, request, addressOf, page)
      const named = { origin, host: host ?? null, fetchSite: String(site ?? '') || null }
      if (isSameOrigin(named, siteUrl)) countIf(isPerson, request, addressOf, page)
    },
    async keep() {
      marks.keep(clock())
      if (counts.size === 0) return
      const counted = counts
      counts = new Map()
      await addReads(db, counted, clock())
    },
  }
}

/** An article has a section and a name; that there is one is looked up when it is written down. */
const mayBeArticle = ({ segments }: PageAddress) => segments.length === 2

/** A discussion's second page is the same article. */
const pathOf = ({ key, page }: PageAddress) => (page === 1 ? key : key.slice(0, key.indexOf('?')))
