import type { IOptions } from 'sanitize-html'

/** Elements that hold paragraphs, lists and the like. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'p h2 h3 h4 ul ol li dl dt dd blockquote figure figcaption pre hr table caption thead tbody ' +
    'tfoot tr th td'
  ).split(' '),
)

/** Elements that wrap words within a paragraph. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  'a strong em code sub sup small s del ins u mark abbr cite q time kbd'.split(' '),
)

/** Every element an article body may hold. */
export const ARTICLE_TAGS = [...BLOCKS, ...WRAPPERS, 'br', 'img']

/** Every attribute it may hold, by element; `*` goes for all of them. Values are checked in attributes.ts. */
export const ARTICLE_ATTRIBUTES: Record<string, string[]> = {
  '*': ['dir', 'lang'],
  p: ['data-read-also', 'data-embed'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  ol: ['start', 'reversed'],
  blockquote: ['cite'],
  figure: ['class'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  a: ['href', 'rel'],
  abbr: ['title'],
  q: ['cite'],
  time: ['datetime'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding', 'data-decorative'],
}

/** The only class: an editor's pull quote. */
export const PULL_QUOTE = 'pull-quote'

/** The allow list in sanitize-html's terms. `div` passes so that tidying still sees where a block ended. */
export const SANITIZE_OPTIONS: IOptions = {
  allowedTags: [...ARTICLE_TAGS, 'div'],
  allowedAttributes: { ...ARTICLE_ATTRIBUTES, figure: [] },
  allowedClasses: { figure: [PULL_QUOTE] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'], q: ['http', 'https'], blockquote: ['http', 'https'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  parseStyleAttributes: false,
}
