import type { LiveArticle, LiveChoice } from '#db/live/list.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'
import { FindArticle } from '../articles/find-article.tsx'
import { FoundArticles } from '../articles/found-articles.tsx'

interface Props {
  blogs: LiveArticle[]
  /** What was looked for, and what was found of it; null where nothing was looked for. */
  wanted: string
  found: LiveChoice[] | null
  zone: string
}

/** The live blogs that somebody may post into, the open ones first, and the way to a new one. */
export function LiveList({ blogs, wanted, found, zone }: Props) {
  const t = words('live-desk')
  return (
    <div className="live-desk">
      <h1>{t('blogs')}</h1>
      <p className="intro">{t('aboutBlogs')}</p>
      {blogs.length === 0 && <p className="empty">{t('noBlogs')}</p>}
      <ul className="article-lines">
        {blogs.map(({ id, headline, status, startedAt }) => (
          <li key={id}>
            <p>
              <a href={`/admin/articles/${id}/live#desk`} dir="auto">
                {headline}
              </a>{' '}
              <span className="status">
                {t(`status.${status}`)} · <Time at={startedAt} zone={zone} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="begin">
        <h2 id="begin">{t('begin')}</h2>
        <FindArticle action="/admin/live" wanted={wanted} />
        {found?.length === 0 && <p role="status">{t('noneFound', { words: wanted })}</p>}
        {found && (
          <FoundArticles articles={found} zone={zone}>
            {(article, name) => <Begin article={article} name={name} />}
          </FoundArticles>
        )}
        <p>{t.rich('writeFirst', { a: (said) => <a href="/admin/articles/new">{said}</a> })}</p>
      </section>
    </div>
  )
}

function Begin({ article: { id, live }, name }: { article: LiveChoice; name: string }) {
  const t = words('live-desk')
  const path = `/admin/articles/${id}/live`
  if (live !== null)
    return (
      <a className="button" href={`${path}#desk`} aria-describedby={name}>
        {t('open')}
      </a>
    )
  return (
    <form method="post" action={`${path}/changes`}>
      <button type="submit" name="do" value="start" aria-describedby={name}>
        {t('start')}
      </button>
    </form>
  )
}
