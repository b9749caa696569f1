import type { Catalogue } from './en.ts'
import reading from './fr/reading.json' with { type: 'json' }
import saved from './fr/saved.json' with { type: 'json' }
import site from './fr/site.json' with { type: 'json' }

/** French. */
export const fr: Catalogue = { reading, saved, site }
