import {
  Parser,
  defaultTreeAdapter,
  serialize,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type Token,
} from 'parse5'

export type Fragment = DefaultTreeAdapterTypes.DocumentFragment

// Blink stops at 512. What follows walks the tree by recursion, and no article nests a tenth as deep.
const DEEPEST = 200

// A `<b>` left open is opened again in every paragraph after it: with a hundred of them, 2 MB of `<p>x` would
// become fifty million elements. Past these two limits tags are read as if they were not there; text never
// is.
const MOST_FORMATTING = 24
const MOST_ELEMENTS = 150_000

// Their content is not markup, so ignoring the start tag alone would spill it as text. They do not nest
// either.
const RAW_TEXT = new Set('script style textarea title iframe noscript noembed noframes xmp'.split(' '))

class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  #elements = 0

  override onStartTag(token: Token.TagToken): void {
    const formatting = this.#openFormatting()
    this.#elements += 1 + formatting
    if (this.#elements > MOST_ELEMENTS) this.#forgetFormatting()
    const full =
      this.#elements > MOST_ELEMENTS || this.openElements.stackTop >= DEEPEST || formatting >= MOST_FORMATTING
    if (!full || RAW_TEXT.has(token.tagName)) super.onStartTag(token)
  }

  #openFormatting(): number {
    let count = 0
    for (let entry = this.activeFormattingElements.newest; entry !== null; entry = entry.older) count += 1
    return count
  }

  #forgetFormatting(): void {
    while (this.activeFormattingElements.newest !== null) this.activeFormattingElements.clearToLastMarker()
  }
}

/**
 * Parses HTML as browsers do, within bounds: hostile nesting costs neither the stack nor minutes.
 *
 * @param html any text
 * @returns the tree of the WHATWG algorithm, at most some 200 elements deep
 */
export function parseHtml(html: string): Fragment {
  const parser = BoundedParser.getFragmentParser<DefaultTreeAdapterMap>(null, {
    treeAdapter: defaultTreeAdapter,
  })
  parser.tokenizer.write(html, true)
  return parser.getFragment()
}

/**
 * @param fragment a tree
 * @returns its HTML, text and attribute values escaped
 */
export function writeHtml(fragment: Fragment): string {
  return serialize(fragment)
}
