import type { Catalogue } from './en.ts'
import site from './de/site.json' with { type: 'json' }

/** German. */
export const de: Catalogue = { site }
