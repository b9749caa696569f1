import type { BlockWords } from '../drafts/block-words.ts'

/** What is said of blocks where no page is that speaks a language and knows names. */
export const BLOCK_WORDS: BlockWords = {
  readAlso: (id) => `Read also: ${id}`,
  picture: ({ src, alt }) => `Picture: ${alt}, ${src}`,
  embed: ({ name, address }) => `Embed: ${name}, ${address}`,
  rule: 'Dividing line',
  nothing: 'Nothing',
  setOtherwise: 'Set otherwise',
}
