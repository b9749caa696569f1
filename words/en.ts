import site from './en/site.json' with { type: 'json' }

/** English: the catalogue that the others are measured by. */
export const en = { site }

export type Catalogue = typeof en
