import { z } from 'zod'
import type { RefusedAlerts } from '#components/admin/alerts-form.tsx'
import { database } from '#db/client.ts'
import { FREQUENCIES, saveAlerts, type Alerts } from '#db/moderation/alerts.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'

const frequency = z.enum(FREQUENCIES).catch('never')

/** Minutes after midnight; null for no time. */
function minuteOf(clock: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/.exec(clock) ?? []
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null
}

/** Saves when a moderator wants mail, for himself. */
export const POST = moderatorPost(async (form, staff) => {
  const chosen = form.getAll('section').map(idOf)
  const alerts: Alerts = {
    frequency: frequency.parse(field(form, 'frequency')),
    sections: field(form, 'which') === 'some' ? chosen.filter((id) => id !== null) : null,
    viewId: idOf(field(form, 'view')),
    quietFrom: minuteOf(field(form, 'quietFrom')),
    quietUntil: minuteOf(field(form, 'quietUntil')),
  }
  const saved = await saveAlerts(database(), staff, alerts, Date.now())
  if (saved.ok) return seeOther('/admin/alerts?saved=1')
  const problem = saved.reason === 'forbidden' ? null : saved.reason
  const state = { form: 'alerts', alerts, problem } satisfies RefusedAlerts
  return refuse({ path: '/admin/alerts', status: problem === null ? 403 : 422, state })
})

export function GET(): Response {
  return seeOther('/admin/alerts')
}
