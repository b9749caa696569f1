import type { Picture } from '../media/picture.ts'

/** A body as the page shows it: runs of HTML, and between them places for a "Read also" line. */
export type BodyPart = { html: string } | { readAlso: number }

// cleanArticleHtml writes this element in exactly this form, so a plain split is enough.
const READ_ALSO = /<p data-read-also="(\d+)"><\/p>/
// It escapes every < in text and every " in an attribute, and writes an address before all other attributes.
const TAG = /<(\/?\w+)((?:"[^"]*"|[^">])*)>/g
const ARTICLE_LINK = /^ href="\/([^/?#"]+)\/([^/?#"]+)\/?(?:[?#][^"]*)?"/
const OWN_PICTURE = /^ src="(\/uploads\/[^"]+)"/
const ATTRIBUTE = / ([\w-]+)="([^"]*)"/g
const CREDIT = /<small>([^<]+)<\/small><\/figcaption>/g
/** Pixels that text is wide at most, as article.css sets it. */
const COLUMN = 672

/** What the page says at a picture in a text, in its own language, which `lang` and `dir` name where the text has another. */
export interface PictureWords {
  open: string
  /** The name of the dialog, and of what closes it. */
  picture: string
  close: string
  /** Who made the picture, as it is said below it. */
  credit?: (name: string) => string
  lang?: string
  dir?: string
}

/**
 * @param bodyHtml as stored: cleaned by cleanArticleHtml
 * @param words plain text
 * @param pictures what is known of pictures of ours, by name: they are shown in the width and format that suit
 */
export function bodyParts(
  bodyHtml: string,
  words: PictureWords,
  pictures: Map<string, Picture> = new Map(),
): BodyPart[] {
  return bodyHtml.split(READ_ALSO).flatMap<BodyPart>((part, index) => {
    if (index % 2 === 1) return [{ readAlso: Number(part) }]
    return part.trim() === '' ? [] : [{ html: withCredits(withPictures(part, words, pictures), words) }]
  })
}

/**
 * A body as it is stored, with something else in the place of its "Read also" lines.
 *
 * @param lineFor the HTML for the article of this id; empty leaves the line out
 */
export function withReadAlso(bodyHtml: string, lineFor: (id: number) => string): string {
  return bodyHtml
    .split(READ_ALSO)
    .map((part, index) => (index % 2 === 1 ? lineFor(Number(part)) : part))
    .join('')
}

/** Pictures of ours come in sizes, and open large unless they stand in a link that leads elsewhere. */
function withPictures(html: string, words: PictureWords, pictures: Map<string, Picture>): string {
  const { open, picture: name, close, lang, dir } = words
  const link = `data-lightbox="${escaped(name)}" data-close="${escaped(close)}"`
  const hidden = `<span class="visually-hidden"${lang ? ` lang="${lang}" dir="${dir}"` : ''}>${escaped(open)}</span>`
  let inLink = false
  return html.replace(TAG, (tag, element: string, attributes: string) => {
    if (element === 'a' || element === '/a') inLink = element === 'a'
    const src = element === 'img' && OWN_PICTURE.exec(attributes)?.[1]
    if (!src) return tag
    const picture = pictures.get(pictureName(src))
    const shown = picture ? inSizes(attributes, picture) : tag
    if (inLink) return shown
    return `<a href="${src}" ${link}>${shown}${hidden}</a>`
  })
}

/** What is small at the end of a caption names who made the picture, as below the picture at the head. */
function withCredits(html: string, { credit, lang, dir }: PictureWords): string {
  if (!credit) return html
  const language = lang ? ` lang="${lang}" dir="${dir}"` : ''
  return html.replace(
    CREDIT,
    (_, name: string) => `<span class="credit"${language}>${credit(name)}</span></figcaption>`,
  )
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function inSizes(attributes: string, picture: Picture): string {
  const given = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]))
  const own = given.has('width') || given.has('height')
  const size = own ? '' : ` width="${picture.width}" height="${picture.height}"`
  const widest = Math.min(Number(given.get('width')) || picture.width, COLUMN)
  const sizes = `sizes="(min-width: ${widest}px) ${widest}px, 100vw"`
  const sources = picture.sources.map(
    ({ type, srcSet }) => `<source type="${type}" srcset="${srcSet}" ${sizes}>`,
  )
  const image = `<img${attributes}${size} srcset="${picture.srcSet}" ${sizes}>`
  return `<picture>${sources.join('')}${image}</picture>`
}

/** `/uploads/crane-1080.webp` is a file of the picture `crane`. */
export const pictureName = (src: string): string => decoded(/^\/uploads\/(.+)-\d+\.\w+$/.exec(src)?.[1] ?? '')

/**
 * A body of which search engines are told that its links elsewhere were paid for.
 *
 * @param bodyHtml as stored: cleanArticleHtml writes `rel="noopener"` on links elsewhere, and on no other
 */
export const withPaidLinks = (bodyHtml: string): string =>
  bodyHtml.replace(TAG, (tag, element: string) =>
    element === 'a' ? tag.replace(' rel="noopener"', ' rel="sponsored noopener"') : tag,
  )

/** The pictures of ours that a body shows, each once. */
export function pictureNames(bodyHtml: string): string[] {
  const names = [...bodyHtml.matchAll(TAG)].flatMap(([, name, attributes = '']) => {
    const src = name === 'img' && OWN_PICTURE.exec(attributes)?.[1]
    return src ? pictureName(src) || [] : []
  })
  return [...new Set(names)]
}

/** The articles that a body's "Read also" lines name, each once. */
export function readAlsoIds(bodyHtml: string): number[] {
  return [
    ...new Set(bodyHtml.split(READ_ALSO).flatMap((part, index) => (index % 2 === 1 ? [Number(part)] : []))),
  ]
}

/** The articles, or what may be some, that a body links to by a path from the site's root, each once. */
export function linkedArticles(bodyHtml: string): { section: string; slug: string }[] {
  const found = new Map<string, { section: string; slug: string }>()
  for (const [, name, attributes = ''] of bodyHtml.matchAll(TAG)) {
    const [, section, slug] = (name === 'a' && ARTICLE_LINK.exec(attributes)) || []
    if (section && slug) found.set(`${section}/${slug}`, { section: decoded(section), slug: decoded(slug) })
  }
  return [...found.values()]
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // Half a character: no article has such an address.
    return part
  }
}
