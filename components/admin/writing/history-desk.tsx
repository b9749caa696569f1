import type { Row } from '#db/drafts/marked.ts'
import type { History, Revision, StepTaken } from '#db/workflow/history.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { choice } from './named.ts'
import { CompareTable, type FieldRow } from './compare-table.tsx'
import { writingPath } from './writing-desk.tsx'

interface Props {
  id: number
  history: History
  /** The version that there is, where the viewer may write; null where nothing can be brought back. */
  version: number | null
  compared: { left: string; right: string; fields: FieldRow[]; rows: Row[] } | null
  /** Whether readers have one, and whether there is a draft beside it. */
  hasLive: boolean
  /** When readers got it. */
  publishedAt: number | null
  refused: string | null
  zone: string
}

/** What became of an article: what it said and when, compared as one likes, and what was done with it. */
export function HistoryDesk({ id, history, version, compared, hasLive, publishedAt, refused, zone }: Props) {
  const t = words('writing')
  const path = writingPath(id)
  const named = (key: string) => {
    if (key === 'now') return t('now')
    if (key === 'live') return t('live.text')
    const revision = history.revisions.find((one) => one.key === key)
    return revision ? describe(revision, zone) : key
  }
  const isOnly = !hasLive && history.revisions.length === 0
  const isFromElsewhere = publishedAt !== null && history.steps.every(({ step }) => step !== 'publish')
  return (
    <div className="history-desk">
      <p>
        <a href={path}>{t('backToWriting')}</a>
      </p>
      <h1>{t('historyOf', { headline: history.headline || t('untitled') })}</h1>
      {refused && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('problem', { reason: choice(refused), name: '' })}</p>
        </div>
      )}
      {compared && !isOnly && (
        <section aria-labelledby="compared">
          <h2 id="compared">{t('compared')}</h2>
          <CompareTable {...compared} left={named(compared.left)} right={named(compared.right)} />
        </section>
      )}
      <section aria-labelledby="revisions">
        <h2 id="revisions">{t('revisions')}</h2>
        {isOnly && <p className="hint">{t(publishedAt === null ? 'onlyVersionYet' : 'onlyVersion')}</p>}
        <form method="get" action={`${path}/history`} id="compare-form" hidden={isOnly}>
          <p className="presses">
            <button type="submit">{t('compareChosen')}</button>
          </p>
          <ol className="revisions">
            <Line keyOf="now" name={t('now')} compared={compared} />
            {hasLive && <Line keyOf="live" name={t('live.text')} compared={compared} />}
            {history.revisions.map((revision) => (
              <Line
                key={revision.key}
                keyOf={revision.key}
                name={describe(revision, zone)}
                compared={compared}
              >
                {revision.note !== '' && (
                  <span className="quiet-words" dir="auto">
                    {revision.note}
                  </span>
                )}
                {version !== null && revision.kind !== 'replaced' && (
                  <button
                    type="submit"
                    form="restore-form"
                    name="revision"
                    value={revision.key}
                    aria-label={t('restoreNamed', { name: describe(revision, zone) })}
                  >
                    {t('restoreThis')}
                  </button>
                )}
              </Line>
            ))}
          </ol>
        </form>
        <form method="post" action={`${path}/restore`} id="restore-form">
          <input type="hidden" name="version" defaultValue={version ?? ''} />
        </form>
      </section>
      <section aria-labelledby="steps-taken">
        <h2 id="steps-taken">{t('stepsTaken')}</h2>
        {history.steps.length === 0 && !isFromElsewhere && <p className="hint">{t('noStepsTaken')}</p>}
        <ol className="steps-taken">
          {history.steps.map((step) => (
            <StepLine key={step.id} step={step} zone={zone} />
          ))}
          {isFromElsewhere && (
            <li>
              <b>{t('taken.publish')}</b>{' '}
              <span className="quiet-words">
                {t('publicBefore', { time: dateAndTime(publishedAt, zone) })}
              </span>
            </li>
          )}
        </ol>
      </section>
    </div>
  )
}

interface LineProps {
  keyOf: string
  name: string
  compared: Props['compared']
  children?: React.ReactNode
}

/** A revision, to be chosen for the left side and for the right. */
function Line({ keyOf, name, compared, children }: LineProps) {
  const t = words('writing')
  return (
    <li>
      <label className="revision-side">
        <input
          type="radio"
          name="left"
          value={keyOf}
          defaultChecked={compared?.left === keyOf}
          aria-label={t('onTheLeft', { name })}
        />
        <span>{t('left')}</span>
      </label>
      <label className="revision-side">
        <input
          type="radio"
          name="right"
          value={keyOf}
          defaultChecked={compared?.right === keyOf}
          aria-label={t('onTheRight', { name })}
        />
        <span>{t('right')}</span>
      </label>
      <span className="revision-name">{name}</span>
      {children}
    </li>
  )
}

function StepLine({ step: { step, by, at, note, dueAt }, zone }: { step: StepTaken; zone: string }) {
  const t = words('writing')
  const time = dateAndTime(at, zone)
  return (
    <li>
      <b>{t(`taken.${step}`)}</b>{' '}
      <span className="quiet-words">
        {by !== '' && t('byPerson', { name: by, time })}
        {by === '' && t(step === 'publish' ? 'byClock' : 'byCommand', { time })}
        {step === 'schedule' && dueAt !== null && ` · ${t('forTime', { time: dateAndTime(dueAt, zone) })}`}
      </span>
      {note !== '' && <p dir="auto">{note}</p>}
    </li>
  )
}

function describe({ kind, at, by, isLive }: Revision, zone: string): string {
  const t = words('writing')
  const time = dateAndTime(at, zone)
  // What was changed from was with readers by then, wherever it had come from.
  const isPublic = isLive && (kind === 'step' || kind === 'begun')
  const what = t('kind', { kind: isPublic ? 'public' : choice(kind) })
  return by === '' ? t('revision', { time, what }) : t('revisionBy', { time, what, name: by })
}
