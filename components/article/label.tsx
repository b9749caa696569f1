import type { ArticleLabel } from '#db/articles/label.ts'
import { words } from '../ui/language.ts'

/** What an article is beside news, above its headline. */
export function LabelLine({ label }: { label: ArticleLabel | null }) {
  return label && <p className="kicker">{words('articles')(`label.${label}`)}</p>
}

/** The same before a headline in a list. */
export function CardLabel({ label }: { label: ArticleLabel | null }) {
  return (
    label && (
      <>
        <b>{words('articles')(`label.${label}`)}</b>{' '}
      </>
    )
  )
}
