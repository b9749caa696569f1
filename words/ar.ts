import type { Catalogue } from './en.ts'
import reading from './ar/reading.json' with { type: 'json' }
import saved from './ar/saved.json' with { type: 'json' }
import site from './ar/site.json' with { type: 'json' }

/** Arabic. */
export const ar: Catalogue = { reading, saved, site }
