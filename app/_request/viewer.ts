import { getServerSession } from 'next-auth'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { may, type Right } from '#db/users/rights.ts'
import { staffOf } from '#db/users/users.ts'
import type { Viewer } from '#db/users/viewer.ts'
import { authOptions } from './auth.ts'
import { settingsForPage } from './readers.ts'

export type Staff = Extract<Viewer, { kind: 'staff' }>

const session = z.object({ staff: z.object({ userId: z.number(), version: z.number() }) })

/** Who is signed in, read afresh from the database; null for readers, and for sessions that were ended. */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  const parsed = session.safeParse(await getServerSession(authOptions()))
  return parsed.success ? await staffOf(database(), parsed.data.staff) : null
})

/** Who of the staff reads a page for readers. Nearly everybody has no session, and is not kept waiting for one to be read. */
export async function staffReading(): Promise<Staff | null> {
  const names = (await cookies()).getAll().map((cookie) => cookie.name)
  return names.some((name) => name.endsWith('next-auth.session-token')) ? await currentStaff() : null
}

/** Guards a staff page: everybody else is sent to sign in, and back here afterwards. From here on the page speaks the site's language. */
export async function requireStaff(returnTo: string): Promise<Staff> {
  const [staff] = await Promise.all([currentStaff(), settingsForPage()])
  if (!staff) redirect(`/admin/sign-in?to=${encodeURIComponent(returnTo)}`)
  return staff
}

/** Guards a page of the moderation desk. @returns null for staff who may not moderate: the page says so */
export async function requireModerator(returnTo: string): Promise<Staff | null> {
  return await requireRight('comments.moderate', returnTo)
}

/** Guards a page for staff with a right. @returns null for staff without it: the page says so */
export async function requireRight(right: Right, returnTo: string): Promise<Staff | null> {
  const staff = await requireStaff(returnTo)
  return may(staff, right) ? staff : null
}
