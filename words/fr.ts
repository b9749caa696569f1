import type { Catalogue } from './en.ts'
import site from './fr/site.json' with { type: 'json' }

/** French. */
export const fr: Catalogue = { site }
