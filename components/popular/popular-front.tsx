import type { Card } from '#db/articles/cards.ts'
import { words } from '../ui/language.ts'
import { Ranked } from './ranked.tsx'

interface Props {
  read: Card[]
  commented: Card[]
}

/** What is read and talked about, for the front page: two lists, or as many of them as there are. */
export function PopularFront({ read, commented }: Props) {
  const t = words('popular')
  const lists = [
    { id: 'most-read', title: t('mostRead'), path: '/most-read', cards: read, comments: false },
    {
      ...{ id: 'most-commented', title: t('mostCommented'), path: '/most-commented' },
      ...{ cards: commented, comments: true },
    },
  ].filter(({ cards }) => cards.length > 0)
  if (lists.length === 0) return null
  return (
    <div className="popular-front">
      {lists.map(({ id, title, path, cards, comments }) => (
        <section key={id} className="side-list" aria-labelledby={id}>
          <h2 id={id}>
            <a href={path}>{title}</a>
          </h2>
          <Ranked cards={cards} comments={comments} />
        </section>
      ))}
    </div>
  )
}
