/** Of items in one answer. */
export const MOST = 100
export const USUAL = 20
