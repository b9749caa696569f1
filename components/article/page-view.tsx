import type { ReactNode } from 'react'
import type { Article, Surroundings } from '#db/articles/article.ts'
import { Breadcrumbs, type Step } from '../site/breadcrumbs.tsx'
import { longDate } from '../ui/dates.ts'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'
import { writtenIn } from '../ui/written-in.ts'
import { Body, type EmbedFiles } from './body.tsx'
import { LeadFigure } from './figure.tsx'

interface Props {
  page: Article
  around: Surroundings
  steps: readonly Step[]
  zone: string
  embeds: EmbedFiles | null
  /** What stands below its text. */
  children?: ReactNode
}

/** A page that is no news: of what the newspaper says of itself, or what an importer brought. */
export function PageView({ page, around, steps, zone, embeds, children }: Props) {
  const t = words('about')
  return (
    <article className="listing about">
      <header className="listing-head">
        <Breadcrumbs steps={steps} />
        <h1 {...writtenIn(page.language)}>{page.headline}</h1>
        {page.standfirst && (
          <p className="standfirst" {...writtenIn(page.language)}>
            {page.standfirst}
          </p>
        )}
      </header>
      {page.picture && <LeadFigure picture={page.picture} />}
      <Body
        language={page.language}
        bodyHtml={page.bodyHtml}
        pictures={page.bodyPictures}
        readAlso={around.readAlso}
        embeds={embeds}
      />
      <p className="listing-count">
        {t.rich('changed', {
          time: () => <Time at={page.updatedAt ?? page.publishedAt} zone={zone} written={longDate} />,
        })}
      </p>
      {children}
    </article>
  )
}
