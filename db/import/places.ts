import { and, eq, inArray } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'
import type { Ledger } from './ledger.ts'
import type { Ids } from './named.ts'
import type { Report } from './report.ts'
import type { PlannedArticle } from './survey.ts'

export interface Place {
  sectionId: number
  slug: string
  path: string
}

const AT_ONCE = 500

/**
 * Where every article of the export stands, before the first one is written: their bodies link to one another. One that
 * is here already keeps its address. Of two with one slug in a section the later in the file gets `-2`.
 */
export class Places {
  readonly #places = new Map<string, Place>()
  readonly #localIds: Map<string, number>
  readonly #paths = new Map<string, string>()
  readonly #deleted = new Set<string>()
  /** How often a slug was wanted: thousands of "untitled" must not each count from the start. */
  readonly #attempts = new Map<string, number>()

  private constructor(localIds: Map<string, number>) {
    this.#localIds = localIds
  }

  static async plan(
    db: Db,
    ledger: Ledger,
    planned: Iterable<PlannedArticle>,
    sectionIds: Ids,
    report: Report,
  ): Promise<Places> {
    const places = new Places(await ledger.all('article'))
    const slugs = new Map(
      (await db.read.select({ id: sections.id, slug: sections.slug }).from(sections)).map((row) => [
        row.id,
        row.slug,
      ]),
    )
    await places.#keep(db)
    for (const { externalId, section, slug } of planned) {
      const sectionId = sectionIds.get(section)
      if (places.#places.has(externalId) || places.#deleted.has(externalId) || sectionId === undefined)
        continue
      const free = await places.#freeSlug(db, sectionId, slugs.get(sectionId) ?? '', slug)
      if (free !== slug)
        report.warn('addresses that another article has: these got a number', `${externalId}: ${free}`)
      places.#set(externalId, {
        sectionId,
        slug: free,
        path: articlePath({ section: slugs.get(sectionId) ?? '', slug: free }),
      })
    }
    return places
  }

  of(externalId: string): Place | undefined {
    return this.#places.get(externalId)
  }

  localId(externalId: string): number | undefined {
    return this.#localIds.get(externalId)
  }

  /** Whether it was imported before and is here no more: an editor's deletion stands. */
  isDeleted(externalId: string): boolean {
    return this.#deleted.has(externalId)
  }

  written(externalId: string, localId: number): void {
    this.#localIds.set(externalId, localId)
  }

  /** @returns the article that stands at a path of ours, if the import knows it */
  articleAt(path: string): number | undefined {
    const externalId = this.#paths.get(path)
    return externalId === undefined ? undefined : this.#localIds.get(externalId)
  }

  isTaken(path: string): boolean {
    return this.#paths.has(path)
  }

  /** A slug for an article that moves to another section: its own if that is free there. */
  async freeSlug(db: Db, sectionId: number, sectionSlug: string, slug: string): Promise<string> {
    return await this.#freeSlug(db, sectionId, sectionSlug, slug)
  }

  #set(externalId: string, place: Place) {
    this.#places.set(externalId, place)
    this.#paths.set(place.path, externalId)
  }

  async #keep(db: Db) {
    const externalIds = new Map([...this.#localIds].map(([externalId, localId]) => [localId, externalId]))
    const ids = [...externalIds.keys()]
    for (const externalId of externalIds.values()) this.#deleted.add(externalId)
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const { id } = articles
      const rows = await db.read
        .select({
          id,
          sectionId: articles.sectionId,
          slug: articles.slug,
          status: articles.status,
          section: sections.slug,
        })
        .from(articles)
        .innerJoin(sections, eq(sections.id, articles.sectionId))
        .where(inArray(id, ids.slice(from, from + AT_ONCE)))
      for (const row of rows) {
        const externalId = externalIds.get(row.id) ?? ''
        if (row.status !== 'deleted') this.#deleted.delete(externalId)
        this.#set(externalId, { sectionId: row.sectionId, slug: row.slug, path: articlePath(row) })
      }
    }
  }

  async #freeSlug(db: Db, sectionId: number, section: string, slug: string): Promise<string> {
    const wanted = articlePath({ section, slug })
    for (let attempt = (this.#attempts.get(wanted) ?? 0) + 1; ; attempt++) {
      const candidate = attempt === 1 ? slug : `${slug}-${attempt}`
      if (this.#paths.has(articlePath({ section, slug: candidate }))) continue
      const at = and(eq(articles.sectionId, sectionId), eq(articles.slug, candidate))
      const [taken] = await db.read.select({ id: articles.id }).from(articles).where(at)
      if (taken) continue
      this.#attempts.set(wanted, attempt)
      return candidate
    }
  }
}
