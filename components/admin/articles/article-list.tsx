import type { DeskArticle } from '#db/articles/desk-list.ts'
import { words } from '../../ui/language.ts'
import { ArticleLine } from './article-line.tsx'
import { FindArticle } from './find-article.tsx'

interface Props {
  articles: DeskArticle[]
  /** What was looked for; null when nothing was. */
  wanted: string | null
  /** Where the list goes on. */
  next: number | null
  /** Whether it begins with the newest. */
  isFirst: boolean
  zone: string
}

/** Articles of every status, each leading to what editors may do with it. */
export function ArticleList({ articles, wanted, next, isFirst, zone }: Props) {
  const t = words('related')
  return (
    <div className="article-desk">
      <h1>{t('articles')}</h1>
      <FindArticle action="/admin/articles" wanted={wanted} />
      {articles.length === 0 && <p className="hint">{t(wanted === null ? 'noArticles' : 'nothingFound')}</p>}
      <ul className="article-lines">
        {articles.map((article) => (
          <li key={article.id}>
            <ArticleLine article={article} zone={zone} id={`article-${article.id}`} />
            <p>
              <a href={relatedPath(article.id)} aria-describedby={`article-${article.id}`}>
                {t('relatedNews')}
              </a>{' '}
              <a href={`/admin/articles/${article.id}/live`} aria-describedby={`article-${article.id}`}>
                {words('live-desk')('title')}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p className="older">
        {!isFirst && <a href="/admin/articles">{t('newest')}</a>}
        {next !== null && (
          <a rel="next" href={`/admin/articles?before=${next}`}>
            {t('older')}
          </a>
        )}
      </p>
    </div>
  )
}

export const relatedPath = (id: number) => `/admin/articles/${id}/related`
