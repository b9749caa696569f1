import { getServerSession } from 'next-auth'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { lacksFactor } from '#db/staff/second-factor.ts'
import { openSession, staffOfSession, type OpenSession } from '#db/staff/sessions.ts'
import { may, type Right } from '#db/users/rights.ts'
import type { Viewer } from '#db/users/viewer.ts'
import { authOptions } from './auth.ts'
import { settingsForPage } from './readers.ts'

export type Staff = Extract<Viewer, { kind: 'staff' }>

const session = z.object({ staff: openSession })

export interface SignedIn {
  staff: Staff
  session: OpenSession
  /** A second factor is asked of him, and he has not set one up: he may do that, and nothing else. */
  lacksFactor: boolean
}

/** Who is signed in, read afresh from the database; null for readers, and for sessions that were ended. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const parsed = session.safeParse(await getServerSession(authOptions()))
  if (!parsed.success) return null
  const db = database()
  const staff = await staffOfSession(db, parsed.data.staff, Date.now())
  return staff && { staff, session: parsed.data.staff, lacksFactor: await lacksFactor(db, staff) }
})

/** Who is signed in, with all that signing in takes here. */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  const signedIn = await currentSession()
  return signedIn && !signedIn.lacksFactor ? signedIn.staff : null
})

/** Who of the staff reads a page for readers. Nearly everybody has no session, and is not kept waiting for one to be read. */
export async function staffReading(): Promise<Staff | null> {
  const names = (await cookies()).getAll().map((cookie) => cookie.name)
  return names.some((name) => name.endsWith('next-auth.session-token')) ? await currentStaff() : null
}

/** Guards a staff page: everybody else is sent to sign in, and back here afterwards. From here on the page speaks the site's language. */
export async function requireStaff(returnTo: string): Promise<Staff> {
  const { staff, lacksFactor } = await requireSession(returnTo)
  if (lacksFactor) redirect(SET_UP_FACTOR)
  return staff
}

/** Guards the pages of one's own account: also for who has still to set up a second factor. */
export async function requireSession(returnTo: string): Promise<SignedIn> {
  const [signedIn] = await Promise.all([currentSession(), settingsForPage()])
  if (!signedIn) redirect(`/admin/sign-in?to=${encodeURIComponent(returnTo)}`)
  return signedIn
}

/** Where somebody is led of whom a second factor is asked. */
export const SET_UP_FACTOR = '/admin/account?needed=factor#second-factor'

/** Guards a page of the moderation desk. @returns null for staff who may not moderate: the page says so */
export async function requireModerator(returnTo: string): Promise<Staff | null> {
  return await requireRight('comments.moderate', returnTo)
}

/** Guards a page for staff with a right. @returns null for staff without it: the page says so */
export async function requireRight(right: Right, returnTo: string): Promise<Staff | null> {
  const staff =
    right === 'account.own' ? (await requireSession(returnTo)).staff : await requireStaff(returnTo)
  return may(staff, right) ? staff : null
}
