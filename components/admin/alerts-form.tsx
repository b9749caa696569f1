import type { Alerts, alertChoices, Frequency } from '#db/moderation/alerts.ts'
import { words } from '../ui/language.ts'
import { rich } from './rich.tsx'

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
  /** Whether there is mail about articles for him too, which is chosen elsewhere. */
  writes: boolean
  /** In whose time the quiet hours are. */
  zone: string
}

const FREQUENCIES = ['never', 'instant', 'hourly', 'daily'] as const satisfies Frequency[]

/** When a moderator wants mail about comments that wait, and about which. */
export function AlertsForm({ alerts, choices, problem, saved, email, writes, zone }: Props) {
  const t = words('alerts')
  const desk = words('desk')
  const isChosen = (id: number) => alerts.sections?.includes(id) ?? false
  return (
    <div className="sheet">
      <h1>{t('title')}</h1>
      <p>{t.rich('what', { ...rich, email })}</p>
      {writes && <p>{t.rich('articles', { a: (text) => <a href="/admin/account#mail">{text}</a> })}</p>}
      {saved && (
        <p className="told" role="status">
          {desk('saved')}
        </p>
      )}
      <form method="post" action="/admin/alerts/settings">
        <fieldset>
          <legend>{t('when')}</legend>
          {FREQUENCIES.map((frequency) => (
            <label key={frequency} className="choice">
              <input
                type="radio"
                name="frequency"
                value={frequency}
                defaultChecked={alerts.frequency === frequency}
              />
              {t(`frequency.${frequency}`)}
            </label>
          ))}
        </fieldset>
        <fieldset aria-describedby={problem === 'no-section' ? 'section-problem' : undefined}>
          <legend>{t('ofWhichSections')}</legend>
          {problem === 'no-section' && (
            <p className="problem" id="section-problem">
              {t('noSection')}
            </p>
          )}
          <label className="choice">
            <input type="radio" name="which" value="all" defaultChecked={alerts.sections === null} />
            {t('allOfThem')}
          </label>
          <label className="choice">
            <input type="radio" name="which" value="some" defaultChecked={alerts.sections !== null} />
            {t('onlyThese')}
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
            <label htmlFor="view">{t('onlyView')}</label>
            <select id="view" name="view" defaultValue={alerts.viewId ?? ''}>
              <option value="">{t('everything')}</option>
              {choices.views.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        )}
        <fieldset aria-describedby={problem === 'half-quiet' ? 'quiet-problem quiet-words' : 'quiet-words'}>
          <legend>{t('quietHours')}</legend>
          {problem === 'half-quiet' && (
            <p className="problem" id="quiet-problem">
              {t('halfQuiet')}
            </p>
          )}
          <div className="row">
            <label htmlFor="quietFrom">{t('from')}</label>
            <input id="quietFrom" type="time" name="quietFrom" defaultValue={clockOf(alerts.quietFrom)} />
            <label htmlFor="quietUntil">{t('until')}</label>
            <input id="quietUntil" type="time" name="quietUntil" defaultValue={clockOf(alerts.quietUntil)} />
          </div>
          <p className="quiet-words" id="quiet-words">
            {t('clock', { zone })}
          </p>
        </fieldset>
        <button type="submit" className="primary">
          {desk('save')}
        </button>
      </form>
    </div>
  )
}

function clockOf(minute: number | null): string {
  if (minute === null) return ''
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
