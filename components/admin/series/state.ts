import type { SeriesReason } from '#db/series/rules.ts'

/** A series' form as it was typed. */
export interface TypedSeries {
  name: string
  slug: string
  intro: string
  /** The number of a picture; empty for none. */
  picture: string
  /** BCP 47; empty for the site's. */
  language: string
}

/** A form on a series that is shown again, since something is wrong with it. */
export interface SeriesState {
  form: 'series'
  /** Null where nothing was typed: a part was moved, added or taken out. */
  typed: TypedSeries | null
  problem: SeriesReason
  /** What parts were looked for. */
  find: string
}
