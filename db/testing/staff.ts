import { eq } from 'drizzle-orm'
import { generateSync } from 'otplib'
import type { Db } from '../client.ts'
import { staffSections, users } from '../schema/index.ts'
import { invite, type InvitationLink } from '../staff/invitations.ts'
import { appSetup, beginApp, confirmApp } from '../staff/second-factor.ts'
import { SYSTEM } from '../users/viewer.ts'
import type { Staff } from './cast.ts'

/** Limits somebody to sections. */
export async function limitTo(db: Db, { id }: Staff, sectionIds: number[]): Promise<void> {
  await db.write(async (tx) => {
    await tx.update(users).set({ scoped: true }).where(eq(users.id, id))
    for (const sectionId of sectionIds) await tx.insert(staffSections).values({ userId: id, sectionId })
  })
}

/** The code that an app with this secret shows. */
export const codeAt = (secret: string, at: number): string =>
  generateSync({ secret, epoch: Math.floor(at / 1000) })

/** Somebody who signs in with an app: its secret, and the recovery codes. */
export async function setUpApp(db: Db, staff: Staff, at: number) {
  await beginApp(db, staff, at)
  const secret = (await appSetup(db, staff, 'Test'))?.secret ?? ''
  const confirmed = await confirmApp(db, staff, codeAt(secret, at), at)
  if (!confirmed.ok) throw new Error(confirmed.reason)
  return { secret, codes: confirmed.codes }
}

/** Somebody who is asked to join as a moderator. */
export async function inviteModerator(db: Db, email: string): Promise<InvitationLink> {
  const invited = await invite(db, SYSTEM, { email, role: 'moderator', sections: null }, Date.now())
  if (!invited.ok) throw new Error(invited.reason)
  return invited
}
