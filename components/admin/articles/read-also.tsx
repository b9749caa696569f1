import type { DeskArticle } from '#db/articles/desk-list.ts'
import { words } from '../../ui/language.ts'
import { ArticleLine } from './article-line.tsx'

interface Props {
  articles: DeskArticle[]
  /** How each paragraph of the text begins. */
  paragraphs: string[]
  action: string
  zone: string
}

/** What could be named in the text itself: the line for it, and a button that puts it there. */
export function ReadAlso({ articles, paragraphs, action, zone }: Props) {
  const t = words('related')
  return (
    <section aria-labelledby="read-also">
      <h2 id="read-also">{t('readAlsoTitle')}</h2>
      <p className="hint">{t(articles.length === 0 ? 'readAlsoEmpty' : 'readAlsoIntro')}</p>
      <ul className="article-lines">
        {articles.map((article) => (
          <li key={article.id}>
            <ArticleLine article={article} zone={zone} id={`read-also-${article.id}`} />
            <p className="why">
              {t('line')}: <code dir="ltr">{`<p data-read-also="${article.id}"></p>`}</code>
            </p>
            <form method="post" action={action} className="presses">
              <label htmlFor={`after-${article.id}`}>{t('after')}</label>
              <select
                id={`after-${article.id}`}
                name="after"
                defaultValue="0"
                aria-describedby={`read-also-${article.id}`}
              >
                <option value="0">{t('atEnd')}</option>
                {paragraphs.map((begins, index) => (
                  <option key={index} value={index + 1}>
                    {t('afterParagraph', { n: index + 1, begins })}
                  </option>
                ))}
              </select>
              <button
                type="submit"
                name="do"
                value={`insert:${article.id}`}
                aria-label={t('about', { action: t('insert'), headline: article.headline })}
              >
                {t('insert')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
