import { pictureNames, readAlsoIds } from '../articles/body.ts'
import { attribute, everyElement, isHeading, type Element } from '../text/html/dom.ts'
import { parseHtml } from '../text/html/parse.ts'
import { plainText } from '../text/words.ts'
import { paragraphsOf } from '../notes/paragraphs.ts'

/** What a checklist has to know of a text. */
export interface BodyFacts {
  /** It says and shows nothing. */
  isEmpty: boolean
  /** The text of its paragraphs, but for sub-heads, cells and items of lists. */
  paragraphs: string[]
  /** Sub-heads that stand deeper than one step below the one before. */
  skippedHeadings: string[]
  emptyHeadings: number
  /** Paths of this site that it links to, each once, without what follows `?` and `#`. */
  ownLinks: string[]
  /** Links elsewhere that tell whom to pay for a reader. */
  paidLinks: string[]
  /** Pictures of ours that it shows without words of their own, as elements without any. */
  wordless: string
  /** Pictures of ours that it shows, by the names of their files. */
  pictures: string[]
  /** The articles that its "Read also" lines name. */
  readAlso: number[]
}

/** Parameters by which shops and networks know who sent a customer. */
const PAID =
  /[?&](?:aff(?:iliate)?(?:[_-]?id)?|awc|awinaffid|clickref|ascsubtag|partner[_-]?id|sponsor(?:ed)?)=|[?&]tag=[\w-]+-2\d\b/i
const PICTURE = /^\/uploads\/[^"<>]+-\d+\.\w+$/

/** @param bodyHtml cleaned by cleanArticleHtml */
export function bodyFacts(bodyHtml: string): BodyFacts {
  const elements = [...everyElement(parseHtml(bodyHtml).childNodes)]
  const named = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName))
  const links = named('a').map((link) => attribute(link, 'href') ?? '')
  const headings = elements.filter(isHeading)
  return {
    isEmpty: plainText(bodyHtml).trim() === '' && named('img').length === 0,
    paragraphs: paragraphsIn(bodyHtml),
    skippedHeadings: skipped(headings),
    emptyHeadings: headings.filter((heading) => textOf(heading) === '').length,
    ownLinks: [...new Set(links.filter((href) => /^\/(?!\/)/.test(href)).map(pathOf))],
    paidLinks: links.filter((href) => /^https?:/.test(href) && PAID.test(href)),
    wordless: named('img')
      .filter((image) => (attribute(image, 'alt') ?? '').trim() === '')
      .flatMap((image) => PICTURE.exec(attribute(image, 'src') ?? '')?.[0] ?? [])
      .map((src) => `<img src="${src}">`)
      .join(''),
    pictures: pictureNames(bodyHtml),
    readAlso: readAlsoIds(bodyHtml),
  }
}

/** Only what is read as one: `<p>` alone. */
function paragraphsIn(bodyHtml: string): string[] {
  return [...bodyHtml.matchAll(/<p(?: [^>]*)?>.*?<\/p>/gs)].flatMap(([html]) => paragraphsOf(html))
}

function skipped(headings: Element[]): string[] {
  let before = 1
  return headings.flatMap((heading) => {
    const level = Number(heading.tagName.slice(1))
    const isSkipped = level > before + 1
    before = level
    return isSkipped ? [textOf(heading)] : []
  })
}

const textOf = (element: Element): string => {
  const said = (node: Element['childNodes'][number]): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(said).join('') : ''
  return said(element).replace(/\s+/g, ' ').trim()
}

const pathOf = (href: string) => decoded(href.replace(/[?#].*$/s, '').replace(/(?<=.)\/$/, ''))

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
