import { createInterface } from 'node:readline/promises'
import { Option, type Command } from 'commander'
import { newPassword, SHORTEST_PASSWORD } from '../db/users/password.ts'
import { ROLES, type Role } from '../db/users/roles.ts'
import { addUser, listUsers, setPassword, type StaffRefusal } from '../db/users/users.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { withDatabase } from './database.ts'
import { registerUserChanges } from './user-changes.ts'

const REFUSALS: Record<StaffRefusal, string> = {
  forbidden: 'This is not allowed.',
  'email-invalid': 'That is no email address.',
  'email-taken': 'Somebody has that email address already.',
  'name-missing': 'Please give a name with --name.',
  'password-short': `A password has at least ${SHORTEST_PASSWORD} characters.`,
  'unknown-user': 'Nobody has that email address.',
}

/** `user add|list|password`, and what user-changes.ts has: who may sign in. */
export function registerUser(program: Command) {
  const user = program
    .command('user')
    .description('staff who may sign in: add, invite, list, role, sections, password, disable, enable')
  const password = new Option(
    '--password <password>',
    'read from the terminal or standard input if "-"; made up if not given',
  )

  user
    .command('add <email>')
    .description('add a member of staff; prints a password unless one is given')
    .requiredOption('--name <name>', 'as it appears in the log')
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory())
    .addOption(password)
    .action(async (email: string, options: { name: string; role: Role; password?: string }) => {
      const secret = await chosenPassword(options.password)
      const input = { email, name: options.name, role: options.role, password: secret.password }
      await withDatabase(async (db) =>
        say(await addUser(db, SYSTEM, input, Date.now()), `Added ${email} as ${options.role}.`),
      )
      secret.show()
    })

  user
    .command('list')
    .description('list all staff')
    .action(async () => {
      const rows = await withDatabase(listUsers)
      for (const { email, name, role, disabledAt } of rows) {
        console.log(
          [role.padEnd(12), email.padEnd(32), name, disabledAt === null ? '' : '(disabled)']
            .join(' ')
            .trimEnd(),
        )
      }
      if (rows.length === 0) console.log('Nobody yet. Add somebody with: npm run cli -- user add')
    })

  user
    .command('password <email>')
    .description('set a new password, end all sessions of that person, who is told by mail')
    .addOption(password)
    .action(async (email: string, options: { password?: string }) => {
      const secret = await chosenPassword(options.password)
      await withDatabase(async (db) =>
        say(
          await setPassword(db, SYSTEM, { email, password: secret.password }, Date.now()),
          'Password set; all sessions ended.',
        ),
      )
      secret.show()
    })

  registerUserChanges(user)
}

function say(result: { ok: true } | { ok: false; reason: StaffRefusal }, done: string) {
  if (!result.ok) throw new Error(REFUSALS[result.reason])
  console.log(done)
}

async function chosenPassword(given: string | undefined) {
  if (given === '-') return { password: await readLine(), show: () => {} }
  if (given !== undefined) return { password: given, show: () => {} }
  const password = newPassword()
  return { password, show: () => console.log(`Password: ${password}`) }
}

async function readLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) return line
  throw new Error('No password came in.')
}
