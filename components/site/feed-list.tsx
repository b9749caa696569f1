import { sectionPath } from '#db/articles/path.ts'
import { commentsOf, FEED_FORMATS, feedPath, FORMAT_NAMES } from '#db/feeds/path.ts'
import { words } from '../ui/language.ts'
import type { Site } from './site.ts'

/** What feeds are, and where those of the site are. @param hasHub whether feeds name a WebSub hub */
export function FeedList({ site, hasHub }: { site: Site; hasHub: boolean }) {
  const t = words('feeds')
  const rows = [
    { name: t('allArticles'), page: '/' },
    ...site.sections.map(({ slug, name }) => ({ name, page: sectionPath(slug) })),
    { name: t('allComments'), page: commentsOf('/') },
    { name: t('allCorrections'), page: '/corrections' },
  ]
  return (
    <div className="listing">
      <header className="listing-head">
        <h1>{t('feeds')}</h1>
      </header>
      <div className="body">
        <p>{t('intro')}</p>
        <p>{t('formats')}</p>
        <table>
          <caption>{t('allFeeds', { site: site.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('feed')}</th>
              <th scope="col" colSpan={FORMAT_NAMES.length}>
                {t('formatsHead')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, page }) => (
              <tr key={page}>
                <th scope="row">{name}</th>
                {FORMAT_NAMES.map((format) => (
                  <td key={format}>
                    <a href={feedPath(page, format)} type={FEED_FORMATS[format].type}>
                      {FEED_FORMATS[format].name}
                    </a>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{t('morePlaces')}</h2>
        <p>{t.rich('behindAddress', { code: (path) => <code dir="ltr">{path}</code> })}</p>
        {hasHub && <p>{t('atOnce')}</p>}
      </div>
    </div>
  )
}
