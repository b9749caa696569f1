import type { Card } from '../../../db/articles/cards.ts'
import { direction } from '../../../words/languages.ts'
import { labelBefore } from '../../labels.ts'
import { escaped } from '../html.ts'
import { dayWords, nameOf, storyUrl, wordsOf, type Shown } from './shown.ts'
import { STYLES, TURNED } from './styles.ts'

/** The letter as HTML. */
export function newsletterHtml(shown: Shown): string {
  const { site, frequency, day, content, manage, end } = shown
  const t = wordsOf(site)
  const link = (href: string, words: string) => `<a href="${escaped(href)}">${escaped(words)}</a>`
  const standfirst = (card: Card) =>
    card.standfirst ? `\n<p class="standfirst" dir="auto">${escaped(card.standfirst)}</p>` : ''
  const headline = (card: Card) => {
    const linked = link(storyUrl(site, card), card.headline)
    return card.label === null
      ? linked
      : `<span class="label">${escaped(labelBefore(site.language, card.label))}</span> ${linked}`
  }
  const story = (card: Card) =>
    `<div class="story">\n<h3 dir="auto">${headline(card)}</h3>${standfirst(card)}\n</div>`
  const section = ({ name, slug, cards }: Shown['content']['sections'][number]) =>
    `<h2 dir="auto">${link(encodeURI(`${site.url}/${slug}`), name)}</h2>\n${cards.map(story).join('\n')}`
  const read = content.mostRead.map((card) => `<li dir="auto">${headline(card)}</li>`)
  const mostRead =
    read.length > 0 ? `<h2>${escaped(t('mostRead'))}</h2>\n<ol>\n${read.join('\n')}\n</ol>` : ''
  const way = direction(site.language)
  return `<!doctype html>
<html lang="${escaped(site.language)}" dir="${way}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(nameOf(site, frequency))}</title>
<style>${STYLES}${way === 'rtl' ? TURNED : ''}
</style>
</head>
<body>
<div class="sheet" dir="${way}">
<div class="head">
<p class="name">${link(site.url, site.name)}</p>
<p class="letter">${escaped(nameOf(site, frequency))}</p>
<p class="day">${escaped(dayWords(site, day))}</p>
</div>
<p class="kicker" dir="auto">${escaped(content.lead.section.name)}</p>
<h1 dir="auto">${headline(content.lead)}</h1>${standfirst(content.lead)}
${content.sections.map(section).join('\n')}
${mostRead}
<p class="foot">${escaped(t('why', { site: site.name }))}<br>${link(manage, t('manage'))}<br>${link(end, t('end'))}</p>
</div>
</body>
</html>
`
}
