const LARGEST = 5_000_000

/** A file that cannot become an article, and why. */
export class Unfit extends Error {
  override name = 'Unfit'
}

/** A file of a kind that is never meant to be an article. */
export class NoArticle extends Unfit {
  override name = 'NoArticle'
}

/**
 * The text of a file: UTF-8, or UTF-16 if a byte order mark says so.
 *
 * @returns with LF line ends
 * @throws Unfit for another encoding, for what is no text, and for what is too large to be an article
 */
export function decoded(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new Unfit('it is larger than 5 MB')
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const text = read(bytes, encoding)
  if (text.includes('\0')) throw new Unfit('it is no text')
  return text.replace(/\r\n?/g, '\n')
}

function read(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Unfit(
      encoding === 'utf-8' ? 'its encoding is not UTF-8' : `its ${encoding.toUpperCase()} is broken`,
    )
  }
}
