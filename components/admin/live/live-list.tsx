import type { LiveArticle } from '#db/live/list.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'

/** The live blogs that somebody may post into, the open ones first. */
export function LiveList({ blogs, zone }: { blogs: LiveArticle[]; zone: string }) {
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
              <a href={`/admin/articles/${id}/live`} dir="auto">
                {headline}
              </a>{' '}
              <span className="status">
                {t(`status.${status}`)} · <Time at={startedAt} zone={zone} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
