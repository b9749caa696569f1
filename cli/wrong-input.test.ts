import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'
import { testFolder } from '#db/testing/database.ts'

test.each([
  ['front unpin nope', 'places are 1 (the lead) to 5'],
  ['front unpin 99', 'places are 1 (the lead) to 5'],
  ['setting set site.language english', 'site.language: is no language, such as en, de or pt-BR'],
  ['setting set comments.maxLinks abc', 'comments.maxLinks: is a number'],
  ['rules add /nowhere', 'There is no file /nowhere.'],
  ['spam export /nowhere/model.json', '/nowhere/model.json cannot be written (ENOENT).'],
  ['related backfill --since yesterday', 'a day, such as 2026-05-14'],
  ['related backfill --section nowhere', 'There is no section nowhere.'],
  ['related show /nowhere/at-all', 'There is no article at /nowhere/at-all.'],
  ['commenter export nobody', 'That is no email address.'],
  ['mail retry 99999', 'None of these is a mail that could not be sent'],
])('npm run cli -- %s ends with 1 and says why', async (line, words) => {
  const env = { ...process.env, DATA_DIR: testFolder() }
  const { code, error } = await new Promise<{ code: unknown; error: string }>((resolve) => {
    execFile(process.execPath, ['cli/main.ts', ...line.split(' ')], { env }, (fault, _out, error) =>
      resolve({ code: fault?.code, error }),
    )
  })
  expect(code).toBe(1)
  expect(error).toContain(words)
  expect(error).not.toContain('    at ')
})
