import type { Card } from '../../../db/articles/cards.ts'
import { articlePath } from '../../../db/articles/path.ts'
import type { Frequency } from '../../../db/newsletter/modes.ts'
import type { Content } from '../../../db/newsletter/news.ts'
import { localeOf } from '../../../words/languages.ts'
import { translator } from '../../../words/words.ts'
import type { Site } from '../letter.ts'

/** What a letter needs beside its stories. */
export interface Shown {
  site: Site
  frequency: Frequency
  /** 2026-05-14. */
  day: string
  content: Content
  /** Where its reader changes what he gets, and where he ends it. */
  manage: string
  end: string
}

export const wordsOf = ({ language }: Site) => translator(language, 'newsletter')

/** What the letter is called. */
export const nameOf = (site: Site, frequency: Frequency): string =>
  wordsOf(site)(frequency === 'daily' ? 'nameDaily' : 'nameWeekly')

/** Thursday, 14 May 2026. */
export function dayWords({ language }: Site, day: string): string {
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(localeOf(language), { ...long, timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  )
}

/** Nothing in it tells who has followed it. */
export const storyUrl = ({ url }: Site, card: Card): string =>
  encodeURI(url + articlePath({ section: card.section.slug, slug: card.slug }))
