import type { ReactNode } from 'react'
import { shortDate } from '../../ui/dates.ts'
import { Time } from '../../ui/time.tsx'

interface Found {
  id: number
  headline: string
  sectionName: string
  publishedAt: number | null
}

interface Props<Article extends Found> {
  articles: Article[]
  zone: string
  /** What is done with one, named by `aria-describedby`. */
  children: (article: Article, name: string) => ReactNode
}

/** Articles that were looked for, each with what can be done with it. */
export function FoundArticles<Article extends Found>({ articles, zone, children }: Props<Article>) {
  return (
    <ul className="found-articles">
      {articles.map((article) => {
        const { id, headline, sectionName, publishedAt } = article
        const name = `found-${id}`
        return (
          <li key={id}>
            <p>
              <span id={name} dir="auto">
                {headline}
              </span>{' '}
              <small className="quiet-words">
                <bdi>{sectionName}</bdi>
                {publishedAt !== null && (
                  <>
                    {' '}
                    · <Time at={publishedAt} zone={zone} written={shortDate} />
                  </>
                )}
              </small>
            </p>
            {children(article, name)}
          </li>
        )
      })}
    </ul>
  )
}
