import { OFFERED, type ModerationAction } from '#db/moderation/actions.ts'
import type { QueuedComment } from '#db/moderation/queue.ts'
import { isFiltered, isStatusTab, type QueueTab } from '#db/moderation/filter.ts'
import { words } from '../ui/language.ts'
import { localeOf } from '#words/languages.ts'
import { spoken } from '../ui/language.ts'
import { pluralOf } from '../ui/plural.ts'
import { Card, type CardProps } from './card.tsx'
import { SelectAll } from './select-all.client.tsx'
import { allPath, queuePath, type QueuePlace } from './queue-path.ts'
import { RejectFor } from './reject-for.tsx'
import { moreOf } from './words.ts'

interface Props {
  comments: QueuedComment[]
  place: QueuePlace
  /** How many the place shows on all its pages, in digits. */
  total: string
  /** Whether that is more than stands on this page. */
  hasMore: boolean
  card: (comment: QueuedComment) => Omit<CardProps, 'comment'>
}

/** One page of the queue: one form, in which every button says by its value what it decides on. */
export function QueueForm({ comments, place, total, hasMore, card }: Props) {
  const t = words('queue')
  const actions = bulkActions(place.tab)
  return (
    // No autocompletion: a browser that restores ticks after a reload would select what nobody looked at.
    <form method="post" action="/admin/comments/decisions" autoComplete="off" data-queue="" data-press="">
      {/* Enter on a tick presses a form's first submit button, and Chromium passes over a disabled one. This one
          has no dialog to close, so that Enter decides nothing. */}
      <button type="submit" formMethod="dialog" hidden />
      <input type="hidden" name="back" value={queuePath(place)} />
      <input type="hidden" name="shown" value={comments.map((comment) => comment.id).join(' ')} />
      {actions.length > 0 && (
        <SelectAll
          label={t('selectAll')}
          selected={pluralOf(localeOf(spoken()), (count) => t('selected', { count }))}
        />
      )}
      <ol className="cards" data-cards="">
        {comments.map((comment) => (
          <li key={comment.id}>
            <Card comment={comment} {...card(comment)} />
          </li>
        ))}
      </ol>
      {/* After the comments: the first “Approve” of the page belongs to the first comment. */}
      {actions.length > 0 && (
        <div className="bulk" role="group" aria-label={t('selectedComments')}>
          <p className="bulk-buttons">
            {actions.map((action) => (
              <button key={action} type="submit" name="bulk" value={action} title={moreOf(action)}>
                {t(`bulk.${action}`)}
              </button>
            ))}
          </p>
          {actions.includes('reject') && (
            <RejectFor
              button={{ name: 'bulk', value: 'reject' }}
              note="note"
              label={t('rejectSelectedWithReason')}
            />
          )}
          {hasMore && (
            <p className="bulk-all">
              <a href={allPath(place)}>
                {t(isFiltered(place.filter) ? 'decideOnAllMatching' : 'decideOnAll', { total })}
              </a>
            </p>
          )}
        </div>
      )}
    </form>
  )
}

/** What can be done with many at once. Appeals are decided one by one, each with its answer. */
export function bulkActions(tab: QueueTab): (ModerationAction | 'keep')[] {
  if (tab === 'reported') return ['keep', 'reject', 'spam', 'trash']
  return isStatusTab(tab) ? OFFERED[tab] : []
}
