import { direction } from '../../words/languages.ts'
import type { Letter, Part, Site } from './letter.ts'
import { headOf } from './text.ts'

/**
 * All that a mail program needs to make it look like the newspaper, light and dark. No pictures: nobody is told when it is
 * opened. Programs that leave the styles out show the same text in the same order.
 */
const STYLES = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 16px; background: #f4f1ea; color: #15171a; font: 17px/1.5 Georgia, 'Times New Roman', serif; }
.sheet { max-width: 560px; margin: 0 auto; padding: 28px 28px 24px; background: #fdfcf9; border-top: 3px solid #15171a; }
.name { margin: 0 0 24px; padding-bottom: 12px; border-bottom: 1px solid #d9d4c8; font-size: 22px; font-weight: bold; }
.name a { color: #15171a; text-decoration: none; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.who { margin: 20px 0 6px; color: #55585e; font: 15px/1.4 Arial, Helvetica, sans-serif; }
blockquote { margin: 0 0 18px; padding: 2px 0 2px 14px; border-left: 3px solid #9b1c1c; }
blockquote p { margin: 0 0 8px; }
.button { margin: 24px 0; }
.button a { display: inline-block; padding: 11px 20px; background: #15171a; color: #fdfcf9; font: bold 16px/1.3 Arial, Helvetica, sans-serif; text-decoration: none; }
.links { margin: 0 0 24px; font: 15px/1.9 Arial, Helvetica, sans-serif; }
.links a { margin-right: 14px; white-space: nowrap; }
a { color: #9b1c1c; }
.small, .foot { color: #55585e; font: 14px/1.5 Arial, Helvetica, sans-serif; }
.foot { margin: 28px 0 0; padding-top: 14px; border-top: 1px solid #d9d4c8; }
.foot a { color: #55585e; }
@media (prefers-color-scheme: dark) {
  body { background: #0c0d0e; color: #eceae4; }
  .sheet { background: #131517; border-top-color: #b9b6ad; }
  .name, .foot { border-color: #34383c; }
  .name a { color: #eceae4; }
  .button a { background: #eceae4; color: #131517; }
  a, blockquote { color: #f0796b; border-left-color: #f0796b; }
  blockquote p { color: #eceae4; }
  .who, .small, .foot, .foot a { color: #a9aaa8; }
}`

/** For a language that is written from right to left. Mail programs know no `inline-start`; Georgia knows no Arabic. */
const TURNED = `
body, .who, .links, .small, .foot, .button a { font-family: 'Segoe UI', Tahoma, 'Geeza Pro', 'Noto Naskh Arabic', Arial, sans-serif; line-height: 1.8; }
blockquote { padding: 2px 14px 2px 0; border-left: 0; border-right: 3px solid #9b1c1c; }
.links a { margin-right: 0; margin-left: 14px; }
@media (prefers-color-scheme: dark) { blockquote { border-right-color: #f0796b; } }`

/** A letter as HTML. */
export function letterHtml(letter: Letter, site: Site): string {
  const { subject, parts, unsubscribe } = letter
  const wayOut = unsubscribe ? `<br>${link(unsubscribe.href, unsubscribe.label)}` : ''
  const way = direction(site.language)
  return `<!doctype html>
<html lang="${escaped(site.language)}" dir="${way}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>${STYLES}${way === 'rtl' ? TURNED : ''}
</style>
</head>
<body>
<div class="sheet" dir="${way}">
<p class="name">${link(site.url, site.name)}</p>
${parts.map((part) => inHtml(part, site)).join('\n')}
<p class="foot">${link(site.url, site.name)}${wayOut}</p>
</div>
</body>
</html>
`
}

function inHtml(part: Part, site: Site): string {
  if ('words' in part) return `<p>${lines(part.words)}</p>`
  if ('small' in part) return `<p class="small">${lines(part.small)}</p>`
  if ('button' in part) return `<p class="button">${link(part.href, part.button)}</p>`
  if ('links' in part)
    return `<p class="links">${part.links.map(({ label, href }) => link(href, label)).join(' ')}</p>`
  // A name of another script must not turn the words around it.
  const { by, where } = part
  const head = headOf({ by: by && isolated(by), where: where && isolated(where) }, site)
  const quoted = part.quote.split(/\n{2,}/).map((paragraph) => `<p dir="auto">${lines(paragraph)}</p>`)
  return `${head ? `<p class="who">${head}</p>\n` : ''}<blockquote>${quoted.join('')}</blockquote>`
}

const isolated = (text: string) => `<bdi>${escaped(text)}</bdi>`
const lines = (text: string) => text.split('\n').map(escaped).join('<br>')
const link = (href: string, words: string) => `<a href="${escaped(href)}">${escaped(words)}</a>`

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML, between tags and in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
