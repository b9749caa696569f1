import type { Letter, Part, Site } from './letter.ts'

/** A letter as plain text: what stands in it, in the same order as in the HTML. */
export function letterText({ parts, unsubscribe }: Letter, site: Site): string {
  const foot = [
    '--',
    site.name,
    site.url,
    ...(unsubscribe ? ['', `${unsubscribe.label}: ${unsubscribe.href}`] : []),
  ]
  return `${[...parts.map(inText), foot.join('\n')].join('\n\n')}\n`
}

function inText(part: Part): string {
  if ('words' in part) return part.words
  if ('small' in part) return part.small
  if ('quote' in part) {
    const quoted = part.quote.split('\n').map((line) => `> ${line}`.trimEnd())
    const head = headOf(part)
    return [...(head ? [head] : []), ...quoted].join('\n')
  }
  if ('button' in part) return `${part.button}:\n${part.href}`
  return part.links.map(({ label, href }) => `${label}: ${href}`).join('\n')
}

/** Who is quoted, and where he said it. */
export function headOf({ by, where }: { by?: string; where?: string }): string {
  if (by && where) return `${by}, on “${where}”:`
  if (by) return `${by}:`
  return where ? `On “${where}”:` : ''
}
