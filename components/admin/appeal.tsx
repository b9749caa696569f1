import type { Appeal as AppealData } from '#db/moderation/queued.ts'
import { ANSWER_LONGEST } from '#db/moderation/appeal-rules.ts'
import { TextArea } from '../ui/text-area.client.tsx'
import { words } from '../ui/language.ts'
import { ago } from './ago.ts'
import { rich } from './rich.tsx'

interface Props {
  appeal: AppealData
  /** Whether who is signed in may decide: never on an appeal against his own decision. */
  mayDecide: boolean
  typed: string
  now: number
}

/** What an author says against the rejection of a comment, for somebody else to decide. */
export function Appeal({ appeal, mayDecide, typed, now }: Props) {
  const t = words('queue')
  const { id, againstName } = appeal
  const when = ago(appeal.createdAt, now)
  return (
    <div className="appeal" role="group" aria-label={t('appeal.label')}>
      <p className="card-label">
        {againstName
          ? t('appeal.against', { ago: when, name: againstName })
          : t('appeal.when', { ago: when })}
      </p>
      <p className="appeal-body" dir="auto">
        {appeal.body}
      </p>
      {mayDecide ? (
        <>
          <label>
            <span>{t.rich('appeal.answer', rich)}</span>
            <TextArea
              name={`answer-${id}`}
              rows={2}
              maxLength={ANSWER_LONGEST}
              defaultValue={typed}
              dir="auto"
            />
          </label>
          <p className="appeal-buttons">
            <button type="submit" formAction="/admin/comments/appeals" name="appeal" value={`upheld:${id}`}>
              {t.rich('appeal.uphold', rich)}
            </button>
            <button
              type="submit"
              formAction="/admin/comments/appeals"
              name="appeal"
              value={`dismissed:${id}`}
            >
              {t('appeal.dismiss')}
            </button>
          </p>
        </>
      ) : (
        <p className="not-mine">{t('appeal.notYours')}</p>
      )}
    </div>
  )
}
