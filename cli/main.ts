import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'

type Register = (program: Command) => void

/** In the order in which they are listed. Each is loaded when it is asked for: one alone takes half of the time of all. */
const GROUPS = new Map<string, () => Promise<Register>>([
  ['import', async () => (await import('./import.ts')).registerImport],
  ['export', async () => (await import('./export.ts')).registerExport],
  ['user', async () => (await import('./user.ts')).registerUser],
  ['setting', async () => (await import('./setting.ts')).registerSetting],
  ['article', async () => (await import('./article.ts')).registerArticle],
  ['front', async () => (await import('./front.ts')).registerFront],
  ['page', async () => (await import('./page.ts')).registerPage],
  ['banner', async () => (await import('./banner.ts')).registerBanner],
  ['series', async () => (await import('./series.ts')).registerSeries],
  ['comments', async () => (await import('./comments.ts')).registerComments],
  ['commenter', async () => (await import('./commenter.ts')).registerCommenter],
  ['audit', async () => (await import('./audit.ts')).registerAudit],
  ['retention', async () => (await import('./retention.ts')).registerRetention],
  ['rules', async () => (await import('./rules.ts')).registerRules],
  ['related', async () => (await import('./related.ts')).registerRelated],
  ['media', async () => (await import('./media.ts')).registerMedia],
  ['mail', async () => (await import('./mail.ts')).registerMail],
  ['newsletter', async () => (await import('./newsletter.ts')).registerNewsletter],
  ['ping', async () => (await import('./ping.ts')).registerPing],
  ['webhook', async () => (await import('./webhook.ts')).registerWebhook],
  ['search', async () => (await import('./search.ts')).registerSearch],
  ['spam', async () => (await import('./spam.ts')).registerSpam],
])

// Beside the packages, not in a folder that all people of the machine may write to.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
// As npm start does: both work on the same newsroom.
if (existsSync('.env')) process.loadEnvFile('.env')

const program = new Command('npm run cli --')
  .description(
    'Looks after a Broadsheet installation. Works on the data folder that DATA_DIR names (./data).',
  )
  .usage('<command>')
  .showHelpAfterError()
  .exitOverride()

const asked = GROUPS.get(process.argv[2] ?? '')
for (const load of asked ? [asked] : GROUPS.values()) (await load())(program)

program.addHelpText(
  'after',
  () => `\nEvery command (each has --help):\n${program.commands.flatMap(describe).join('\n')}`,
)

function describe(group: Command): string[] {
  const line = (name: string, command: Command) =>
    `  ${`${name} ${command.usage()}`.padEnd(44)} ${command.description()}`
  if (group.commands.length === 0) return [line(group.name(), group)]
  return group.commands.map((command) => line(`${group.name()} ${command.name()}`, command))
}

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) console.error(error instanceof Error ? error.message : error)
  const isHelp =
    error instanceof CommanderError &&
    ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(error.code)
  process.exitCode = isHelp && process.argv.length > 2 ? 0 : 1
}
