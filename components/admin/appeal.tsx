import type { Appeal as AppealData } from '#db/moderation/queued.ts'
import { ANSWER_LONGEST } from '#db/moderation/appeal-rules.ts'
import { TextArea } from '../ui/text-area.client.tsx'
import { ago } from './ago.ts'

interface Props {
  appeal: AppealData
  /** Whether who is signed in may decide: never on an appeal against his own decision. */
  mayDecide: boolean
  typed: string
  now: number
}

/** What an author says against the rejection of a comment, for somebody else to decide. */
export function Appeal({ appeal, mayDecide, typed, now }: Props) {
  const { id, againstName } = appeal
  return (
    <div className="appeal" role="group" aria-label="Appeal">
      <p className="card-label">
        Appeal, {ago(appeal.createdAt, now)}
        {againstName && <> against the decision of {againstName}</>}
      </p>
      <p className="appeal-body" dir="auto">
        {appeal.body}
      </p>
      {mayDecide ? (
        <>
          <label>
            <span>
              Answer to the author <small>(needed to dismiss)</small>
            </span>
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
              Uphold <small>and publish the comment</small>
            </button>
            <button
              type="submit"
              formAction="/admin/comments/appeals"
              name="appeal"
              value={`dismissed:${id}`}
            >
              Dismiss
            </button>
          </p>
        </>
      ) : (
        <p className="not-mine">
          You rejected this comment, so somebody else decides on the appeal: a second pair of eyes is the
          point of it.
        </p>
      )}
    </div>
  )
}
