import { newPassword } from '../db/users/password.ts'
import type { Db } from '../db/client.ts'
import { fillDemo } from '../db/seed/fill.ts'
import { writeSetting } from '../db/settings/settings.ts'
import { addUser, listUsers } from '../db/users/users.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { isFresh } from '../db/seed/fresh.ts'
import type { Environment } from './environment.ts'

export interface SignIn {
  email: string
  /** Null when the operator chose it and knows it. */
  password: string | null
}

/**
 * Fills an empty installation with the demo newsroom (unless it is not wanted) and its first admin.
 *
 * @returns the admin's sign-in when one was made now, so that it can be shown this once
 * @throws Error when the environment's e-mail or password will not do
 */
export async function firstStart(
  db: Db,
  environment: Environment,
  say: (line: string) => void,
): Promise<SignIn | null> {
  if (environment.BROADSHEET_DEMO === '1' && (await isFresh(db))) {
    say('Filling the demo newsroom')
    await fillDemo(db, Date.now())
  }
  if ((await listUsers(db)).length > 0) return null
  if (environment.BROADSHEET_LANGUAGE !== 'en')
    await writeSetting(db, SYSTEM, 'site.language', environment.BROADSHEET_LANGUAGE)
  const email = environment.BROADSHEET_ADMIN_EMAIL ?? 'admin@example.com'
  const password = environment.BROADSHEET_ADMIN_PASSWORD ?? newPassword()
  const added = await addUser(db, SYSTEM, { email, name: 'Admin', role: 'admin', password }, Date.now())
  if (!added.ok)
    throw new Error(`BROADSHEET_ADMIN_EMAIL and BROADSHEET_ADMIN_PASSWORD make no admin: ${added.reason}`)
  return { email, password: environment.BROADSHEET_ADMIN_PASSWORD === undefined ? password : null }
}
