/** A body as the page shows it: runs of cleaned HTML, and between them places for a "Read also" line. */
export type BodyPart = { html: string } | { readAlso: number }

// cleanArticleHtml writes this element in exactly this form, so a plain split is enough.
const READ_ALSO = /<p data-read-also="(\d+)"><\/p>/

/** @param bodyHtml as stored: cleaned by cleanArticleHtml */
export function bodyParts(bodyHtml: string): BodyPart[] {
  return bodyHtml.split(READ_ALSO).flatMap<BodyPart>((part, index) => {
    if (index % 2 === 1) return [{ readAlso: Number(part) }]
    return part.trim() === '' ? [] : [{ html: part }]
  })
}

/** The articles that a body's "Read also" lines name, each once. */
export function readAlsoIds(bodyHtml: string): number[] {
  return [...new Set(bodyParts(bodyHtml).flatMap((part) => ('readAlso' in part ? [part.readAlso] : [])))]
}
