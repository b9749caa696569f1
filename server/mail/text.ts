import { direction } from '../../words/languages.ts'
import { translator } from '../../words/words.ts'
import type { Letter, Part, Site } from './letter.ts'

/** Plain text has no direction but that of its first strong letter: this one is invisible and leads from right to left. */
const RIGHT_TO_LEFT_MARK = '\u200F'

/** A letter as plain text: what stands in it, in the same order as in the HTML. */
export function letterText({ parts, unsubscribe }: Letter, site: Site): string {
  const foot = [
    '--',
    site.name,
    site.url,
    ...(unsubscribe ? ['', `${unsubscribe.label}: ${unsubscribe.href}`] : []),
  ]
  const text = [...parts.map((part) => inText(part, site)), foot.join('\n')].join('\n\n')
  return `${direction(site.language) === 'rtl' ? turned(text) : text}\n`
}

/** Each line of ours begins on the right; quotes and addresses begin as they are. */
const turned = (text: string) => text.replace(/^(?!> |https?:\/\/|$)/gm, RIGHT_TO_LEFT_MARK)

function inText(part: Part, site: Site): string {
  if ('words' in part) return part.words
  if ('small' in part) return part.small
  if ('quote' in part) {
    const quoted = part.quote.split('\n').map((line) => `> ${line}`.trimEnd())
    const head = headOf(part, site)
    return [...(head ? [head] : []), ...quoted].join('\n')
  }
  if ('button' in part) return `${part.button}:\n${part.href}`
  return part.links.map(({ label, href }) => `${label}: ${href}`).join('\n')
}

/** Who is quoted, and where he said it. */
export function headOf({ by, where }: { by?: string; where?: string }, { language }: Site): string {
  const t = translator(language, 'letters')
  if (by && where) return t('saidOn', { by, where })
  if (by) return t('saidBy', { by })
  return where ? t('said', { where }) : ''
}
