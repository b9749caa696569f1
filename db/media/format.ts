/** What pictures are written as, best first. The last one every browser shows, and every picture has. */
export const FORMATS = ['avif', 'webp'] as const
export type Format = (typeof FORMATS)[number]
