import { articlePath } from '#db/articles/path.ts'
import type { ArticleMode } from '#db/comments/find-modes.ts'
import type { EffectiveChoice } from '#db/comments/effective-mode.ts'
import { words } from '../../ui/language.ts'
import { choiceWords } from '../screening-words.ts'
import { ModeSelect } from './mode-select.tsx'

interface Props {
  /** What was looked for; null when nothing was. */
  wanted: string | null
  found: (ArticleMode & { effective: EffectiveChoice; mayChange: boolean })[]
  /** So many of a reader are held first, where the first ones are. */
  first: number
}

/** Finds an article, says how comments under it are taken in and who says so, and lets an editor set it. */
export function ArticleModes({ wanted, found, first }: Props) {
  const t = words('rules')
  return (
    <section className="article-modes" aria-labelledby="one-article">
      <h2 id="one-article">{t('article.title')}</h2>
      <form method="get" action="/admin/rules#one-article" role="search">
        <label htmlFor="find-article">{t('article.find')}</label>
        <p className="find">
          <input id="find-article" type="search" name="find" defaultValue={wanted ?? ''} />
          <button type="submit">{t('article.press')}</button>
        </p>
      </form>
      {wanted !== null && found.length === 0 && <p className="hint">{t('article.none')}</p>}
      <ul>
        {found.map(({ effective, mayChange, ...article }) => (
          <li key={article.id}>
            <p>
              <a href={articlePath(article)}>{article.headline}</a>{' '}
              <span className="status">{article.sectionName}</span>
            </p>
            <p>
              <b>{choiceWords(effective.choice, first)}</b>{' '}
              <span className="status">({words('screening')(`from.${effective.from}`)})</span>
            </p>
            {mayChange && (
              <form method="post" action="/admin/rules/article" autoComplete="off">
                <input type="hidden" name="section" value={article.section} />
                <input type="hidden" name="slug" value={article.slug} />
                <input type="hidden" name="find" value={wanted ?? ''} />
                <label htmlFor={`mode-${article.id}`}>{t('article.under')}</label>
                <p className="find">
                  <ModeSelect
                    id={`mode-${article.id}`}
                    name="mode"
                    value={article.commentsOpen ? (article.articleMode ?? '') : 'closed'}
                    first={first}
                    inherits="section"
                  />
                  <button type="submit">{t('article.set')}</button>
                </p>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
