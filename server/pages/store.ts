import { LRUCache } from 'lru-cache'
import type { PageChanges } from '#db/pages/changes.ts'
import type { Answer } from '../front/collect.ts'
import type { RawHeaders } from '../front/headers.ts'
import type { PageAddress } from './address.ts'
import { compressed, type Bodies } from './compress.ts'
import type { PageFiles } from './files.ts'
import { etagOf, sizeOf, type Declared, type KeptPage } from './kept.ts'
import { createModified } from './modified.ts'
import { createRenewal } from './renewal.ts'
import { createSettling, type Settling } from './settling.ts'
import { TagIndex } from './tag-index.ts'

/** A page as it was rendered now. */
export interface Rendered extends Declared {
  answer: Answer
  /** Whether it may be kept for others. */
  keep: boolean
  /** What a document for programs says beside its bytes; a page has none. */
  headers?: RawHeaders
}
export type Found =
  { kind: 'kept'; page: KeptPage; bodies: Bodies } | { kind: 'rendered'; answer: Answer; frames: string[] }

interface Flight {
  /** The last change when it set out. */
  seq: number
  landing: Promise<Found | null>
  /** Who waits for it, each asked whether he has left. */
  waiting: (() => boolean)[]
}

interface Options {
  changes: PageChanges
  /** Renders the page for a reader of whom nothing is known; null when all who asked have left meanwhile. */
  render: (address: PageAddress, haveLeft: () => boolean) => Promise<Rendered | null>
  /** Null keeps pages in memory alone. */
  files: PageFiles | null
  /** Bytes that all pages may take. */
  bytes: number
  now?: () => number
  /** Milliseconds that a page must have lived before it is compressed for good and written to the disk. */
  settleMs?: number
}

/** How often it looks for what other processes changed and what has expired, when nobody asks for a page. */
const WATCH_MS = 250
/** Where much changes, most pages do not live so long: the effort is kept for those that do. */
const SETTLE_MS = 1000

/**
 * Whole pages of readers, kept until something that they show has changed: architecture.md, section 4. What changed is
 * read from the database, where triggers write it, whichever process wrote (docs/decisions/010).
 */
export class PageStore {
  readonly #pages: LRUCache<string, KeptPage>
  readonly #shown = new TagIndex<KeptPage>()
  readonly #aside = new TagIndex<KeptPage>()
  readonly #expiring = new Set<KeptPage>()
  /** When the first of them expires, or before; Infinity if none does. */
  #soonest = Infinity
  readonly #flights = new Map<string, Flight>()
  readonly #settling: Settling
  readonly #modified = createModified()
  readonly #renewal = createRenewal({
    renew: (page) => this.#renew(page),
    drop: (page) => this.#forget(page),
    now: () => this.#now(),
  })
  readonly #options: Options
  readonly #now: () => number
  readonly #watch: NodeJS.Timeout
  #seq = 0
  #looked = false

  constructor(options: Options) {
    this.#options = options
    this.#now = options.now ?? Date.now
    this.#pages = new LRUCache({
      maxSize: options.bytes,
      sizeCalculation: (page) => page.size,
      dispose: (page, _key, reason) => {
        if (reason === 'evict') this.#release(page)
      },
    })
    this.#settling = createSettling((page) => this.#settle(page), options.settleMs ?? SETTLE_MS)
    this.#seq = options.changes.last()
    for (const page of options.files?.load(options.changes) ?? []) this.#put(page)
    this.#watch = setInterval(() => this.#look(), WATCH_MS).unref()
  }

  /** How much is kept: entries, and bytes in all encodings. */
  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#pages.calculatedSize }
  }

  /**
   * A page that is kept and right at this moment.
   *
   * @param key of an address, or what a client wrote, which mostly is one
   */
  kept(key: string): Found | null {
    this.#lookOnceATurn()
    const page = this.#pages.get(key)
    return page ? this.#whole(page) : null
  }

  /**
   * The page at an address: kept, or rendered once however many ask for it, and kept then if it may be.
   *
   * @param hasLeft whether the client still wants it; a page that nobody wants any more is not rendered
   * @returns null when nobody wanted it any more
   */
  async get(address: PageAddress, hasLeft: () => boolean = () => false): Promise<Found | null> {
    const kept = this.kept(address.key)
    if (kept) return kept
    const flight = this.#flights.get(address.key)
    // Who comes after a change may not be answered with a render that began before it.
    if (flight?.seq !== this.#seq) return await this.#takeOff(address, hasLeft)
    flight.waiting.push(hasLeft)
    return await flight.landing
  }

  /** Drops and ages what the last commits changed. Must have run before any of them is answered. */
  readonly catchUp = (): void => {
    try {
      for (const { tag, seq } of this.#options.changes.since(this.#seq)) {
        this.#seq = seq
        for (const page of this.#shown.under(tag)) this.#forget(page)
        for (const page of this.#aside.under(tag)) this.#age(page)
      }
    } catch (error) {
      // Whoever wrote has done so, and must be told. Without knowing what changed, nothing that is kept can be trusted.
      console.error(error)
      for (const page of [...this.#pages.values()]) this.#forget(page)
    }
  }

  /** Stops watching. What is on the disk stays there for the next start. */
  async close(): Promise<void> {
    clearInterval(this.#watch)
    await this.#renewal.stop()
    await this.#settling.stop()
  }

  #lookOnceATurn() {
    if (this.#looked) return
    // All requests of one turn had arrived before this look; the next turn looks again.
    this.#looked = true
    setImmediate(() => (this.#looked = false))
    this.#look()
  }

  #look() {
    if (this.#options.changes.anyCommit()) this.catchUp()
    if (this.#now() < this.#soonest) return
    const now = this.#now()
    for (const page of [...this.#expiring]) if (page.until <= now) this.#forget(page)
    // What stands on every page ends for all of them at once: each turn of the event loop asks, and must not go through them.
    this.#soonest = Infinity
    for (const page of this.#expiring) this.#soonest = Math.min(this.#soonest, page.until)
  }

  #whole(page: KeptPage): Found | null {
    page.bodies ??= this.#options.files?.read(page) ?? null
    if (page.agedAt !== null) this.#renewal.wasRead(page)
    if (page.bodies) return { kind: 'kept', page, bodies: page.bodies }
    this.#forget(page)
    return null
  }

  async #takeOff(address: PageAddress, hasLeft: () => boolean): Promise<Found | null> {
    const waiting = [hasLeft]
    const haveLeft = () => waiting.every((left) => left())
    const flight: Flight = { seq: this.#seq, waiting, landing: this.#render(address, haveLeft) }
    this.#flights.set(address.key, flight)
    try {
      return await flight.landing
    } finally {
      if (this.#flights.get(address.key) === flight) this.#flights.delete(address.key)
    }
  }

  async #render(address: PageAddress, haveLeft: () => boolean = () => false): Promise<Found | null> {
    const seq = this.#seq
    const rendered = await this.#options.render(address, haveLeft)
    if (!rendered) return null
    const { answer, keep, tags, asides, frames = [], until, headers } = rendered
    if (!keep) return { kind: 'rendered', answer, frames }
    const bodies = await compressed(answer.body, 'quick')
    const etag = etagOf(answer.body)
    const page: KeptPage = {
      ...{ address, tags, asides, frames, until, seq, etag, bodies },
      own: headers ? { headers, modifiedAt: this.#modified(address.key, etag, this.#now()) } : null,
      ...{ size: sizeOf(bodies), agedAt: null },
    }
    this.#keep(page)
    return { kind: 'kept', page, bodies }
  }

  /** Puts a page in unless something that it shows changed while it was rendered. */
  #keep(page: KeptPage) {
    this.#look()
    const { changes } = this.#options
    if (page.until <= this.#now() || changes.anyOf(page.tags, page.seq)) return
    const before = this.#pages.peek(page.address.key)
    // Two renders of one page may run, one of them older: the older one must not win.
    if (before && before.seq > page.seq) return
    if (before) this.#release(before)
    this.#put(page)
    if (changes.anyOf(page.asides, page.seq)) this.#age(page)
    this.#settling.add(page)
  }

  #put(page: KeptPage) {
    this.#pages.set(page.address.key, page)
    // Larger than all that may be kept: then it is not there.
    if (this.#pages.peek(page.address.key) !== page) return
    this.#shown.add(page.tags, page)
    this.#aside.add(page.asides, page)
    if (page.until === Infinity) return
    this.#expiring.add(page)
    this.#soonest = Math.min(this.#soonest, page.until)
  }

  #age(page: KeptPage) {
    if (page.agedAt !== null) return
    page.agedAt = this.#now()
    this.#renewal.add(page)
  }

  async #renew(page: KeptPage) {
    if (!this.#isHere(page)) return
    await this.#render(page.address)
    // Nothing that may be kept is at its address any more.
    this.#forget(page)
  }

  /** Compresses as well as can be, and writes to the disk, once nobody waits for it. */
  async #settle(page: KeptPage) {
    if (!page.bodies) return
    page.bodies = await compressed(page.bodies.identity, 'best')
    await this.#options.files?.write(page, page.bodies, () => this.#isHere(page))
  }

  #isHere(page: KeptPage): boolean {
    return this.#pages.peek(page.address.key) === page
  }

  #forget(page: KeptPage) {
    if (!this.#isHere(page)) return
    this.#pages.delete(page.address.key)
    this.#release(page)
  }

  #release(page: KeptPage) {
    this.#unlist(page)
    this.#options.files?.remove(page.address)
  }

  #unlist(page: KeptPage) {
    this.#shown.remove(page.tags, page)
    this.#aside.remove(page.asides, page)
    this.#expiring.delete(page)
    this.#renewal.delete(page)
    this.#settling.delete(page)
  }
}
