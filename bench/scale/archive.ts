import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDb } from '#db/client.ts'
import { migrateDb } from '#db/migrate.ts'
import { fillArchive } from '#db/testing/archive/fill.ts'

/**
 * The folder of an archive of this size, filled unless it is there already from an earlier run.
 *
 * @param onProgress told how many articles are written
 */
export async function archiveOf(
  dir: string,
  articles: number,
  onProgress: (done: number) => void,
): Promise<string> {
  const folder = join(dir, String(articles))
  const file = join(folder, 'broadsheet.db')
  if (!existsSync(file)) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    // Named so only when it is complete: filling the largest takes a while, and may be broken off.
    const unfinished = join(folder, 'unfinished.db')
    await fillArchive(unfinished, articles, Date.now(), onProgress)
    renameSync(unfinished, file)
  }
  const db = openDb(file)
  await migrateDb(db)
  db.close()
  // An archive of an earlier run that had to be migrated; it can be made anew.
  rmSync(join(folder, 'backups'), { recursive: true, force: true })
  return folder
}
