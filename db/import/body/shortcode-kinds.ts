import type { ShortcodeTag } from './shortcode-tokens.ts'

export interface GalleryPicture {
  url: string
  alt: string
  caption: string
}

/** The pictures with these ids in this order; those attached to the post itself when ids is null. */
export type Gallery = (ids: string[] | null) => GalleryPicture[]

type Attributes = Record<string, string>

const IMAGE_THEN_TEXT = /^\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:<\/a>)?)([\s\S]*)$/i
const ADDRESS = /https?:\/\/[^\s"'<>[\]]+/i
const AUDIO_SOURCES = ['src', 'mp3', 'm4a', 'ogg', 'oga', 'wav', 'wma', 'flac', 'url']
const VIDEO_SOURCES = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mov', 'flv', 'wmv', 'url']

/** Providers whose shortcodes carry a number or name instead of an address. */
const PAGE_OF: Record<string, (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  ted: (id) => `https://www.ted.com/talks/view/id/${id}`,
  tweet: (id) => `https://twitter.com/i/status/${id}`,
}

const EMBEDS = new Set([
  ...[
    'embed',
    'youtube',
    'vimeo',
    'dailymotion',
    'ted',
    'tweet',
    'twitter',
    'instagram',
    'facebook',
    'tiktok',
  ],
  ...[
    'soundcloud',
    'spotify',
    'bandcamp',
    'mixcloud',
    'flickr',
    'scribd',
    'slideshare',
    'googlemaps',
    'iframe',
    'fvplayer',
  ],
])

/**
 * @param content what stands between the tags; null when there is no closing tag
 * @returns HTML, or null for a shortcode that means nothing here
 */
export function renderShortcode(tag: ShortcodeTag, content: string | null, gallery: Gallery): string | null {
  const attributes = attributesOf(tag.rest)
  if (tag.name === 'caption' || tag.name === 'wp_caption') return caption(content, attributes)
  if (tag.name === 'gallery') return figures(gallery(idsOf(attributes)))
  if (tag.name === 'audio') return player('audio', AUDIO_SOURCES, attributes, content)
  if (tag.name === 'video' || tag.name === 'wpvideo')
    return player('video', VIDEO_SOURCES, attributes, content)
  return EMBEDS.has(tag.name) ? embed(tag.name, attributes, content) : null
}

/** The ids that the galleries in this text name, so that their pictures can be fetched beforehand. */
export function galleryIds(html: string): string[] {
  return [...html.matchAll(/\[gallery\b([^\]]{0,3000})\]/gi)].flatMap(
    ([, rest = '']) => idsOf(attributesOf(rest)) ?? [],
  )
}

function caption(content: string | null, attributes: Attributes): string | null {
  if (content === null) return null
  const [, picture = '', text = ''] = IMAGE_THEN_TEXT.exec(content) ?? []
  // Without a picture up front there is nothing that the words could be the caption of.
  if (picture === '') return `\n\n${content}\n\n`
  const words = text.trim() || (attributes.caption ?? '')
  return `\n\n<figure>${picture}${words && `<figcaption>${words}</figcaption>`}</figure>\n\n`
}

function figures(pictures: GalleryPicture[]): string {
  const all = pictures.map(({ url, alt, caption: words }) => {
    const text = words && `<figcaption>${escapeHtml(words)}</figcaption>`
    return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${text}</figure>`
  })
  return `\n\n${all.join('\n')}\n\n`
}

function player(element: 'audio' | 'video', names: string[], attributes: Attributes, content: string | null) {
  const source = names.map((name) => attributes[name]).find((value) => value) ?? address(attributes, content)
  return source ? `\n\n<${element} src="${quoted(source)}"></${element}>\n\n` : null
}

function embed(name: string, attributes: Attributes, content: string | null): string | null {
  const id = [attributes.id, attributes['0'], content ?? ''].find((value) =>
    /^[\w-]{3,40}$/.test(value?.trim() ?? ''),
  )
  const source = address(attributes, content) ?? (id && PAGE_OF[name]?.(id.trim()))
  return source ? `\n\n<iframe src="${quoted(source)}"></iframe>\n\n` : null
}

function address(attributes: Attributes, content: string | null): string | undefined {
  return [content ?? '', ...Object.values(attributes)]
    .map((value) => ADDRESS.exec(value)?.[0])
    .find((url) => url)
}

function idsOf({ ids, include }: Attributes): string[] | null {
  const list = (ids || include || '').split(/[\s,]+/).filter((id) => /^\d+$/.test(id))
  return list.length > 0 ? list : null
}

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g

function attributesOf(rest: string): Attributes {
  const attributes: Attributes = {}
  let position = 0
  for (const [, name, double, single, bare, ...positional] of rest
    .replace(/\/\s*$/, '')
    .matchAll(ATTRIBUTE)) {
    if (name) attributes[name.toLowerCase()] = double ?? single ?? bare ?? ''
    else attributes[position++] = positional.find((value) => value !== undefined)?.replace(/^=/, '') ?? ''
  }
  return attributes
}

/** For text that is HTML already: entities stand, quotes and brackets go. */
function quoted(html: string): string {
  return html.trim().replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeHtml(text: string): string {
  return quoted(text.replaceAll('&', '&amp;'))
}
