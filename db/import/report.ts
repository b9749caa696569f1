/** The rows of the table that an import ends with. */
export const KINDS = [
  'author',
  'section',
  'tag',
  'picture',
  'article',
  'page',
  'comment',
  'redirect',
  'other',
] as const
export type Kind = (typeof KINDS)[number]
export type Outcome = 'new' | 'changed' | 'unchanged' | 'skipped'
export type Counts = { read: number } & Record<Outcome, number>

export interface Skipped {
  kind: Kind
  /** Its id and title, as far as it has them. */
  label: string
  reason: string
}

const NAMED_PER_WARNING = 100

/** What an import did: counts, what it left out and why, and what somebody should look at. */
export class Report {
  readonly counts = Object.fromEntries(
    KINDS.map((kind) => [kind, { read: 0, new: 0, changed: 0, unchanged: 0, skipped: 0 }]),
  ) as Record<Kind, Counts>
  readonly skipped: Skipped[] = []
  /** Of the skipped, those that somebody meant to import: not all of it worked. */
  failed = 0
  readonly #warnings = new Map<string, { count: number; examples: string[] }>()

  tally(kind: Kind, outcome: Outcome, count = 1): void {
    this.counts[kind].read += count
    this.counts[kind][outcome] += count
  }

  skip(kind: Kind, label: string, reason: string): void {
    this.tally(kind, 'skipped')
    this.skipped.push({ kind, label, reason })
  }

  /** Left out since it could not be read. */
  fail(kind: Kind, label: string, reason: string): void {
    this.skip(kind, label, reason)
    this.failed += 1
  }

  /** @param detail what it happened to; warnings of one subject are told together */
  warn(subject: string, detail: string): void {
    const warning = this.#warnings.get(subject) ?? { count: 0, examples: [] }
    this.#warnings.set(subject, warning)
    warning.count += 1
    if (warning.examples.length < NAMED_PER_WARNING) warning.examples.push(detail)
  }

  get warnings(): { subject: string; count: number; examples: string[] }[] {
    return [...this.#warnings].map(([subject, warning]) => ({ subject, ...warning }))
  }

  /** Rows written: a second run over the same file changes none. */
  get rowsChanged(): number {
    return KINDS.reduce((sum, kind) => sum + this.counts[kind].new + this.counts[kind].changed, 0)
  }
}
