import { articlePath } from '#db/articles/path.ts'
import type { Use, Uses } from '#db/media/uses.ts'
import { words } from '../../ui/language.ts'
import { writingPath } from '../writing/writing-desk.tsx'

/** Where a picture stands: what is not the viewer's to see is only counted. */
export function PictureUses({ seen, others }: Uses) {
  const t = words('media')
  const isUsed = seen.length + others > 0
  return (
    <section aria-labelledby="used">
      <h2 id="used">{t('used')}</h2>
      {!isUsed && <p className="empty">{t('usedNowhere')}</p>}
      {isUsed && (
        <ul className="uses">
          {seen.map((use) => {
            const path = pathOf(use)
            return (
              <li key={`${use.kind}-${use.id}`}>
                <a href={path ?? writingPath(use.id)} dir="auto">
                  {use.headline}
                </a>{' '}
                <span className="quiet-words">
                  {t(`use.${use.kind}`)}
                  {path === null && ` · ${t('notPublic')}`}
                </span>
              </li>
            )
          })}
          {others > 0 && <li className="quiet-words">{t('notForYou', { count: others })}</li>}
        </ul>
      )}
    </section>
  )
}

/** Where readers find it; null for what they do not have: that is found where it is written. */
function pathOf(use: Use): string | null {
  if (use.kind === 'author') return `/author/${encodeURIComponent(use.slug)}`
  if (use.kind === 'series') return `/series/${encodeURIComponent(use.slug)}`
  return use.status === 'published' ? articlePath({ section: use.section, slug: use.slug }) : null
}
