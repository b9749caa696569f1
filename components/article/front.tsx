import type { ReactNode } from 'react'
import type { Front as FrontData } from '#db/articles/front.ts'
import { articlePath, sectionPath } from '#db/articles/path.ts'
import { weekdayAndClock, weekdayAndDate } from '../ui/dates.ts'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'
import { writtenIn } from '../ui/written-in.ts'
import { CardLabel } from './label.tsx'
import { Story } from './story.tsx'

/** How many secondary stories stand with a picture beside the lead; the others stand below it. */
const BESIDE = 2

interface Props {
  front: FrontData
  zone: string
  /** What stands between the top and the sections. */
  children?: ReactNode
}

export function Front({ front, zone, children }: Props) {
  const { lead, secondary, latest, blocks } = front
  const t = words('articles')
  if (!lead) return <p className="empty front-empty">{t('frontEmpty')}</p>
  return (
    <>
      <p className="edition">
        <Time
          at={Math.max(...[lead, ...secondary, ...latest].map((card) => card.publishedAt))}
          zone={zone}
          written={weekdayAndDate}
        />
      </p>
      <div className="front-top">
        <div className="front-lead">
          <Story card={lead} zone={zone} shape="lead" heading="h2" kicker standfirst first />
          <div className="front-below">
            {secondary.slice(BESIDE).map((card) => (
              <Story key={card.id} card={card} zone={zone} shape="plain" heading="h2" kicker standfirst />
            ))}
          </div>
        </div>
        <div className="front-beside">
          {secondary.slice(0, BESIDE).map((card) => (
            <Story key={card.id} card={card} zone={zone} shape="column" heading="h2" kicker standfirst />
          ))}
        </div>
        <section className="latest" aria-labelledby="latest">
          <h2 id="latest">{t('latest')}</h2>
          <ol>
            {latest.map((card) => (
              <li key={card.id}>
                <Time at={card.publishedAt} zone={zone} written={weekdayAndClock} ago />
                <a
                  href={articlePath({ section: card.section.slug, slug: card.slug })}
                  {...writtenIn(card.language)}
                >
                  <CardLabel label={card.label} />
                  {card.headline}
                </a>
              </li>
            ))}
          </ol>
        </section>
      </div>
      {children}
      {blocks.map(({ section, cards }) => (
        <section key={section.slug} className="block" aria-labelledby={`block-${section.slug}`}>
          <h2 id={`block-${section.slug}`}>
            <a href={sectionPath(section.slug)}>{section.name}</a>
          </h2>
          <div className="block-stories">
            {cards.map((card, index) => (
              <Story
                key={card.id}
                card={card}
                zone={zone}
                shape="column"
                standfirst={index === 0}
                wide={index === 0}
              />
            ))}
          </div>
        </section>
      ))}
    </>
  )
}
