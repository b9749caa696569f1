import type { ReactNode } from 'react'
import type { PickedComment } from '#db/comments/picks.ts'
import { USUAL_SORT, type CommentSort } from '#db/comments/sort.ts'
import type { CommentPage, HeldComment } from '#db/comments/thread.ts'
import type { PublicComment } from '#db/comments/tree.ts'
import { words } from '../ui/language.ts'
import { Pagination } from '../ui/pagination.tsx'
import { pluralForms } from '../ui/plurals.ts'
import { HeldComments } from './held.tsx'
import { RECOMMEND_FORM } from './doings.tsx'
import { Picks } from './picks.tsx'
import { SortLinks } from './sort-links.tsx'
import { Thread, type ForReader } from './thread.tsx'

interface Props {
  articleId: number
  /** All approved comments of the article, on whichever page. */
  count: number
  page: CommentPage
  /** The order in which its threads stand. */
  sort: CommentSort
  /** What editors want read first. */
  picks: PickedComment[]
  held: HeldComment[]
  /** Whether moderators have warned whom this browser remembers. */
  warned: boolean
  reader: ForReader
  articlePath: string
  zone: string
  /** Why nobody may comment; null when comments are open. */
  closed: string | null
  /** For moderators: what waits here, and what they can do with what stands here. */
  waiting?: ReactNode
  tools?: (comment: PublicComment) => ReactNode
  /** The form. */
  children: ReactNode
}

export function Comments(props: Props) {
  const { articleId, count, page, sort, picks, held, warned, reader, articlePath, zone, closed } = props
  const { waiting, tools, children } = props
  const t = words('comments')
  return (
    // What public/live.js has to know to say how many are new.
    <section
      className="comments"
      id="comments"
      data-live={articleId}
      data-known={count}
      data-forms={JSON.stringify(pluralForms((count) => t('newComments', { count })))}
    >
      {/* A count of nothing would say what the words below it say. */}
      <h2>{count === 0 ? t('comments') : t('count', { count })}</h2>
      <HeldComments
        comments={held}
        articlePath={articlePath}
        zone={zone}
        changeable={reader.own}
        warned={warned}
      />
      {waiting}
      {count === 0 && held.length === 0 && !closed && <p className="empty">{t('nobodyYet')}</p>}
      {page.threads.length > 0 && (
        <form id={RECOMMEND_FORM} method="post" action={`${articlePath}/comments/recommend`} />
      )}
      <Picks picks={picks} />
      {(page.threads.length > 1 || page.pages > 1) && <SortLinks sort={sort} articlePath={articlePath} />}
      <Thread
        threads={page.threads}
        articlePath={articlePath}
        zone={zone}
        open={!closed}
        reader={reader}
        tools={tools}
      />
      <Pagination
        page={page.page}
        pages={page.pages}
        path={articlePath}
        query={sort === USUAL_SORT ? '' : `sort=${sort}`}
        label={t('discussion')}
        fragment="#comments"
      />
      {closed && <p className="closed">{closed}</p>}
      {children}
      <p className="comment-feeds">
        {t.rich('feeds', {
          article: (chunks) => <a href={`${articlePath}/comments/feed.xml`}>{chunks}</a>,
          all: (chunks) => <a href="/comments/feed.xml">{chunks}</a>,
        })}
      </p>
    </section>
  )
}
