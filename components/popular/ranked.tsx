import type { Card } from '#db/articles/cards.ts'
import { articlePath } from '#db/articles/path.ts'
import { CardLabel } from '../article/label.tsx'
import { words } from '../ui/language.ts'

interface Props {
  cards: Card[]
  /** Whether it says how many comments each has. */
  comments?: boolean
  standfirst?: boolean
}

/** Articles in the order of a count, which is not told. */
export function Ranked({ cards, comments = false, standfirst = false }: Props) {
  const t = words('popular')
  return (
    <ol className="ranked">
      {cards.map((card) => (
        <li key={card.id}>
          <a className="side-headline" href={articlePath({ section: card.section.slug, slug: card.slug })}>
            <CardLabel label={card.label} />
            {card.headline}
          </a>
          {standfirst && card.standfirst && <p className="ranked-standfirst">{card.standfirst}</p>}
          <p className="story-meta">
            <span>{card.section.name}</span>
            {comments && <span>{t('comments', { count: card.commentCount })}</span>}
          </p>
        </li>
      ))}
    </ol>
  )
}
