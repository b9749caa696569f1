import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { fileText } from './source.ts'

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-source-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, content: Buffer | string): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

const text = async (file: string) => (await Array.fromAsync(fileText(file))).join('')

describe('the text of an export file', () => {
  test('is UTF-8, and characters cut by the edge of a chunk stay whole', async () => {
    const content = `<a>${'€'.repeat(300_000)}</a>`
    expect(await text(written('long', content))).toBe(content)
  })

  test('may be gzipped, whatever the name of the file', async () => {
    expect(await text(written('zipped.xml', gzipSync('<a>café</a>')))).toBe('<a>café</a>')
    const half = gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, i) => 32 + (i % 90)))).subarray(0, 60)
    await expect(text(written('half.gz', half))).rejects.toThrow('cannot be read: unexpected end of file')
  })

  test('follows the byte order mark and the XML declaration', async () => {
    expect(await text(written('bom', '\uFEFF<a/>'))).toBe('<a/>')
    expect(await text(written('utf16', Buffer.from('\uFEFF<a>é</a>', 'utf16le')))).toBe('<a>é</a>')
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')
    expect(await text(written('latin1', latin))).toContain('<a>é</a>')
  })

  test('ends at a byte that is not in the encoding', async () => {
    const file = written('broken', Buffer.from([0x3c, 0x61, 0x3e, 0xe9, 0x3c]))
    const read: string[] = []
    const reading = (async () => {
      for await (const piece of fileText(file)) read.push(piece)
    })()
    await expect(reading).rejects.toThrow('a byte that is not utf-8')
    expect(read.join('')).toBe('<a>')
  })

  test('says in one line why there is none', async () => {
    await expect(text(join(folder, 'nothing'))).rejects.toThrow(/nothing: no such file$/)
    await expect(text(folder)).rejects.toThrow('is a directory, not an export file')
    await expect(text(written('empty', ''))).rejects.toThrow('is empty')
    await expect(text(written('zip', 'PK\u0003\u0004'))).rejects.toThrow('ZIP archive: unpack it')
    const odd = written('odd', '<?xml version="1.0" encoding="klingon"?><a/>')
    await expect(text(odd)).rejects.toThrow('its encoding is "klingon"')
  })
})
