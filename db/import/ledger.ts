import { createHash } from 'node:crypto'
import { and, eq, gte, inArray, lt } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { imports } from '../schema/index.ts'
import type { Tx } from '../writer.ts'

export type LedgerKind = (typeof imports.$inferSelect)['kind']
export interface Entry {
  localId: number
  checksum: string
}

/** SQLite takes 32,766 bound values; this many keep a statement short. */
const AT_ONCE = 500

/** What was imported from one site before, by the ids that the things have there. */
export class Ledger {
  readonly #db: Db
  readonly source: string

  constructor(db: Db, source: string) {
    this.#db = db
    this.source = source
  }

  async find(kind: LedgerKind, externalIds: string[]): Promise<Map<string, Entry>> {
    const found = new Map<string, Entry>()
    for (let from = 0; from < externalIds.length; from += AT_ONCE) {
      const ids = externalIds.slice(from, from + AT_ONCE)
      for (const row of await this.#select(kind, inArray(imports.externalId, ids)))
        found.set(row.externalId, row)
    }
    return found
  }

  /** All whose id begins with this and a slash. */
  async under(kind: LedgerKind, prefix: string): Promise<Map<string, Entry>> {
    // '0' is the character after '/'.
    const range = and(gte(imports.externalId, `${prefix}/`), lt(imports.externalId, `${prefix}0`))
    return new Map((await this.#select(kind, range)).map((row) => [row.externalId, row]))
  }

  /** Local ids of everything of a kind. */
  async all(kind: LedgerKind): Promise<Map<string, number>> {
    return new Map((await this.#select(kind, undefined)).map((row) => [row.externalId, row.localId]))
  }

  async remember(tx: Tx, kind: LedgerKind, externalId: string, entry: Entry): Promise<void> {
    await tx
      .insert(imports)
      .values({ source: this.source, kind, externalId, ...entry })
      .onConflictDoUpdate({ target: [imports.source, imports.kind, imports.externalId], set: entry })
  }

  async #select(kind: LedgerKind, condition: ReturnType<typeof and>) {
    const { externalId, localId, checksum } = imports
    const ofKind = and(eq(imports.source, this.source), eq(imports.kind, kind))
    return await this.#db.read
      .select({ externalId, localId, checksum })
      .from(imports)
      .where(condition ? and(ofKind, condition) : ofKind)
  }
}

/** Of a record as it was read, so that a change of it is noticed. */
export function checksumOf(record: unknown): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22)
}
