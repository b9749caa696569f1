/** What may be added, as its own first bytes say. */
export const TAKEN = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const
export type Taken = (typeof TAKEN)[number]
/** What is known well enough to be told by its name what to do with it. */
export type Refused = 'svg' | 'heic' | 'tiff' | 'bmp' | 'pdf' | 'page' | 'film' | 'unknown'

/** Whether a file of this kind is taken. */
export const isTaken = (kind: Taken | Refused): kind is Taken => (TAKEN as readonly string[]).includes(kind)

/** For the dialog in which a browser lets people choose files; what they are is seen by their content. */
export const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif,image/gif'
/** How much of a file `kindOf` has to be given. */
export const HEAD_BYTES = 4096

/**
 * What a file is, by its content: its name and what a browser says of it are whatever their sender wanted.
 *
 * @param head the first HEAD_BYTES bytes, or all of a shorter file
 */
export function kindOf(head: Buffer): Taken | Refused {
  const starts = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)
  const letters = (from: number, to: number) => head.toString('latin1', from, to)
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (letters(0, 6) === 'GIF87a' || letters(0, 6) === 'GIF89a') return 'gif'
  if (letters(0, 4) === 'RIFF') return letters(8, 12) === 'WEBP' ? 'webp' : 'film'
  if (letters(4, 8) === 'ftyp') return ofContainer(letters(8, 12), head)
  if (letters(0, 4) === 'II*\0' || letters(0, 4) === 'MM\0*') return 'tiff'
  if (letters(0, 2) === 'BM') return 'bmp'
  if (letters(0, 5) === '%PDF-') return 'pdf'
  return ofText(head)
}

/** AVIF, HEIC and films share one container; it names its brand, and all that it agrees with. */
function ofContainer(brand: string, head: Buffer): Taken | Refused {
  const size = Math.min(head.readUInt32BE(0), head.length)
  const brands = [brand]
  for (let at = 16; at + 4 <= size; at += 4) brands.push(head.toString('latin1', at, at + 4))
  if (brands.some((one) => one === 'avif' || one === 'avis')) return 'avif'
  return brands.some((one) => /^(?:hei[cxms]|hev[cxm]|mif1|msf1)$/.test(one)) ? 'heic' : 'film'
}

function ofText(head: Buffer): Refused {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const text = head.toString(isWide ? 'utf16le' : 'utf8').replaceAll('\0', '')
  if (/<svg[\s>/:]/i.test(text)) return 'svg'
  return /<(?:!doctype|html|head|body|script|\?xml|\?php)\b/i.test(text) ? 'page' : 'unknown'
}
