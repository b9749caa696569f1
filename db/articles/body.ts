/** A body as the page shows it: runs of HTML, and between them places for a "Read also" line. */
export type BodyPart = { html: string } | { readAlso: number }

// cleanArticleHtml writes this element in exactly this form, so a plain split is enough.
const READ_ALSO = /<p data-read-also="(\d+)"><\/p>/
// It escapes every < in text and every " in an attribute, and writes an address before all other attributes.
const TAG = /<(\/?\w+)((?:"[^"]*"|[^">])*)>/g
const ARTICLE_LINK = /^ href="\/([^/?#"]+)\/([^/?#"]+)\/?(?:[?#][^"]*)?"/
const OWN_PICTURE = /^ src="(\/uploads\/[^"]+)"/

/** @param bodyHtml as stored: cleaned by cleanArticleHtml */
export function bodyParts(bodyHtml: string): BodyPart[] {
  return bodyHtml.split(READ_ALSO).flatMap<BodyPart>((part, index) => {
    if (index % 2 === 1) return [{ readAlso: Number(part) }]
    return part.trim() === '' ? [] : [{ html: withLargePictures(part) }]
  })
}

/** Pictures of ours open large, unless they stand in a link that leads elsewhere. */
function withLargePictures(html: string): string {
  let inLink = false
  return html.replace(TAG, (tag, name: string, attributes: string) => {
    if (name === 'a' || name === '/a') inLink = name === 'a'
    const src = name === 'img' && !inLink && OWN_PICTURE.exec(attributes)?.[1]
    if (!src) return tag
    return `<a href="${src}" data-lightbox="">${tag}<span class="visually-hidden">Open the picture large</span></a>`
  })
}

/** The articles that a body's "Read also" lines name, each once. */
export function readAlsoIds(bodyHtml: string): number[] {
  return [...new Set(bodyParts(bodyHtml).flatMap((part) => ('readAlso' in part ? [part.readAlso] : [])))]
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
