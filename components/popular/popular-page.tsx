import type { Card } from '#db/articles/cards.ts'
import { words } from '../ui/language.ts'
import { Ranked } from './ranked.tsx'

interface Props {
  of: 'read' | 'commented'
  siteName: string
  day: Card[]
  week: Card[]
}

/** The most read or most commented, of a day and of a week. */
export function PopularPage({ of, siteName, day, week }: Props) {
  const t = words('popular')
  const isRead = of === 'read'
  const lists = [
    { id: 'day', title: t('day'), cards: day },
    { id: 'week', title: t('week'), cards: week },
  ]
  return (
    <div className="listing">
      <header className="listing-head">
        <h1>{t(isRead ? 'mostRead' : 'mostCommented')}</h1>
        <p className="listing-intro">{t(isRead ? 'readAbout' : 'commentedAbout', { site: siteName })}</p>
        <p>
          {isRead ? (
            <a href="/most-commented">{t('mostCommented')}</a>
          ) : (
            <a href="/most-read">{t('mostRead')}</a>
          )}
        </p>
      </header>
      <div className="popular-lists">
        {lists.map(({ id, title, cards }) => (
          <section key={id} className="side-list" aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            {cards.length === 0 ? (
              <p className="empty">{t('notYet')}</p>
            ) : (
              <Ranked cards={cards} comments={!isRead} standfirst />
            )}
          </section>
        ))}
      </div>
    </div>
  )
}
