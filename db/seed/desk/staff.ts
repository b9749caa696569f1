import { eq, inArray } from 'drizzle-orm'
import { authors, liveEntries, users } from '../../schema/index.ts'
import type { Role } from '../../users/roles.ts'
import type { Viewer } from '../../users/viewer.ts'
import type { Tx } from '../../writer.ts'

export type Colleague = Extract<Viewer, { kind: 'staff' }>

/** Who works at the desk of the demo; whoever writes under a byline has the name of it. */
const STAFF = {
  'Nell Farrow': 'editor',
  'Miriam Castell': 'editor',
  'Leonie Marsh': 'editor',
  'Amara Diallo': 'editor',
  'Inés Aldous': 'author',
  'Daniel Okafor': 'author',
  'Henrik Vale': 'author',
  'Priya Raman': 'author',
} as const satisfies Record<string, Role>
export type StaffName = keyof typeof STAFF

export type Staff = Record<StaffName, Colleague>

/**
 * Takes the demo's staff on for as long as the newsroom is being filled, so that they can do by the desk's own commands
 * what its histories say. Nobody can sign in as one of them: they have no password, and `letStaffGo` comes in the same
 * transaction.
 *
 * @param now milliseconds
 */
export async function takeStaffOn(tx: Tx, now: number): Promise<Staff> {
  const rows = await tx
    .insert(users)
    .values(
      Object.entries(STAFF).map(([name, role], index) => ({
        ...{ name, role, email: `staff-${index + 1}@courier.example`, passwordHash: '' },
        ...{ createdAt: now, disabledAt: now },
      })),
    )
    .returning()
  for (const { id, name } of rows) await tx.update(authors).set({ userId: id }).where(eq(authors.name, name))
  const viewers = rows.map(({ id, name, role, email }) => [name, { kind: 'staff', id, name, role, email }])
  return Object.fromEntries(viewers) as Staff
}

/** What they did keeps their names, as after everybody who leaves; the installation's first account is its admin's. */
export async function letStaffGo(tx: Tx, staff: Staff): Promise<void> {
  const ids = Object.values(staff).map(({ id }) => id)
  // By itself: a row that a foreign key changes has its triggers fail on what they would pass over (INSERT OR IGNORE).
  await tx.update(liveEntries).set({ userId: null }).where(inArray(liveEntries.userId, ids))
  await tx.delete(users).where(inArray(users.id, ids))
}
