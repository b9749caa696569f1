import { z } from 'zod'
import { LOG_SUBJECTS, NO_LOG_FILTER, type LogFilter, type LogPlace } from '#db/moderation/log-entries.ts'
import { dayAfter, startOfDay } from '#db/settings/days.ts'
import { idOf } from '#app/_request/params.ts'

/** What was asked for, as it was typed: for the fields to say it again. */
export interface LogQuery {
  actor: string
  action: string
  subject: string
  section: string
  comment: string
  from: string
  until: string
}

type Query = Record<string, string | string[] | undefined>

const text = (raw: string | string[] | undefined) => (typeof raw === 'string' ? raw.trim().slice(0, 100) : '')

export function logQuery(query: Query): LogQuery {
  const { actor, action, subject, section, comment, from, until } = query
  return {
    ...{ actor: text(actor), action: text(action), subject: text(subject), section: text(section) },
    ...{ comment: text(comment), from: text(from), until: text(until) },
  }
}

const subject = z.enum(LOG_SUBJECTS)
const day = z.iso.date()

/** What makes no sense filters nothing. Days are those of the newsroom; the last one counts whole. */
export function logFilter(query: LogQuery, zone: string): LogFilter {
  const known = <T>(type: z.ZodType<T>, raw: string): T | null => {
    const parsed = type.safeParse(raw)
    return parsed.success ? parsed.data : null
  }
  const [from, until] = [known(day, query.from), known(day, query.until)]
  return {
    ...NO_LOG_FILTER,
    actor: query.actor === 'system' ? 'system' : idOf(query.actor),
    action: query.action || null,
    subject: known(subject, query.subject),
    section: idOf(query.section),
    comment: idOf(query.comment),
    from: from === null ? null : startOfDay(from, zone),
    until: until === null ? null : startOfDay(dayAfter(until), zone),
  }
}

/** Where a page begins, as its link says: "1778751000000-17". */
export function logPlace({ after }: Query): LogPlace | null {
  const [, at, id] = /^(\d{1,15})-(\d{1,15})$/.exec(text(after)) ?? []
  return at && id ? { at: Number(at), id: Number(id) } : null
}

/** The same filter, from elsewhere on; or as a file. */
export function logPath(query: LogQuery, after: LogPlace | null, path = '/admin/log'): string {
  const said = Object.entries(query).filter(([, value]) => value !== '') as [string, string][]
  const search = new URLSearchParams(said)
  if (after) search.set('after', `${after.at}-${after.id}`)
  return search.size > 0 ? `${path}?${search}` : path
}
