import { z } from 'zod'
import type { PeopleState } from '#components/admin/people/state.ts'
import { database } from '#db/client.ts'
import { FACTOR_RULES } from '#db/staff/rules.ts'
import {
  changePlace,
  endAllSessions,
  requireFactorOf,
  resetSecondFactor,
  setPersonDisabled,
  type PersonRefusal,
  type PersonResult,
} from '#db/staff/people.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { Staff } from '#app/_request/viewer.ts'
import { placeIn } from '../place.ts'

const PATH = '/admin/people'
const rule = z.enum(FACTOR_RULES)

const STATUS: Record<PersonRefusal, number> = {
  ...{ forbidden: 403, unknown: 404, 'last-admin': 409, oneself: 409, 'no-section': 422 },
}

/** Presses on one of the staff, a button each; and of whom a second factor is asked. */
export const POST = rightPost('staff.manage', async (form, staff) => {
  const wanted = field(form, 'do')
  if (wanted === 'rule') {
    const chosen = rule.safeParse(field(form, 'rule'))
    if (chosen.success) await requireFactorOf(database(), staff, chosen.data, Date.now())
    return seeOther(chosen.success ? `${PATH}?done=rule` : PATH)
  }
  const userId = idOf(field(form, 'user')) ?? 0
  const result = await press(staff, userId, wanted, form)
  if (!result) return seeOther(PATH)
  if (result.ok) return seeOther(`${PATH}?done=${wanted}#person-${userId}`)
  const state: PeopleState = { form: 'people', problem: result.reason, userId, typed: null, link: null }
  return refuse({ path: PATH, status: STATUS[result.reason], state })
})

async function press(
  staff: Staff,
  userId: number,
  wanted: string,
  form: FormData,
): Promise<PersonResult | null> {
  const [db, now] = [database(), Date.now()]
  switch (wanted) {
    case 'place':
      return await changePlace(db, staff, { userId, ...placeIn(form) }, now)
    case 'disable':
      return await setPersonDisabled(db, staff, { userId, disabled: true }, now)
    case 'enable':
      return await setPersonDisabled(db, staff, { userId, disabled: false }, now)
    case 'sign-out':
      return await endAllSessions(db, staff, userId, now)
    case 'reset-factor':
      return await resetSecondFactor(db, staff, userId, now)
    default:
      return null
  }
}

export function GET(): Response {
  return seeOther(PATH)
}
