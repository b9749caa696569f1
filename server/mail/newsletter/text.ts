import type { Card } from '../../../db/articles/cards.ts'
import { labelledHeadline } from '../../labels.ts'
import { dayWords, nameOf, storyUrl, wordsOf, type Shown } from './shown.ts'

/** The letter as plain text: what stands in it, in the same order as in the HTML. */
export function newsletterText({ site, frequency, day, content, manage, end }: Shown): string {
  const t = wordsOf(site)
  const headline = (card: Card) => labelledHeadline(site.language, card)
  const story = (card: Card) =>
    [headline(card), ...(card.standfirst ? [card.standfirst] : []), storyUrl(site, card)].join('\n')
  const heading = (words: string) => `${words}\n${'-'.repeat([...words].length)}`
  const parts = [
    `${site.name}\n${nameOf(site, frequency)}\n${dayWords(site, day)}`,
    story(content.lead),
    ...content.sections.flatMap(({ name, cards }) => [heading(name), ...cards.map(story)]),
    ...(content.mostRead.length > 0 ? [heading(t('mostRead'))] : []),
    ...content.mostRead.map((card, index) => `${index + 1}. ${headline(card)}\n${storyUrl(site, card)}`),
    `--\n${t('why', { site: site.name })}\n${t('manage')}: ${manage}\n${t('end')}: ${end}\n${site.url}`,
  ]
  return `${parts.join('\n\n')}\n`
}
