import type { ArticleLabel } from '../db/articles/label.ts'
import { translator } from '../words/words.ts'

/** What readers call a kind of piece. @param language BCP 47, of the site */
export const labelWords = (language: string, label: ArticleLabel): string =>
  translator(language, 'articles')(`label.${label}`)

/** The same where it stands before a headline, in a line that has no other way to say it: “Advertisement:”. */
export const labelBefore = (language: string, label: ArticleLabel): string =>
  translator(language, 'articles')('labelled', { label: labelWords(language, label) })

/**
 * A headline as lists outside of our pages have it: with what it is, where it would be taken for news.
 *
 * @param label as `labelOnCard` gives it
 */
export const labelledHeadline = (
  language: string,
  { headline, label }: { headline: string; label: ArticleLabel | null },
): string => (label === null ? headline : `${labelBefore(language, label)} ${headline}`)
