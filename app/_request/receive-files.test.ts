import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MOST_BYTES, MOST_FILES } from '#db/media/rules.ts'
import { testFolder } from '#db/testing/database.ts'
import { receiveFiles } from './receive-files.ts'

let data: string
beforeEach(() => {
  data = testFolder()
  vi.stubEnv('DATA_DIR', data)
  return () => vi.unstubAllEnvs()
})

const incoming = () => (existsSync(join(data, 'incoming')) ? readdirSync(join(data, 'incoming')) : [])
const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/admin/media', { method: 'POST', body, headers })
function form(files: [string, string | Uint8Array<ArrayBuffer>][], fields: Record<string, string> = {}) {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.append(name, value)
  for (const [name, bytes] of files) made.append('file', new Blob([bytes]), name)
  return made
}

describe('a form with files', () => {
  it('is on the disk while it is looked at, and gone afterwards', async () => {
    const sent = await receiveFiles(
      request(
        form(
          [
            ['Krän "1".jpg', 'one'],
            ['../../b.jpg', 'two'],
          ],
          { do: 'add' },
        ),
      ),
    )
    expect(sent?.files.map(({ isTooLarge, path }) => [isTooLarge, readFileSync(path, 'utf8')])).toEqual([
      [false, 'one'],
      [false, 'two'],
    ])
    expect(sent?.files[0]?.name).toContain('Krän')
    for (const { path } of sent?.files ?? [])
      expect(path.startsWith(join(data, 'incoming', 'form-'))).toBe(true)
    expect([sent?.field('do'), sent?.field('else'), sent?.areTooMany]).toEqual(['add', '', false])
    await sent?.remove()
    expect(incoming()).toEqual([])
  })

  it('has no file where nobody chose one', async () => {
    const sent = await receiveFiles(request(form([['', '']])))
    expect(sent?.files).toEqual([])
  })

  it('keeps of a file that is too large no more than the bound', async () => {
    const large = new Uint8Array(MOST_BYTES + 1000)
    const sent = await receiveFiles(
      request(
        form([
          ['large.jpg', large],
          ['small.jpg', 'x'],
        ]),
      ),
    )
    expect(sent?.files.map(({ isTooLarge }) => isTooLarge)).toEqual([true, false])
    expect(readFileSync(sent?.files[0]?.path ?? '').length).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('is cut after so many files, and says so', async () => {
    const many = Array.from({ length: MOST_FILES + 2 }, (_, index): [string, string] => [`${index}.jpg`, 'x'])
    const sent = await receiveFiles(request(form(many)))
    expect([sent?.files.length, sent?.areTooMany]).toEqual([MOST_FILES, true])
  })

  it.each([
    ['of another kind', request('do=add', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['without parts', request('nothing', { 'content-type': 'multipart/form-data' })],
    [
      'that breaks off',
      request('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nab', {
        'content-type': 'multipart/form-data; boundary=x',
      }),
    ],
  ])('%s is none, and leaves nothing behind', async (_, asked) => {
    expect(await receiveFiles(asked)).toBeNull()
    expect(incoming()).toEqual([])
  })

  it('clears away what a process that was killed has left', async () => {
    const old = join(data, 'incoming', 'form-old')
    mkdirSync(old, { recursive: true })
    utimesSync(old, 0, 0)
    const sent = await receiveFiles(request(form([['a.jpg', 'x']])))
    await sent?.remove()
    expect(incoming()).toEqual([])
  })
})
