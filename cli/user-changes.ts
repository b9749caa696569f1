import { Option, type Command } from 'commander'
import { sectionBySlug } from '../db/articles/lists.ts'
import type { Db } from '../db/client.ts'
import { dataDir } from '../db/data-dir.ts'
import { invite } from '../db/staff/invitations.ts'
import {
  changePlace,
  people,
  personByEmail,
  resetSecondFactor,
  setPersonDisabled,
  type PersonRefusal,
} from '../db/staff/people.ts'
import { ROLES, type Role } from '../db/users/roles.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { readEnvironment } from '../server/environment.ts'
import { linkKey, linkPath } from '../server/links.ts'
import { installationSecret } from '../server/secrets.ts'
import { withDatabase } from './database.ts'

const REFUSALS: Record<PersonRefusal | 'email-invalid' | 'email-taken', string> = {
  forbidden: 'This is not allowed.',
  unknown: 'Nobody has that email address.',
  oneself: 'Nobody can do that to himself.',
  'last-admin': 'This is the last admin who can sign in: make somebody else an admin first.',
  'no-section': 'Please name at least one section with --only, or give --all.',
  'email-invalid': 'That is no email address.',
  'email-taken': 'Somebody has that email address already.',
}

/** `user invite|role|sections|reset-second-factor|disable|enable`: what is changed of the staff who are there. */
export function registerUserChanges(user: Command) {
  const role = new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory()
  const only = '--only <slugs>'

  user
    .command('invite <email>')
    .description('invite somebody by mail, and print the link to join: it holds for seven days')
    .addOption(role)
    .option(only, 'limited to these sections, as in "city,world"')
    .action(async (email: string, options: { role: Role; only?: string }) => {
      const { SITE_URL, PORT } = readEnvironment()
      process.env.BROADSHEET_SECRET ??= installationSecret(dataDir())
      await withDatabase(async (db) => {
        const sections = options.only === undefined ? null : await idsOf(db, options.only)
        const invited = await invite(db, SYSTEM, { email, role: options.role, sections }, Date.now())
        if (!invited.ok) throw new Error(REFUSALS[invited.reason])
        const { id, version, sentAt } = invited
        const path = linkPath.join(linkKey('join', { id, version }, sentAt))
        console.log(`Invited ${email} as ${options.role}: ${SITE_URL ?? `http://localhost:${PORT}`}${path}`)
      })
    })

  user
    .command('sections <email>')
    .description('limit somebody to sections, or to none any more')
    .option(only, 'only in these, as in "city,world"')
    .option('--all', 'in all sections')
    .action(async (email: string, options: { only?: string; all?: boolean }) => {
      await change(email, async (db, userId) => {
        const sections = options.all ? null : await idsOf(db, options.only ?? '')
        const known = (await people(db)).find(({ id }) => id === userId)
        const place = { role: known?.role ?? 'contributor', sections }
        return await changePlace(db, SYSTEM, { userId, ...place }, Date.now())
      })
      console.log(`${email} is limited to ${options.all ? 'nothing' : options.only}.`)
    })

  user
    .command('role <email>')
    .description('give somebody another role')
    .addOption(role)
    .action(async (email: string, options: { role: Role }) => {
      await change(email, async (db, userId) => {
        const sections = (await people(db)).find(({ id }) => id === userId)?.sections ?? null
        return await changePlace(db, SYSTEM, { userId, role: options.role, sections }, Date.now())
      })
      console.log(`${email} is ${options.role}.`)
    })

  user
    .command('reset-second-factor <email>')
    .description('take app, passkeys and recovery codes from who has lost them, and end all sessions')
    .action(async (email: string) => {
      await change(email, async (db, userId) => await resetSecondFactor(db, SYSTEM, userId, Date.now()))
      console.log(`${email} signs in with the password alone, until there is a second factor anew.`)
    })

  for (const [name, disabled] of [
    ['disable', true],
    ['enable', false],
  ] as const) {
    user
      .command(`${name} <email>`)
      .description(
        disabled ? 'shut a person out, at once and in every session' : 'let a disabled person in again',
      )
      .action(async (email: string) => {
        const work = async (db: Db, userId: number) =>
          await setPersonDisabled(db, SYSTEM, { userId, disabled }, Date.now())
        await change(email, work)
        console.log(`${email} is ${name}d.`)
      })
  }
}

async function change(
  email: string,
  work: (db: Db, userId: number) => Promise<{ ok: true } | { ok: false; reason: PersonRefusal }>,
): Promise<void> {
  await withDatabase(async (db) => {
    const userId = await personByEmail(db, email)
    const result = userId === null ? ({ ok: false, reason: 'unknown' } as const) : await work(db, userId)
    if (!result.ok) throw new Error(REFUSALS[result.reason])
  })
}

async function idsOf(db: Db, slugs: string): Promise<number[]> {
  const ids: number[] = []
  for (const slug of slugs.split(',').map((one) => one.trim())) {
    if (slug === '') continue
    const section = await sectionBySlug(db, slug)
    if (!section) throw new Error(`There is no section ${slug}.`)
    ids.push(section.id)
  }
  return ids
}
