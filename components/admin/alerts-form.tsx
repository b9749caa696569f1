import type { Alerts, alertChoices, Frequency } from '#db/moderation/alerts.ts'

type Problem = 'no-section' | 'half-quiet'

/** Alerts that could not be saved, as they were chosen. */
export interface RefusedAlerts {
  form: 'alerts'
  alerts: Alerts
  problem: Problem | null
}

interface Props {
  alerts: Alerts
  choices: Awaited<ReturnType<typeof alertChoices>>
  problem: Problem | null
  saved: boolean
  /** Where the mails go. */
  email: string
  /** In whose time the quiet hours are. */
  zone: string
}

const FREQUENCY_WORDS: Record<Frequency, string> = {
  never: 'Never',
  instant: 'At once, a mail for each comment; one mail for all when many come in together',
  hourly: 'Every hour, if something has come in',
  daily: 'Every morning at seven, if something has come in',
}

/** When a moderator wants mail about comments that wait, and about which. */
export function AlertsForm({ alerts, choices, problem, saved, email, zone }: Props) {
  const isChosen = (id: number) => alerts.sections?.includes(id) ?? false
  return (
    <div className="sheet">
      <h1>Alerts</h1>
      <p>
        Mail to <b>{email}</b> about comments that wait. It is for you alone, and you can decide on a comment
        from it.
      </p>
      {saved && (
        <p className="told" role="status">
          Saved.
        </p>
      )}
      <form method="post" action="/admin/alerts/settings">
        <fieldset>
          <legend>When</legend>
          {Object.entries(FREQUENCY_WORDS).map(([frequency, words]) => (
            <label key={frequency} className="choice">
              <input
                type="radio"
                name="frequency"
                value={frequency}
                defaultChecked={alerts.frequency === frequency}
              />
              {words}
            </label>
          ))}
        </fieldset>
        <fieldset aria-describedby={problem === 'no-section' ? 'section-problem' : undefined}>
          <legend>Of which sections</legend>
          {problem === 'no-section' && (
            <p className="problem" id="section-problem">
              Please tick at least one section, or choose all of them.
            </p>
          )}
          <label className="choice">
            <input type="radio" name="which" value="all" defaultChecked={alerts.sections === null} />
            All of them
          </label>
          <label className="choice">
            <input type="radio" name="which" value="some" defaultChecked={alerts.sections !== null} />
            Only these:
          </label>
          <div className="many">
            {choices.sections.map(({ id, name }) => (
              <label key={id} className="choice">
                <input type="checkbox" name="section" value={id} defaultChecked={isChosen(id)} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        {choices.views.length > 0 && (
          <p className="row">
            <label htmlFor="view">Only what this view of yours shows</label>
            <select id="view" name="view" defaultValue={alerts.viewId ?? ''}>
              <option value="">Everything that waits</option>
              {choices.views.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        )}
        <fieldset aria-describedby={problem === 'half-quiet' ? 'quiet-problem quiet-words' : 'quiet-words'}>
          <legend>Quiet hours</legend>
          {problem === 'half-quiet' && (
            <p className="problem" id="quiet-problem">
              Please give both times, or neither.
            </p>
          )}
          <div className="row">
            <label htmlFor="quietFrom">From</label>
            <input id="quietFrom" type="time" name="quietFrom" defaultValue={clockOf(alerts.quietFrom)} />
            <label htmlFor="quietUntil">until</label>
            <input id="quietUntil" type="time" name="quietUntil" defaultValue={clockOf(alerts.quietUntil)} />
          </div>
          <p className="quiet-words" id="quiet-words">
            By the clock of {zone}. What comes in meanwhile is told afterwards. Leave both empty for none.
          </p>
        </fieldset>
        <button type="submit" className="primary">
          Save
        </button>
      </form>
    </div>
  )
}

function clockOf(minute: number | null): string {
  if (minute === null) return ''
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
