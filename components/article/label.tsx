import type { ArticleLabel } from '#db/articles/label.ts'
import { words } from '../ui/language.ts'

/** What an article is beside news, above its headline. */
export function LabelLine({ label }: { label: ArticleLabel | null }) {
  return label && <p className="kicker">{labelWords(label)}</p>
}

/** The same before a headline in a list. */
export function CardLabel({ label }: { label: ArticleLabel | null }) {
  if (label === null) return null
  return (
    <>
      <b className="kicker">{words('articles')('labelled', { label: labelWords(label) })}</b>{' '}
    </>
  )
}

export const labelWords = (label: ArticleLabel): string => words('articles')(`label.${label}`)
