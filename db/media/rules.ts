const MEGA = 1024 * 1024

/** Bytes of one file: a camera's best JPEG is half of it. */
export const MOST_BYTES = 40 * MEGA
/** Files of one form. */
export const MOST_FILES = 20
/** Bytes of one form, all its files together. */
export const MOST_TOGETHER = 250 * MEGA
/** Width times height: more than cameras of newspapers have, and what a server of 1 GB can hold. */
export const MOST_PIXELS = 40_000_000
/** Bytes that reading one may take: so many pixels of 16 bits with an alpha channel are 320 MB, and a decoder takes them twice. */
export const MOST_MEMORY = 1.2 * 1024 ** 3
/** Of a file that is written, in pixels: WebP knows no higher ones. */
export const HIGHEST = 16_383

/** Characters. */
export const LONGEST = { alt: 500, caption: 1000, credit: 200 } as const
/** Of what a file was called; what is longer is cut. */
export const LONGEST_NAME = 200
