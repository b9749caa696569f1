import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Db } from '../client.ts'

/**
 * Which of these words stand anywhere in the files of a database: pages in use, free ones, the write-ahead log.
 * Not while another process has it open: whoever closes a file gives up all locks that his process has on it.
 *
 * @param words in lower case
 */
export function wordsInFiles(db: Db, words: string[]): string[] {
  const folder = dirname(db.sqlite.writer.name)
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  const all = files.map(({ name }) => readFileSync(join(folder, name), 'latin1').toLowerCase())
  return words.filter((word) => all.some((text) => text.includes(word)))
}
