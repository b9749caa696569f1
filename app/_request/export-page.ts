import { direction, interfaceLanguage } from '#words/languages.ts'
import { translator } from '#words/words.ts'

/** Text that a page shows as it is. */
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const STYLE =
  'body{max-width:45rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif}' +
  'dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.2rem 1rem;margin:0}dd{margin:0;white-space:pre-wrap;' +
  'overflow-wrap:anywhere}ol{padding-inline-start:1.5rem}li{margin-bottom:1rem}'

/**
 * A file that its owner can read without us: the same as the JSON, in a page that needs nothing else.
 *
 * @param everything plain data
 * @param from where it was made
 * @param tag the site's language, BCP 47
 */
export function exportPage(everything: object, from: string, tag: string): string {
  const t = translator(tag, 'exported')
  const language = interfaceLanguage(tag)
  const sections = Object.entries(everything)
    .map(([name, value]) => `<h2>${escaped(nameOf(t, name))}</h2>\n${shown(t, value)}`)
    .join('\n')
  return (
    `<!doctype html>\n<html lang="${language}" dir="${direction(language)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${t('title')}</title><style>${STYLE}</style></head>\n` +
    `<body><h1>${t('title')}</h1><p>${escaped(t('from', { site: from }))}</p>\n${sections}\n</body></html>\n`
  )
}

type Words = ReturnType<typeof translator<'exported'>>

function shown(t: Words, value: unknown, name = ''): string {
  if (Array.isArray(value))
    return value.length === 0
      ? `<p>${t('none')}</p>`
      : `<ol>\n${value.map((entry) => `<li>${shown(t, entry)}</li>`).join('\n')}\n</ol>`
  if (typeof value === 'object' && value !== null) {
    const rows = Object.entries(value).map(
      ([key, entry]) => `<dt>${escaped(nameOf(t, key))}</dt><dd dir="auto">${shown(t, entry, key)}</dd>`,
    )
    return `<dl>${rows.join('')}</dl>`
  }
  if (value === null || value === '') return '–'
  if (typeof value === 'number' && /(?:At|until)$/i.test(name)) return new Date(value).toISOString()
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  return escaped(typeof value === 'string' ? value : JSON.stringify(value))
}

/** What a programme found out has names that are its own: those stand as they are. */
const nameOf = (t: Words, name: string) =>
  t.has(`names.${name}` as 'names.id') ? t(`names.${name}` as 'names.id') : name
