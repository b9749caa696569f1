import type { Card } from '#db/articles/cards.ts'
import { words } from '../ui/language.ts'
import { Ranked } from './ranked.tsx'

/** The most read of a day, for the side of an article; nothing while there are too few. */
export function PopularBeside({ cards }: { cards: Card[] }) {
  const t = words('popular')
  if (cards.length === 0) return null
  return (
    <section className="side-list" aria-labelledby="most-read">
      <h2 id="most-read">{t('mostRead')}</h2>
      <Ranked cards={cards} />
      <p className="popular-more">
        <a href="/most-read">{t('more')}</a> <a href="/most-commented">{t('moreCommented')}</a>
      </p>
    </section>
  )
}
