import { newest } from '../../../db/articles/lists.ts'
import type { Letter } from '../letter.ts'
import { words, type Desk } from './context.ts'

/** What a letter to readers looks like, for the settings: of a comment that nobody wrote, on the newest article. */
export async function exampleLetter({ db, site }: Pick<Desk, 'db' | 'site'>): Promise<Letter> {
  const t = words({ site })
  const [article] = await newest(db, { limit: 1 })
  const headline = article?.headline ?? site.name
  return {
    subject: t('approved.subject', { headline }),
    parts: [
      { words: t('approved.words', { headline }) },
      { quote: t('example') },
      { button: t('seeOnPage'), href: site.url },
    ],
    unsubscribe: { href: site.url, label: t('wayOut.comments', { site: site.name }) },
  }
}
