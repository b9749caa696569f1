import { words } from '../../ui/language.ts'
import { ACTIONS, actionWords, SUBJECTS } from './log-words.ts'

interface Props {
  /** As it was typed. */
  query: Record<'actor' | 'action' | 'subject' | 'section' | 'comment' | 'from' | 'until', string>
  staff: { id: number; name: string }[]
  sections: { id: number; name: string }[]
}

/** The fields that narrow the log down. */
export function LogFilterForm({ query, staff, sections }: Props) {
  const t = words('log')
  const system = { id: 'system', name: t('system') }
  const actions = [...new Set([...ACTIONS, query.action].filter((one) => one !== ''))]
  const subjects = SUBJECTS.map((subject): [string, string] => [subject, t(`subject.${subject}`)])
  const isFiltered = Object.values(query).some((value) => value !== '')
  return (
    <form className="log-filter" method="get" action="/admin/log" role="search" aria-label={t('title')}>
      <Choice
        name="actor"
        label={t('who')}
        value={query.actor}
        all={t('everybody')}
        options={named([...staff, system])}
      />
      <Choice
        name="action"
        label={t('did')}
        value={query.action}
        all={t('anything')}
        options={actions.map((action) => [action, actionWords(action)])}
      />
      <Choice
        name="subject"
        label={t('about')}
        value={query.subject}
        all={t('everything')}
        options={subjects}
      />
      <Choice
        name="section"
        label={t('section')}
        value={query.section}
        all={t('all')}
        options={named(sections)}
      />
      <label>
        {t('comment')}
        <input name="comment" inputMode="numeric" size={8} defaultValue={query.comment} autoComplete="off" />
      </label>
      <label>
        {t('from')}
        <input type="date" name="from" defaultValue={query.from} />
      </label>
      <label>
        {t('until')}
        <input type="date" name="until" defaultValue={query.until} />
      </label>
      <p>
        <button type="submit">{t('show')}</button> {isFiltered && <a href="/admin/log">{t('showAll')}</a>}
      </p>
    </form>
  )
}

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
