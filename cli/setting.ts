import type { Command } from 'commander'
import {
  isSettingKey,
  readSettings,
  settingFromText,
  SETTINGS,
  writeSetting,
  type SettingKey,
} from '../db/settings/settings.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { LANGUAGES } from '../words/languages.ts'
import { withDatabase } from './database.ts'

/** `setting list|get|set`: the site's name, time zone, comment rules. */
export function registerSetting(program: Command) {
  const setting = program.command('setting').description('settings of the site: list, get, set')

  setting
    .command('list')
    .description('list all settings with their values')
    .action(async () => {
      for (const [key, value] of Object.entries(await withDatabase(readSettings)))
        console.log(`${key.padEnd(26)} ${JSON.stringify(value)}`)
    })

  setting
    .command('get <key>')
    .description('print one setting')
    .action(async (key: string) => {
      const known = knownKey(key)
      console.log(JSON.stringify((await withDatabase(readSettings))[known]))
    })

  setting
    .command('set <key> <value>')
    .description('change one setting; text, a number, or true or false, as it asks for')
    .action(async (key: string, value: string) => {
      const known = knownKey(key)
      const result = await withDatabase(
        async (db) => await writeSetting(db, SYSTEM, known, settingFromText(known, value)),
      )
      if (!result.ok)
        throw new Error(result.reason === 'invalid' ? `${key}: ${result.problem}` : 'This is not allowed.')
      console.log(`${key} is ${value} now.`)
      if (known === 'site.language' && !speaks(value))
        console.log(`The interface speaks ${LANGUAGES.join(', ')}: of this language it speaks English.`)
    })
}

const speaks = (tag: string) => LANGUAGES.some((language) => language === tag.toLowerCase().split('-')[0])

function knownKey(key: string): SettingKey {
  if (isSettingKey(key)) return key
  throw new Error(`There is no setting "${key}". There are: ${Object.keys(SETTINGS).join(', ')}`)
}
