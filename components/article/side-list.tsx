import type { Card } from '#db/articles/cards.ts'
import { articlePath } from '#db/articles/path.ts'
import { shortDate } from '../ui/dates.ts'
import { Picture } from '../ui/picture.tsx'
import { Time } from '../ui/time.tsx'
import { writtenIn } from '../ui/written-in.ts'
import { CardLabel } from './label.tsx'

interface Props {
  id: string
  title: string
  cards: Card[]
  zone: string
  /** Said when there is nothing to list. */
  empty?: string
  pictures?: boolean
}

/** A titled list of headlines for a sidebar. */
export function SideList({ id, title, cards, zone, empty, pictures = false }: Props) {
  if (cards.length === 0 && !empty) return null
  return (
    <section className="side-list" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {cards.length === 0 ? (
        <p className="empty">{empty}</p>
      ) : (
        <ol>
          {cards.map((card) => (
            <li key={card.id}>
              {pictures && card.picture && (
                <a href={pathOf(card)} tabIndex={-1} aria-hidden="true">
                  <Picture picture={card.picture} sizes="88px" decorative />
                </a>
              )}
              <div>
                <a className="side-headline" href={pathOf(card)} {...writtenIn(card.language)}>
                  <CardLabel label={card.label} />
                  {card.headline}
                </a>
                <p className="story-meta">
                  <span>{card.section.name}</span>
                  <Time at={card.publishedAt} zone={zone} written={shortDate} ago />
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const pathOf = (card: Card) => articlePath({ section: card.section.slug, slug: card.slug })
