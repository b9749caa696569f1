import type { LogRow } from '#db/moderation/log-entries.ts'
import { ACTION_WORDS, actionWords, SUBJECT_WORDS } from './log-words.ts'

interface Props {
  /** As it was typed. */
  query: Record<'actor' | 'action' | 'subject' | 'section' | 'comment' | 'from' | 'until', string>
  staff: { id: number; name: string }[]
  sections: { id: number; name: string }[]
}

/** The fields that narrow the log down. */
export function LogFilterForm({ query, staff, sections }: Props) {
  const actions = [...new Set([...Object.keys(ACTION_WORDS), query.action].filter((one) => one !== ''))]
  const subjects = Object.entries(SUBJECT_WORDS) as [LogRow['subject'], string][]
  const isFiltered = Object.values(query).some((value) => value !== '')
  return (
    <form className="log-filter" method="get" action="/admin/log" role="search" aria-label="Log">
      <Choice
        name="actor"
        label="Who"
        value={query.actor}
        all="Everybody"
        options={named([...staff, SYSTEM])}
      />
      <Choice
        name="action"
        label="Did"
        value={query.action}
        all="Anything"
        options={actions.map((action) => [action, actionWords(action)])}
      />
      <Choice name="subject" label="About" value={query.subject} all="Everything" options={subjects} />
      <Choice name="section" label="Section" value={query.section} all="All" options={named(sections)} />
      <label>
        Comment
        <input name="comment" inputMode="numeric" size={8} defaultValue={query.comment} autoComplete="off" />
      </label>
      <label>
        From
        <input type="date" name="from" defaultValue={query.from} />
      </label>
      <label>
        Until
        <input type="date" name="until" defaultValue={query.until} />
      </label>
      <p>
        <button type="submit">Show</button> {isFiltered && <a href="/admin/log">Show all</a>}
      </p>
    </form>
  )
}

const SYSTEM = { id: 'system', name: 'System' }
const named = (all: { id: number | string; name: string }[]): [string, string][] =>
  all.map(({ id, name }) => [String(id), name])

interface ChoiceProps {
  name: string
  label: string
  value: string
  /** What the first one says, which leaves nothing out. */
  all: string
  options: [string, string][]
}

function Choice({ name, label, value, all, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        <option value="">{all}</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
