import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PageChanges } from '#db/pages/changes.ts'
import type { PageAddress } from './address.ts'
import type { Bodies } from './compress.ts'
import { etagOf, sizeOf, type KeptPage } from './kept.ts'

/** What is written beside a page's bytes, so that the next start knows what it is. */
type Meta = Pick<KeptPage, 'address' | 'tags' | 'asides' | 'seq' | 'etag' | 'size'> & { until: number | null }

/** In the order in which they are put there: nginx looks for the plain file first, so that one comes last. */
const SUFFIXES = { meta: '.meta', br: '.html.br', gzip: '.html.gz', identity: '.html' } as const
/** Names that every file system takes and that nothing else in the folder has. */
const SEGMENT = /^[\p{L}\p{N}_-]+$/u
const LONGEST_NAME = 200

/**
 * The store's pages as plain files, for a warm restart and for a web server that serves them itself
 * (deploy/nginx.conf): `html/city/some-slug.html` with `.br` and `.gz` beside it, and `html/.html` for the front page.
 * Pages with a number lie apart, in `numbered/`, where no path leads.
 */
export class PageFiles {
  readonly #folder: string
  readonly #drafts: string
  readonly #made = new Set<string>()
  #drafted = 0
  /** A file could not be removed: the folder is not trusted any more. */
  #isLost = false

  /**
   * @param folder is made if it is missing
   * @param version what the pages were made by: code, address of the site. Pages of another version are thrown away.
   */
  constructor(folder: string, version: string) {
    this.#folder = folder
    this.#drafts = join(folder, 'drafts')
    const mark = join(folder, 'version')
    if (readOr(mark, '') !== version) rmSync(folder, { recursive: true, force: true })
    rmSync(this.#drafts, { recursive: true, force: true })
    for (const made of [join(folder, 'html'), this.#drafts]) mkdirSync(made, { recursive: true })
    writeFileSync(mark, version)
  }

  /** The pages that are still right; all others are removed. Their bytes stay on the disk until they are asked for. */
  load(changes: PageChanges): KeptPage[] {
    const pages: KeptPage[] = []
    for (const file of this.#metas()) {
      const meta = asMeta(readOr(file, ''))
      const isRight =
        meta && this.#base(meta.address) === file.slice(0, -SUFFIXES.meta.length) && !isStale(meta, changes)
      if (isRight)
        pages.push({ ...meta, own: null, until: meta.until ?? Infinity, bodies: null, agedAt: null })
      else removeAll(file.slice(0, -SUFFIXES.meta.length))
    }
    return pages
  }

  /** @returns null when the files are not what was written */
  read(page: KeptPage): Bodies | null {
    const base = this.#base(page.address)
    if (base === null) return null
    try {
      const [br, gzip, identity] = [SUFFIXES.br, SUFFIXES.gzip, SUFFIXES.identity].map((suffix) =>
        readFileSync(base + suffix),
      ) as [Buffer, Buffer, Buffer]
      const bodies = { br, gzip, identity }
      return etagOf(identity) === page.etag && sizeOf(bodies) === page.size ? bodies : null
    } catch {
      return null
    }
  }

  /**
   * Writes a page, each file at once or not at all.
   *
   * @param isWanted asked at the last moment: a page that has been dropped since must not come back
   */
  async write(page: KeptPage, bodies: Bodies, isWanted: () => boolean): Promise<void> {
    const base = this.#base(page.address)
    // Documents for programs are made in no time, and no web server would know of which type they are.
    // Nor would it know that a page's policy lets it frame something.
    if (base === null || page.own || page.frames?.length || this.#isLost) return
    const { address, tags, asides, seq, etag } = page
    const until = page.until === Infinity ? null : page.until
    const meta: Meta = { address, tags, asides, seq, etag, until, size: sizeOf(bodies) }
    const parts = { meta: JSON.stringify(meta), ...bodies }
    const draft = join(this.#drafts, String((this.#drafted += 1)))
    try {
      for (const [part, suffix] of entriesOf(SUFFIXES)) await writeFile(draft + suffix, parts[part])
      await this.#makeFolder(dirname(base))
      if (isWanted() && !this.#isLost)
        for (const suffix of Object.values(SUFFIXES)) renameSync(draft + suffix, base + suffix)
    } finally {
      removeAll(draft)
    }
  }

  /**
   * Synchronous: whoever changed something waits for it. Never throws: when a file cannot be removed, the whole folder is
   * moved out of every web server's sight, and nothing is written any more until the next start.
   */
  remove(address: PageAddress): void {
    const base = this.#base(address)
    if (base === null || this.#isLost) return
    try {
      removeAll(base)
    } catch (error) {
      this.#giveUp(error)
    }
  }

  #giveUp(error: unknown) {
    this.#isLost = true
    console.error(
      `${this.#folder}: a kept page could not be removed; pages are kept in memory alone now.`,
      error,
    )
    try {
      renameSync(join(this.#folder, 'html'), join(this.#drafts, 'html'))
    } catch (worse) {
      console.error(`${this.#folder}/html may hold pages that are no longer right: please remove it.`, worse)
    }
  }

  async #makeFolder(folder: string) {
    if (this.#made.has(folder)) return
    await mkdir(folder, { recursive: true })
    this.#made.add(folder)
  }

  /** Where a page's files lie, without their suffixes; null for an address that is no good file name. */
  #base({ segments, page }: PageAddress): string | null {
    const isName = (name: string) => SEGMENT.test(name) && Buffer.byteLength(name) <= LONGEST_NAME
    if (!segments.every(isName)) return null
    const path = segments.join('/')
    return page === 1 ? `${this.#folder}/html/${path}` : `${this.#folder}/numbered/${path}/page-${page}`
  }

  *#metas(): Iterable<string> {
    const found = readdirSync(this.#folder, { recursive: true, withFileTypes: true })
    for (const entry of found) {
      if (entry.isFile() && entry.name.endsWith(SUFFIXES.meta)) yield join(entry.parentPath, entry.name)
    }
  }
}

function isStale({ tags, asides, seq, until }: Meta, changes: PageChanges): boolean {
  // A page that knows of later changes than the database comes from before an older backup was restored.
  return (
    seq > changes.last() ||
    (until !== null && until <= Date.now()) ||
    changes.anyOf([...tags, ...asides], seq)
  )
}

function asMeta(text: string): Meta | null {
  try {
    return JSON.parse(text) as Meta
  } catch {
    // Cut off in the middle of being written, by a crash of the machine.
    return null
  }
}

/** The plain file first: without it nothing is served of the others. */
function removeAll(base: string) {
  for (const suffix of Object.values(SUFFIXES).reverse()) {
    try {
      unlinkSync(base + suffix)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}

function readOr(file: string, fallback: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return fallback
  }
}

const entriesOf = <K extends string, V>(record: Record<K, V>) => Object.entries(record) as [K, V][]
