import { dirname } from 'node:path/posix'
import {
  attribute,
  isElement,
  newText,
  setChildren,
  type Element,
  type Node,
  type Parent,
} from '../../text/html/dom.ts'
import { siteHost } from '../old-path.ts'
import { FILE_LINK } from './liquid.ts'

/** Where addresses in a text lead. */
export interface Targets {
  /** Where the article of a file stands now, by a path below the folder or a bare name. */
  file: (name: string) => string | undefined
  /** Where the article that had this address stands now. */
  moved: (path: string) => string | undefined
  /** Whether there is a page at this path of our own site. */
  isOurs: (path: string) => boolean
  /** The old site, 'https://old.example': what was not imported from there is linked to there. */
  site: string | null
}

const ORIGIN = 'https://site.invalid'

/**
 * Turns links between files to where their articles stand now. What a link within the old site leads to is not here:
 * without the old site's address only its words stay.
 *
 * @param file the path of the file that the text is of
 * @param page the address that it had, which relative ones are meant from
 * @returns addresses that lead nowhere
 */
export function settleLinks(body: Parent, file: string, page: string, targets: Targets): string[] {
  const lost: string[] = []
  place(body)
  return [...new Set(lost)]

  function place(parent: Parent) {
    setChildren(parent, parent.childNodes.flatMap(placed))
  }

  function placed(node: Node): Node[] {
    if (!isElement(node)) return [node]
    place(node)
    if (node.tagName === 'a') return linked(node)
    return node.tagName === 'img' ? shown(node) : [node]
  }

  function linked(anchor: Element): Node[] {
    const href = attribute(anchor, 'href')?.trim() ?? ''
    const target = href.startsWith('#') ? href : targetOf(href, file, page, targets)
    if (target === undefined) {
      if (href !== '') lost.push(href)
      return anchor.childNodes
    }
    for (const attr of anchor.attrs) if (attr.name === 'href') attr.value = target
    return [anchor]
  }

  /** A picture of the old site is a link to it, which cleaning makes of it, or its words. */
  function shown(image: Element): Node[] {
    const source = attribute(image, 'src')?.trim() ?? ''
    const whole = wholeSource(source, page, targets.site)
    if (whole === undefined) {
      lost.push(source)
      return [newText(attribute(image, 'alt') ?? '')]
    }
    for (const attr of image.attrs) if (attr.name === 'src') attr.value = whole
    return [image]
  }
}

function targetOf(href: string, file: string, page: string, targets: Targets): string | undefined {
  if (/^(?:mailto|tel):/i.test(href)) return href
  const url = parsed(href, ORIGIN + page)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const isOldSite = targets.site !== null && siteHost(url.href) === siteHost(targets.site)
  if (url.origin !== ORIGIN && !isOldSite) return url.href
  const path = decodedPath(url.pathname)
  const rest = url.search + url.hash
  const named = path.startsWith(FILE_LINK)
    ? targets.file(path.slice(FILE_LINK.length))
    : /\.(?:md|markdown)$/i.test(path) && !/^https?:/i.test(href)
      ? targets.file(fileOf(href, file))
      : undefined
  const ours = named ?? targets.moved(path)
  if (ours !== undefined) return ours + url.hash
  if (targets.isOurs(path)) return path + rest
  return targets.site === null ? undefined : new URL(url.pathname + rest, targets.site).href
}

/** The file that a link from another file names: 'city/b.md' for '../city/b.md' in 'sport/a.md'. */
function fileOf(href: string, file: string): string {
  const from = dirname(file)
  const url = parsed(href, `${ORIGIN}/${from === '.' ? '' : `${from}/`}`)
  return url ? decodedPath(url.pathname) : href
}

function wholeSource(source: string, page: string, site: string | null): string | undefined {
  const url = parsed(source, ORIGIN + page)
  if (source === '' || !url || !/^https?:$/.test(url.protocol)) return undefined
  if (url.origin !== ORIGIN) return url.href
  return site === null ? undefined : new URL(url.pathname + url.search, site).href
}

const parsed = (address: string, base: string) =>
  URL.canParse(address, base) ? new URL(address, base) : null

function decodedPath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
