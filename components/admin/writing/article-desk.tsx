import { ARTICLE_STATUSES, type ArticleStatus } from '#db/articles/status.ts'
import type { ListedArticle, ListFilter } from '#db/workflow/list.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { choice } from './named.ts'
import { listed, number } from '../../ui/numbers.ts'
import { Time } from '../../ui/time.tsx'
import { relatedPath } from '../articles/related-path.ts'
import { writingPath } from './writing-desk.tsx'

interface Props {
  articles: ListedArticle[]
  waiting: ListedArticle[]
  counts: Map<ArticleStatus, number>
  filter: ListFilter
  sections: { id: number; name: string }[]
  next: number | null
  /** By whom each is. */
  bylines: Map<number, string[]>
  /** Those that an editor has sent back. */
  sentBack: Set<number>
  /** How many notes are open at each; an article without one is missing. */
  notes: Map<number, number>
  /** Whether he sees others' articles too, and what is related to them. */
  isEditor: boolean
  /** Whether the counts end here. */
  mostCounted: number
  done: string | null
  zone: string
}

/** All articles that somebody may see, each leading to where it is written. */
export function ArticleDesk(props: Props) {
  const { articles, waiting, filter, next, done } = props
  const t = words('writing')
  const isFirst = filter.before === null
  return (
    <div className="article-desk">
      <div className="article-desk-head">
        <h1>{t('articles')}</h1>
        <form method="post" action="/admin/articles/begin">
          <button type="submit" className="primary">
            {t('newArticle')}
          </button>
        </form>
      </div>
      {done !== null && (
        <p className="told" role="status">
          {t('done', { change: choice(done) })}
        </p>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t('waiting')}</h2>
          <Lines {...props} articles={waiting} idPrefix="waiting" />
        </section>
      )}
      <Tabs {...props} />
      <Find {...props} />
      {articles.length === 0 && (
        <p className="hint">{t(filter.words === '' ? 'noArticles' : 'nothingFound')}</p>
      )}
      <Lines {...props} idPrefix="article" />
      <p className="older">
        {!isFirst && <a href={pathOf({ ...filter, before: null })}>{t('newest')}</a>}
        {next !== null && (
          <a rel="next" href={pathOf({ ...filter, before: next })}>
            {t('older')}
          </a>
        )}
      </p>
    </div>
  )
}

function Lines({
  articles,
  bylines,
  sentBack,
  notes,
  isEditor,
  zone,
  idPrefix,
}: Props & { idPrefix: string }) {
  const t = words('writing')
  return (
    <ul className="article-lines">
      {articles.map((article) => {
        const { id, headline, sectionName, status, publishedAt, savedAt, savedByName } = article
        return (
          <li key={id}>
            <p>
              <a id={`${idPrefix}-${id}`} href={writingPath(id)} dir="auto" className="line-headline">
                {headline || t('untitled')}
              </a>
            </p>
            <p className="status">
              <b className="status-mark">{t('status', { status })}</b>
              {status === 'draft' && sentBack.has(id) && (
                <>
                  {' · '}
                  <b>{t('taken.send-back')}</b>
                </>
              )}
              {' · '}
              <bdi>{sectionName ?? t('noSectionYet')}</bdi>
              {(bylines.get(id) ?? []).length > 0 && (
                <>
                  {' · '}
                  <bdi>{t('byNames', { names: listed(bylines.get(id) ?? []) })}</bdi>
                </>
              )}
              {publishedAt !== null && (
                <>
                  {' · '}
                  <Time at={publishedAt} zone={zone} />
                </>
              )}
              {savedAt !== null && savedByName && (
                <>
                  {' · '}
                  <span>{t('savedBy', { name: savedByName, time: dateAndTime(savedAt, zone) })}</span>
                </>
              )}
              {savedAt !== null && status === 'published' && (
                <>
                  {' · '}
                  <span>{t('hasChanges')}</span>
                </>
              )}
              {(notes.get(id) ?? 0) > 0 && (
                <>
                  {' · '}
                  <a href={`${writingPath(id)}/notes`} aria-describedby={`${idPrefix}-${id}`}>
                    {t('openNotes', { count: notes.get(id) ?? 0 })}
                  </a>
                </>
              )}
              {isEditor && (
                <>
                  {' · '}
                  <a href={relatedPath(id)} aria-describedby={`${idPrefix}-${id}`}>
                    {t('related')}
                  </a>
                </>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function Tabs({ filter, counts, mostCounted }: Props) {
  const t = words('writing')
  return (
    <nav aria-label={t('byStatus')} className="article-tabs">
      <Tab filter={filter} status={null} name={t('everything')} />
      {ARTICLE_STATUSES.map((status) => {
        const many = counts.get(status)
        const shown = many === undefined ? '' : many >= mostCounted ? `${number(many)}+` : number(many)
        return (
          <Tab key={status} filter={filter} status={status} name={t('status', { status })} count={shown} />
        )
      })}
    </nav>
  )
}

interface TabProps {
  filter: ListFilter
  status: ArticleStatus | null
  name: string
  count?: string
}

function Tab({ filter, status, name, count = '' }: TabProps) {
  return (
    <a
      href={pathOf({ ...filter, status, before: null, words: '' })}
      aria-current={filter.status === status ? 'page' : undefined}
    >
      {name} {count !== '' && count !== '0' && <span className="count">{count}</span>}
    </a>
  )
}

function Find({ filter, sections, isEditor }: Props) {
  const t = words('writing')
  return (
    <form method="get" action="/admin/articles" role="search" className="article-find">
      {filter.status !== null && <input type="hidden" name="status" value={filter.status} />}
      <label htmlFor="find-article">{t('find')}</label>
      <p className="find">
        <input id="find-article" type="search" name="find" defaultValue={filter.words} dir="auto" />
        <label className="find-section">
          <span>{t('section')}</span>
          <select name="section" defaultValue={filter.sectionId ?? ''}>
            <option value="">{t('allSections')}</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {isEditor && (
          <label className="tick">
            <input type="checkbox" name="mine" value="1" defaultChecked={filter.mine} />
            <span>{t('onlyMine')}</span>
          </label>
        )}
        <button type="submit">{t('search')}</button>
      </p>
    </form>
  )
}

function pathOf({ status, sectionId, mine, words: find, before }: ListFilter): string {
  const query = new URLSearchParams()
  if (status !== null) query.set('status', status)
  if (sectionId !== null) query.set('section', String(sectionId))
  if (mine) query.set('mine', '1')
  if (find !== '') query.set('find', find)
  if (before !== null) query.set('before', String(before))
  return query.size === 0 ? '/admin/articles' : `/admin/articles?${query}`
}
