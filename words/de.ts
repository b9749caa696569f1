import type { Catalogue } from './en.ts'
import reading from './de/reading.json' with { type: 'json' }
import saved from './de/saved.json' with { type: 'json' }
import site from './de/site.json' with { type: 'json' }

/** German. */
export const de: Catalogue = { reading, saved, site }
