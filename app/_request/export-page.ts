/** Text that a page shows as it is. */
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const STYLE =
  'body{max-width:45rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif}' +
  'dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.2rem 1rem;margin:0}dd{margin:0;white-space:pre-wrap;' +
  'overflow-wrap:anywhere}ol{padding-left:1.5rem}li{margin-bottom:1rem}'

/**
 * A file that its owner can read without us: the same as the JSON, in a page that needs nothing else.
 *
 * @param everything plain data
 * @param from where it was made
 */
export function exportPage(everything: object, from: string): string {
  const sections = Object.entries(everything)
    .map(([name, value]) => `<h2>${escaped(words(name))}</h2>\n${shown(value)}`)
    .join('\n')
  return (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    `<title>Your comments</title><style>${STYLE}</style></head>\n<body><h1>Your comments</h1>` +
    `<p>From ${escaped(from)}. Times are in UTC.</p>\n${sections}\n</body></html>\n`
  )
}

function shown(value: unknown, name = ''): string {
  if (Array.isArray(value))
    return value.length === 0
      ? '<p>None.</p>'
      : `<ol>\n${value.map((entry) => `<li>${shown(entry)}</li>`).join('\n')}\n</ol>`
  if (typeof value === 'object' && value !== null) {
    const rows = Object.entries(value).map(([key, entry]) => row(key, entry))
    return `<dl>${rows.join('')}</dl>`
  }
  if (value === null || value === '') return '–'
  if (typeof value === 'number' && /(?:At|until)$/i.test(name)) return new Date(value).toISOString()
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return escaped(typeof value === 'string' ? value : JSON.stringify(value))
}

const row = (key: string, entry: unknown) => `<dt>${escaped(words(key))}</dt><dd>${shown(entry, key)}</dd>`

/** `moderatorNote` is "Moderator note". */
function words(name: string): string {
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
