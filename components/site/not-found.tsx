import type { Card } from '#db/articles/cards.ts'
import type { RefusedComment } from '#db/comments/form.ts'
import { refusalWords } from '../comment/refusal.ts'
import { SideList } from '../article/side-list.tsx'
import { words } from '../ui/language.ts'
import { SearchForm } from './search-form.tsx'

interface Props {
  /** Gone for good rather than never heard of. */
  gone: boolean
  /** Words of the address, to begin a search with. */
  query: string
  /** What the withdrawn article was about, in others. */
  related: Card[]
  latest: Card[]
  zone: string
  /** A comment that could not be posted since its article is not there any more. */
  refused: RefusedComment | null
}

/** 404 and 410: what to do instead. */
export function NotFound({ gone, query, related, latest, zone, refused }: Props) {
  const t = words('missing')
  return (
    <div className="not-found">
      <h1>{gone ? t('withdrawn') : t('nothing')}</h1>
      <p>{gone ? t('withdrawnWhy') : t('nothingWhy')}</p>
      {refused && <KeptText refused={refused} />}
      <SearchForm id="not-found-search" query={query} />
      {related.length > 0 && (
        <SideList id="not-found-related" title={t('onThis')} cards={related} zone={zone} pictures />
      )}
      <SideList
        id="not-found-latest"
        title={words('articles')('latestArticles')}
        cards={latest}
        zone={zone}
        pictures
      />
    </div>
  )
}

function KeptText({ refused }: { refused: RefusedComment }) {
  const t = words('missing')
  return (
    <section aria-label={t('yourComment')}>
      <p className="form-message" role="alert">
        {refusalWords({ reason: 'unknown-article' }, '')}
      </p>
      <div className="field">
        <label htmlFor="kept-text">{t('yourComment')}</label>
        <textarea id="kept-text" rows={7} readOnly defaultValue={refused.values.body} dir="auto" />
      </div>
    </section>
  )
}
