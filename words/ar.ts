import type { Catalogue } from './en.ts'
import site from './ar/site.json' with { type: 'json' }

/** Arabic. */
export const ar: Catalogue = { site }
