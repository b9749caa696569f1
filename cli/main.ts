import { existsSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { registerAudit } from './audit.ts'
import { registerCommenter } from './commenter.ts'
import { registerComments } from './comments.ts'
import { registerFront } from './front.ts'
import { registerImport } from './import.ts'
import { registerMail } from './mail.ts'
import { registerMedia } from './media.ts'
import { registerRetention } from './retention.ts'
import { registerRules } from './rules.ts'
import { registerSetting } from './setting.ts'
import { registerSpam } from './spam.ts'
import { registerUser } from './user.ts'
import { registerWebhook } from './webhook.ts'

// As npm start does: both work on the same newsroom.
if (existsSync('.env')) process.loadEnvFile('.env')

const program = new Command('npm run cli --')
  .description(
    'Looks after a Broadsheet installation. Works on the data folder that DATA_DIR names (./data).',
  )
  .usage('<command>')
  .showHelpAfterError()
  .exitOverride()

registerImport(program)
registerUser(program)
registerSetting(program)
registerFront(program)
registerComments(program)
registerCommenter(program)
registerAudit(program)
registerRetention(program)
registerRules(program)
registerMedia(program)
registerMail(program)
registerWebhook(program)
registerSpam(program)

program.addHelpText(
  'after',
  () => `\nEvery command (each has --help):\n${program.commands.flatMap(describe).join('\n')}`,
)

function describe(group: Command): string[] {
  return group.commands.map(
    (command) =>
      `  ${`${group.name()} ${command.name()} ${command.usage()}`.padEnd(44)} ${command.description()}`,
  )
}

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) console.error(error instanceof Error ? error.message : error)
  const asked =
    error instanceof CommanderError &&
    ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(error.code)
  process.exitCode = asked && process.argv.length > 2 ? 0 : 1
}
