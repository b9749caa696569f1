import type { Command } from 'commander'
import {
  isSettingKey,
  readSettings,
  SETTINGS,
  writeSetting,
  type SettingKey,
} from '../db/settings/settings.ts'
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
    .description('change one setting; true, false and numbers are understood as such')
    .action(async (key: string, value: string) => {
      const known = knownKey(key)
      const problem = await withDatabase(async (db) => await writeSetting(db, known, asJson(value)))
      if (problem) throw new Error(`${key}: ${problem}`)
      console.log(`${key} is ${value} now.`)
    })
}

function knownKey(key: string): SettingKey {
  if (isSettingKey(key)) return key
  throw new Error(`There is no setting "${key}". There are: ${Object.keys(SETTINGS).join(', ')}`)
}

/** `15` and `false` are what they look like; everything else is text, quoted or not. */
function asJson(value: string): unknown {
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === 'object' ? value : parsed
  } catch {
    return value
  }
}
