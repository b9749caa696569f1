import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDb } from '#db/client.ts'
import { writeWebp } from '#db/media/encode.ts'
import { migrateDb } from '#db/migrate.ts'
import { testFolder } from '#db/testing/database.ts'
import { drawPicture } from '#db/testing/pictures.ts'

async function run(folder: string, ...args: string[]): Promise<{ code: number; out: string; error: string }> {
  return await new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: folder }
    execFile(process.execPath, ['cli/main.ts', ...args], { env }, (fault, out, error) => {
      resolve({ code: typeof fault?.code === 'number' ? fault.code : 0, out, error })
    })
  })
}

/** An installation with one picture, as it was before there was AVIF. */
async function installation() {
  const folder = testFolder()
  const uploads = join(folder, 'uploads')
  mkdirSync(uploads)
  await drawPicture(join(folder, 'crane.png'), 120, 80, 'busy')
  await writeWebp(join(folder, 'crane.png'), { folder: uploads, name: 'crane', widths: [120] })
  const db = openDb(join(folder, 'broadsheet.db'))
  await migrateDb(db)
  db.sqlite.writer.exec(
    "insert into media (name, widths, width, height, created_at) values ('crane', '[120]', 120, 80, 0)",
  )
  db.close()
  return { folder, avif: join(uploads, 'crane-120.avif'), webp: join(uploads, 'crane-120.webp') }
}

describe('npm run cli -- media encode', () => {
  test('counts in a dry run, encodes, and then has nothing left to do', async () => {
    const { folder, avif } = await installation()
    expect(await run(folder, 'media', 'encode', '--dry-run')).toEqual({
      ...{ code: 0, error: '' },
      out: '1 picture would be encoded; nothing was written.\n',
    })
    expect(existsSync(avif)).toBe(false)
    expect(await run(folder, 'media', 'encode')).toEqual({
      ...{ code: 0, error: '' },
      out: 'Pictures: 1 of 1\n1 picture encoded as AVIF.\n',
    })
    expect(existsSync(avif)).toBe(true)
    expect((await run(folder, 'media', 'encode')).out).toBe('0 pictures encoded as AVIF.\n')
  }, 60_000)

  test('ends with 1 and the name of a picture that could not be read', async () => {
    const { folder, webp } = await installation()
    rmSync(webp)
    const { code, out, error } = await run(folder, 'media', 'encode')
    expect(code).toBe(1)
    expect(out).toContain('1 picture could not be read:\n')
    expect(error).toMatch(/^crane: ENOENT.*\n$/)
  }, 60_000)

  test('is told of by --help, its own and that of all commands', async () => {
    const folder = testFolder()
    const all = await run(folder, '--help')
    expect(all).toMatchObject({ code: 0 })
    expect(all.out).toMatch(/^ {2}media encode \[options\] +make the AVIF files/m)
    const own = await run(folder, 'media', 'encode', '--help')
    expect(own).toMatchObject({ code: 0 })
    expect(own.out).toContain('--dry-run')
  }, 60_000)
})
