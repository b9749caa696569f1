import type { Card } from '#db/articles/cards.ts'
import { articlePath } from '#db/articles/path.ts'
import type { Frequency } from '#db/newsletter/modes.ts'
import type { Content } from '#db/newsletter/news.ts'
import { CardLabel } from '../../article/label.tsx'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'

export interface Next {
  frequency: Frequency
  /** When it goes, in milliseconds. */
  at: number
  readers: number
  /** What it would say of all sections now; null for nothing. */
  content: Content | null
}

/** What the next letter would say now, and a press that sends it to whoever looks at it. */
export function NextLetter({ next, zone }: { next: Next; zone: string }) {
  const t = words('newsletter')
  const { frequency, at, readers, content } = next
  const id = `next-${frequency}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(frequency === 'daily' ? 'nameDaily' : 'nameWeekly')}</h2>
      <p>{t('nextAt', { time: dateAndTime(at, zone), readers })}</p>
      {!content && <p className="empty">{t('nextEmpty')}</p>}
      {content && (
        <>
          <p>{t('nextSoFar')}</p>
          <div className="letter-preview">
            <h3>
              <Link card={content.lead} />
            </h3>
            {content.lead.standfirst && <p dir="auto">{content.lead.standfirst}</p>}
            {content.sections.map(({ slug, name, cards }) => (
              <div key={slug}>
                <h4 dir="auto">{name}</h4>
                <ul>
                  {cards.map((card) => (
                    <li key={card.id}>
                      <Link card={card} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
            {content.mostRead.length > 0 && (
              <div>
                <h4>{t('mostRead')}</h4>
                <ol>
                  {content.mostRead.map((card) => (
                    <li key={card.id}>
                      <Link card={card} />
                    </li>
                  ))}
                </ol>
              </div>
            )}
          </div>
          <form method="post" action="/admin/newsletter/actions">
            <button type="submit" name="test" value={frequency} aria-describedby={id}>
              {t('sendTest')}
            </button>
          </form>
        </>
      )}
    </section>
  )
}

function Link({ card }: { card: Card }) {
  return (
    <a href={articlePath({ section: card.section.slug, slug: card.slug })} dir="auto">
      <CardLabel label={card.label} />
      {card.headline}
    </a>
  )
}
