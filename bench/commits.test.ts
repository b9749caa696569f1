import { expect, it } from 'vitest'
import { testDb } from '#db/testing/database.ts'
import { commitCounter, commitsBetween } from './commits.ts'

it('counts commits, not statements, also across a checkpoint', async () => {
  const { sqlite } = await testDb()
  const before = commitCounter(sqlite.reader.name)
  for (const key of ['a', 'b', 'c']) {
    sqlite.writer.exec(`begin; insert into settings (key, value) values ('${key}', '1');
      update settings set value = '2' where key = '${key}'; commit`)
    sqlite.writer.pragma('wal_checkpoint(truncate)')
  }
  sqlite.reader.prepare('select count(*) from settings').get()
  expect(commitsBetween(before, commitCounter(sqlite.reader.name))).toBe(3)
})

it('counts on when the counter starts anew', () => {
  expect(commitsBetween(2 ** 32 - 2, 3)).toBe(5)
})
