import { attribute, everyElement, type Element } from '../text/html/dom.ts'
import { parseHtml } from '../text/html/parse.ts'
import { embedFor } from '../text/html/providers.ts'
import { plainText } from '../text/words.ts'

/** What is said of blocks, to somebody who compares them, beside the words that stand in them. */
export interface BlockWords {
  readAlso: (id: number) => string
  picture: (picture: { src: string; alt: string }) => string
  /** @param embed.name of the site that it is from; empty where that is no longer known */
  embed: (embed: { name: string; address: string }) => string
  rule: string
  /** Of a block that holds nothing at all. */
  nothing: string
  /** Of one that has the words of another, and is a sub-head, or bold, where that is not. */
  setOtherwise: string
}

/** A block as somebody reads it who compares it with another: never its markup. */
export const readable = (block: string, words: BlockWords): string =>
  plainText(block, (element) => lineFor(element, words)).trim() || words.nothing

function lineFor(element: Element, words: BlockWords): string | null {
  if (element.tagName === 'hr') return words.rule
  if (element.tagName === 'img')
    return words.picture({ src: attribute(element, 'src') ?? '', alt: attribute(element, 'alt') ?? '' })
  if (element.tagName !== 'p') return null
  const readAlso = attribute(element, 'data-read-also')
  if (readAlso !== undefined) return words.readAlso(Number(readAlso))
  if (attribute(element, 'data-embed') === undefined) return null
  const [address = ''] = addressesOf(element)
  return words.embed({ name: embedFor(address)?.name ?? '', address })
}

/** Where the links of a block lead, as lines below its words. */
export const withAddresses = (block: string, words: BlockWords): string =>
  [readable(block, words), ...addressesOf(parseHtml(block))].join('\n')

const addressesOf = ({ childNodes }: Pick<Element, 'childNodes'>): string[] =>
  [...everyElement(childNodes)].flatMap((element) =>
    element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [],
  )
