import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

const fixture = (name: string) => new URL(`../db/import/fixtures/${name}.xml`, import.meta.url).pathname

async function run(folder: string, ...args: string[]): Promise<{ code: number; out: string; error: string }> {
  return await new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: folder }
    execFile(process.execPath, ['cli/main.ts', 'import', ...args], { env }, (fault, out, error) => {
      resolve({ code: typeof fault?.code === 'number' ? fault.code : 0, out, error })
    })
  })
}

function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'data')
}

describe('npm run cli -- import wxr', () => {
  test('prints the table and what changed, and the second time that nothing did', async () => {
    const folder = dataFolder()
    const first = await run(folder, 'wxr', fixture('newsroom'))
    expect(first).toMatchObject({ code: 0, error: '' })
    expect(first.out).toMatch(/^articles {2,}9 +8 +0 +0 +1$/m)
    expect(first.out).toMatch(/^Changed \d\d rows\.\n$/m)
    const second = await run(folder, 'wxr', fixture('newsroom'))
    expect(second).toMatchObject({ code: 0 })
    expect(second.out.endsWith('Changed 0 rows.\n')).toBe(true)
  }, 60_000)

  test('makes nothing in a dry run', async () => {
    const folder = dataFolder()
    const { code, out } = await run(folder, 'wxr', fixture('newsroom'), '--dry-run')
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n').at(-1)).toContain('nothing was written')
    expect(existsSync(folder)).toBe(false)
  }, 60_000)

  test('of Markdown files ends with 1 where one could not be read, and imports the others', async () => {
    const folder = dataFolder()
    const files = mkdtempSync(join(tmpdir(), 'broadsheet-cli-'))
    onTestFinished(() => rmSync(files, { recursive: true }))
    writeFileSync(join(files, '2019-03-04-good.md'), '---\ntitle: Good\n---\nText.\n')
    expect(await run(folder, 'markdown', files)).toMatchObject({ code: 0 })
    writeFileSync(join(files, 'bad.md'), '---\ntitle: Bad\ndate: foo\n---\nText.\n')
    const { code, out } = await run(folder, 'markdown', files)
    expect(code).toBe(1)
    expect(out).toContain('Skipped (1):\n  article bad.md: ')
    expect(out).toMatch(/^articles {2,}2 +0 +0 +1 +1$/m)
  }, 60_000)

  test.each([
    [['/no/such/file.xml'], 'import: /no/such/file.xml: no such file'],
    [[tmpdir()], 'is a directory'],
    [[fixture('bare-ampersand')], 'import: The XML is not well-formed: line 3, column 19: a bare &'],
    [[fixture('newsroom'), '--uploads', '/no/such/folder'], 'import: /no/such/folder: no such directory'],
  ])(
    '%j ends with one line and exit code 1',
    async (args, message) => {
      const { code, error } = await run(dataFolder(), 'wxr', ...args)
      expect(code).toBe(1)
      expect(error).toContain(message)
      expect(error.trimEnd().split('\n')).toHaveLength(1)
    },
    60_000,
  )
})
