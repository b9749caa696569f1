import { articlePath } from '#db/articles/path.ts'
import type { Use } from '#db/media/uses.ts'
import { words } from '../../ui/language.ts'
import { writingPath } from '../writing/writing-desk.tsx'

/** Where a picture stands. */
export function PictureUses({ uses }: { uses: Use[] }) {
  const t = words('media')
  return (
    <section aria-labelledby="used">
      <h2 id="used">{t('used')}</h2>
      {uses.length === 0 && <p className="empty">{t('usedNowhere')}</p>}
      {uses.length > 0 && (
        <ul className="uses">
          {uses.map((use) => {
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
