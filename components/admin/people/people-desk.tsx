import type { ComponentProps } from 'react'
import { FACTOR_RULES, type FactorRule } from '#db/staff/rules.ts'
import type { Person as PersonRow } from '#db/staff/people.ts'
import { words } from '../../ui/language.ts'
import { Events } from './events.tsx'
import { Invitations } from './invitations.tsx'
import { Person } from './person.tsx'
import type { PeopleState } from './state.ts'

const DONE = ['place', 'disable', 'enable', 'sign-out', 'reset-factor', 'revoked', 'rule'] as const

interface Props {
  people: PersonRow[]
  sessions: Map<number, number>
  viewerId: number
  sections: { id: number; name: string }[]
  invitations: Omit<ComponentProps<typeof Invitations>, 'state' | 'sections' | 'zone'>
  rule: FactorRule
  events: ComponentProps<typeof Events>['events']
  state: PeopleState | null
  /** Whose place is being changed. */
  changing: number | null
  /** What the last press did. */
  done: unknown
  zone: string
}

/** Who works here, who was asked to, and what is asked of them when they sign in. */
export function PeopleDesk(props: Props) {
  const { people, sessions, viewerId, sections, invitations, rule, events, state, changing, done, zone } =
    props
  const t = words('people')
  const said = DONE.find((one) => one === done)
  return (
    <div className="people">
      <h1>{t('title')}</h1>
      <p className="intro">{t('about')}</p>
      {said && !state && (
        <p className="told" role="status">
          {t(`done.${said}`)}
        </p>
      )}
      {state?.problem && (
        <div className="refused" role="alert">
          <p>{t(`problem.${state.problem}`)}</p>
        </div>
      )}
      <div className="people-columns">
        <section aria-labelledby="staff">
          <h2 id="staff">{t('staff', { count: people.length })}</h2>
          <ul className="staff-list">
            {people.map((person) => (
              <Person
                key={person.id}
                {...{ person, sections, zone }}
                sessions={sessions.get(person.id) ?? 0}
                isOneself={person.id === viewerId}
                isOpen={person.id === (state ? state.userId : changing)}
              />
            ))}
          </ul>
        </section>
        <div>
          <Invitations {...invitations} {...{ sections, state, zone }} />
          <section aria-labelledby="rule">
            <h2 id="rule">{t('secondFactor')}</h2>
            <form method="post" action="/admin/people/changes">
              <div className="field">
                <label htmlFor="factor-rule">{t('ruleFor')}</label>
                <select id="factor-rule" name="rule" defaultValue={rule} aria-describedby="factor-rule-hint">
                  {FACTOR_RULES.map((one) => (
                    <option key={one} value={one}>
                      {t(`rule.${one}`)}
                    </option>
                  ))}
                </select>
                <p className="hint" id="factor-rule-hint">
                  {t('ruleHint')}
                </p>
              </div>
              <p className="presses">
                <button type="submit" name="do" value="rule">
                  {t('saveRule')}
                </button>
              </p>
            </form>
          </section>
          <Events events={events} zone={zone} />
        </div>
      </div>
    </div>
  )
}
