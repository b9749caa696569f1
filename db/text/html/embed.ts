import {
  attribute,
  everyElement,
  isElement,
  isText,
  newElement,
  newText,
  type Attributes,
  type Element,
  type Node,
} from './dom.ts'
import { embedFor, type Embed } from './providers.ts'
import { isExternal, safeLink } from './url.ts'

/** Elements that play or frame another site's content. */
export const EMBEDS = new Set(['iframe', 'frame', 'embed', 'object', 'applet', 'video', 'audio'])

const WATCH = new Set([
  'youtube.com',
  'youtube-nocookie.com',
  'youtu.be',
  'vimeo.com',
  'dailymotion.com',
  'ted.com',
])
const LISTEN = new Set(['soundcloud.com', 'spotify.com', 'bandcamp.com', 'mixcloud.com'])

/**
 * What an article keeps of an embed: a reader's browser meets the other site only when the reader decides so.
 *
 * @param embed an iframe, video, audio, object or the like
 * @returns a paragraph with a link such as "Watch at youtube.com", which readers may have loaded in its place where it is
 *   of a site that is known; undefined without an http(s) address
 */
export function embedLink(embed: Element): Element | undefined {
  for (const candidate of sources(embed)) {
    const address = safeLink(candidate)
    if (address === undefined || !isExternal(address)) continue
    const url = watchPage(new URL(address))
    const host = url.hostname.replace(/^www\./, '')
    const words = newText(`${verb(embed.tagName, host)} at ${host}`)
    const known = embedFor(address)
    const mark: Attributes = known === null ? {} : { 'data-embed': known.provider }
    return newElement('p', mark, [newElement('a', { href: known?.href ?? url.href }, [words])])
  }
  return undefined
}

/**
 * The paragraph that an article keeps of something of another site: a link, which a reader's page offers to load.
 *
 * @param paragraph says by `data-embed` that it is one
 * @returns undefined when it leads nowhere that is known: then it is a paragraph like others
 */
export function embedParagraph(paragraph: Element): Element | undefined {
  const links = [...everyElement(paragraph.childNodes)].filter(({ tagName }) => tagName === 'a')
  const embed = embedFor(safeLink(attribute(links[0] ?? paragraph, 'href') ?? '') ?? '')
  const href = embed && safeLink(embed.href)
  if (!embed || !href || links.length > 1) return undefined
  const words = textOf(paragraph.childNodes).replace(/\s+/g, ' ').trim()
  const link = newElement('a', { href, rel: 'noopener' }, [newText(words || embedWords(embed))])
  return newElement('p', { 'data-embed': embed.provider }, [link])
}

/** What the link to an embed says where nobody has said anything better. */
export function embedWords({ shape, name }: Embed): string {
  if (shape === 'video') return `Watch at ${name}`
  return shape === 'audio' ? `Listen at ${name}` : `View at ${name}`
}

function textOf(nodes: Node[]): string {
  return nodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node.childNodes) : ''))
    .join('')
}

function* sources(embed: Element): Generator<string> {
  for (const name of ['src', 'data']) yield attribute(embed, name) ?? ''
  for (const child of embed.childNodes) yield* childSources(child)
}

function* childSources(child: Node): Generator<string> {
  if (!isElement(child)) return
  if (child.tagName === 'source') yield attribute(child, 'src') ?? ''
  if (child.tagName === 'param' && /^(?:movie|src|url)$/i.test(attribute(child, 'name') ?? '')) {
    yield attribute(child, 'value') ?? ''
  }
  if (EMBEDS.has(child.tagName)) yield* sources(child)
}

function watchPage(url: URL): URL {
  const video = /^\/embed\/([\w-]{11})$/.exec(url.pathname)?.[1]
  const isYoutube = /^(?:www\.)?youtube(?:-nocookie)?\.com$/.test(url.hostname)
  return isYoutube && video !== undefined ? new URL(`https://www.youtube.com/watch?v=${video}`) : url
}

function verb(tagName: string, host: string): string {
  const site = host.split('.').slice(-2).join('.')
  if (tagName === 'video' || WATCH.has(site)) return 'Watch'
  return tagName === 'audio' || LISTEN.has(site) ? 'Listen' : 'View'
}
