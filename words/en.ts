import reading from './en/reading.json' with { type: 'json' }
import saved from './en/saved.json' with { type: 'json' }
import site from './en/site.json' with { type: 'json' }

/** English: the catalogue that the others are measured by. */
export const en = { reading, saved, site }

export type Catalogue = typeof en
