import type { Db } from '../client.ts'
import { readSettings, writeSetting, type SettingKey } from '../settings/settings.ts'
import { SYSTEM } from '../users/viewer.ts'

/** Remembers what is set, for a test that changes it where others see it. @returns puts it back */
export async function rememberSettings(db: Db, ...keys: SettingKey[]): Promise<() => Promise<void>> {
  const before = await readSettings(db)
  return async () => {
    for (const key of keys) {
      const result = await writeSetting(db, SYSTEM, key, before[key])
      if (!result.ok) throw new Error(`${key} cannot be put back`)
    }
  }
}
