import type { OpenDraft } from '#db/drafts/open.ts'
import type { Blocking } from '#db/workflow/checklist.ts'
import type { Step } from '#db/workflow/kinds.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'

/** Why a press did nothing. */
export interface StepProblem {
  reason: string
  /** Who is in the way. */
  by?: string
  blocked?: Blocking[]
  /** Whether what was typed is saved nowhere, and cannot be. */
  isTextLost?: boolean
}

interface Props {
  open: OpenDraft
  problem: StepProblem | null
  typed: { at: string; note: string }
  zone: string
}

/** What may be done with the article as a whole: one button each, and beside it what the step needs. */
export function StepPanel({ open, problem, typed, zone }: Props) {
  const t = words('writing')
  const { steps, status, publishedAt } = open
  const has = (step: Step) => steps.includes(step)
  const [first, ...others] = PLAIN.filter(has)
  return (
    <section aria-labelledby="steps" className="panel" data-not-saved="">
      <h2 id="steps">{t('steps')}</h2>
      {status === 'scheduled' && publishedAt !== null && (
        <p className="due">{t('dueAt', { time: dateAndTime(publishedAt, zone) })}</p>
      )}
      {status === 'published' && publishedAt !== null && (
        <p>{t('publicSince', { time: dateAndTime(publishedAt, zone) })}</p>
      )}
      {open.hasChanges && (status === 'published' || status === 'scheduled') && (
        <p className="notice">{t(status === 'published' ? 'changedSince' : 'changedSinceScheduled')}</p>
      )}
      {has('update') && status === 'published' && (
        <label className="tick">
          <input type="checkbox" name="quiet" value="1" />
          <span>{t('quiet')}</span>
        </label>
      )}
      <p className="presses">
        {first && <Press step={first} isFirst />}
        {others.map((step) => (
          <Press key={step} step={step} />
        ))}
      </p>
      {has('schedule') && (
        <div className="schedule">
          <label htmlFor="at">{t('at')}</label>
          <div className="presses">
            <input
              id="at"
              type="datetime-local"
              step="any"
              name="at"
              defaultValue={typed.at}
              aria-describedby="at-hint"
              aria-invalid={problem?.reason === 'no-time' || problem?.reason === 'over' || undefined}
            />
            <Press step="schedule" />
          </div>
          <p className="hint" id="at-hint">
            {t('atHint', { zone })}
          </p>
        </div>
      )}
      {steps.length > 0 && (
        <details open={problem?.reason === 'note-missing' || typed.note !== '' || undefined}>
          <summary>{t(has('send-back') ? 'noteAndBack' : 'moreSteps')}</summary>
          <label htmlFor="note">{t('note')}</label>
          <TextArea
            id="note"
            name="note"
            rows={2}
            dir="auto"
            defaultValue={typed.note}
            aria-invalid={problem?.reason === 'note-missing' || undefined}
          />
          <p className="presses">
            {BACK.filter(has).map((step) => (
              <Press key={step} step={step} />
            ))}
          </p>
        </details>
      )}
      {steps.length === 0 && <p className="hint">{t('noSteps')}</p>}
    </section>
  )
}

/** The first of them that may be taken is what most want to do next. */
const PLAIN: Step[] = ['update', 'publish', 'approve', 'submit', 'restore']
const BACK: Step[] = ['send-back', 'take-back', 'unschedule', 'unpublish', 'delete']

function Press({ step, isFirst = false }: { step: Step; isFirst?: boolean }) {
  const t = words('writing')
  return (
    <button type="submit" name="do" value={`step:${step}`} className={isFirst ? 'primary' : undefined}>
      {t(`step.${step}`)}
    </button>
  )
}
