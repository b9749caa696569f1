import { articlePath } from '#db/articles/path.ts'
import type { DeskArticle } from '#db/articles/desk-list.ts'
import type { RelatedView } from '#db/related/view.ts'
import { words } from '../../ui/language.ts'
import { ArticleLine } from './article-line.tsx'
import { relatedPath } from './related-path.ts'
import { becauseWords } from './because-words.ts'
import { FindArticle } from './find-article.tsx'
import { Press } from './press.tsx'
import { ReadAlso } from './read-also.tsx'

interface Props {
  view: RelatedView
  /** What was looked for, to pin it; null when nothing was. */
  wanted: string | null
  found: DeskArticle[]
  /** Paragraphs of the text. */
  paragraphs: string[]
  /** What the last press did. */
  done: string | null
  /** Why it did nothing. */
  refused: string | null
  zone: string
}

/** What is related to an article, why, and what an editor may do about it. */
export function RelatedDesk({ view, wanted, found, paragraphs, done, refused, zone }: Props) {
  const t = words('related')
  const { article, related, never } = view
  const here = relatedPath(article.id)
  const action = `${here}/changes`
  return (
    <div className="article-desk">
      <h1>{t('relatedOf', { headline: article.headline })}</h1>
      {refused !== null && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('refused', { reason: refused })}</p>
        </div>
      )}
      {done !== null && (
        <p className="told" role="status">
          {t('done', { change: done })}
        </p>
      )}
      <p className="intro">{t('intro')}</p>
      <form method="post" action={action} className="presses">
        {article.status === 'published' && <a href={articlePath(article)}>{t('read')}</a>}
        <button type="submit" name="do" value="again:">
          {t('again')}
        </button>
      </form>

      <form method="post" action={action}>
        {related.length === 0 && <p className="hint">{t('empty')}</p>}
        <ol className="article-lines">
          {related.map(({ entry, pinned, because, hidden }) => (
            <li key={entry.id} className={hidden === null ? undefined : 'not-shown'}>
              <ArticleLine article={entry} zone={zone} />
              <p className="why" dir="auto">
                {pinned && <b>{t('pinned')} · </b>}
                {becauseWords(because, pinned)}
              </p>
              {hidden !== null && <p className="why">{t(HIDDEN[hidden])}</p>}
              <p className="presses">
                {(pinned ? PINNED : COMPUTED).map((change) => (
                  <Press key={change} change={change} of={entry.id} headline={entry.headline} />
                ))}
              </p>
            </li>
          ))}
        </ol>
      </form>

      <section aria-labelledby="pin-other">
        <h2 id="pin-other">{t('pinOther')}</h2>
        <FindArticle action={`${here}#pin-other`} wanted={wanted} />
        {wanted !== null && found.length === 0 && <p className="hint">{t('nothingFound')}</p>}
        <Lines articles={found} changes={['pin', 'never']} {...{ action, zone }} />
      </section>

      <section aria-labelledby="never">
        <h2 id="never">{t('neverTitle')}</h2>
        {never.length === 0 && <p className="hint">{t('neverEmpty')}</p>}
        <Lines articles={never} changes={['allow']} {...{ action, zone }} />
      </section>

      <Copies view={view} zone={zone} />
      <ReadAlso articles={view.readAlso} {...{ paragraphs, action, zone }} />
    </div>
  )
}

const PINNED = ['up', 'down', 'unpin', 'never'] as const
const COMPUTED = ['pin', 'never'] as const
const HIDDEN = { 'not-public': 'notPublic', 'on-page': 'onPage', beyond: 'beyond' } as const

interface LinesProps {
  articles: DeskArticle[]
  changes: readonly ('pin' | 'never' | 'allow')[]
  action: string
  zone: string
}

function Lines({ articles, changes, action, zone }: LinesProps) {
  if (articles.length === 0) return null
  return (
    <form method="post" action={action}>
      <ul className="article-lines">
        {articles.map((article) => (
          <li key={article.id}>
            <ArticleLine article={article} zone={zone} />
            <p className="presses">
              {changes.map((change) => (
                <Press key={change} change={change} of={article.id} headline={article.headline} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </form>
  )
}

function Copies({ view: { article, copies }, zone }: { view: RelatedView; zone: string }) {
  const t = words('related')
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{t('copiesTitle')}</h2>
      {copies.length === 0 && <p className="hint">{t('copiesEmpty')}</p>}
      <ul className="article-lines">
        {copies.map(({ entry, of, alike }) => (
          <li key={entry.id}>
            <ArticleLine article={entry} zone={zone} />
            <p className="why">
              {of.id === article.id
                ? t('copyOfThis', { share: alike })
                : t.rich('copy', {
                    share: alike,
                    headline: of.headline,
                    a: (text) => <a href={relatedPath(of.id)}>{text}</a>,
                  })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
