import { describe, expect, test } from 'vitest'
import { ImportFault } from '../fault.ts'
import { readWxr } from './reader.ts'
import type { WxrRecord } from './records.ts'
import { fileText } from './source.ts'

const fixture = (name: string) => new URL(`../fixtures/${name}.xml`, import.meta.url).pathname

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function all(chunks: AsyncIterable<string>): Promise<WxrRecord[]> {
  const records: WxrRecord[] = []
  for await (const record of readWxr(chunks)) records.push(record)
  return records
}

const fault = async (xml: string) =>
  await all(pieces(xml, 7)).then(
    () => 'no fault',
    (error: Error) => `${error.name}: ${error.message}`,
  )
const item = (records: WxrRecord[]) =>
  records.flatMap((record) => (record.kind === 'item' ? [record.item] : []))[0]

describe('the WXR reader', () => {
  test('reads version 1.0 with a byte order mark, CRLF, tags called "tag" and names without slugs', async () => {
    const records = await all(fileText(fixture('wxr-1.0')))
    expect(records.map(({ kind }) => kind)).toEqual(['term', 'term', 'item', 'site'])
    expect(item(records)).toMatchObject({
      title: 'Fog & rain',
      creator: 'john.doe',
      content: 'First line\nsecond line\n\nNew paragraph ]]> end',
      terms: [
        { taxonomy: 'category', slug: '', name: 'News' },
        { taxonomy: 'category', slug: 'news', name: 'News' },
        { taxonomy: 'post_tag', slug: '', name: 'Fog' },
        { taxonomy: 'post_tag', slug: 'fog', name: 'Fog' },
      ],
    })
  })

  test('knows elements by their namespace, whatever prefix the file gives it', async () => {
    const records = await all(fileText(fixture('wxr-1.1-other-prefixes')))
    expect(records[0]).toMatchObject({ kind: 'author', author: { login: 'ann' } })
    expect(item(records)).toMatchObject({ id: '1', content: 'Plain', excerpt: 'Short', creator: 'ann' })
    expect(records.at(-1)).toMatchObject({
      site: { version: '1.1', blogUrl: 'https://prefix.example/blog/' },
    })
  })

  test('takes the usual prefixes for granted where none is declared', async () => {
    expect(item(await all(fileText(fixture('undeclared'))))).toMatchObject({
      id: '1',
      type: 'post',
      content: 'Text',
    })
  })

  test('reads the same from pieces of any size', async () => {
    const text = (await Array.fromAsync(fileText(fixture('newsroom')))).join('')
    const whole = await all(pieces(text, text.length))
    expect(await all(pieces(text, 1))).toEqual(whole)
    expect(await all(pieces(text, 61))).toEqual(whole)
  })

  test('keeps no client address and no browser name', async () => {
    expect(JSON.stringify(await all(fileText(fixture('newsroom'))))).not.toContain('203.0.113.9')
  })

  test('says line and column of a bare ampersand, not of what comes after it', async () => {
    const error = await all(fileText(fixture('bare-ampersand'))).catch((reason: Error) => reason)
    expect(error).toBeInstanceOf(ImportFault)
    expect((error as Error).message).toBe(
      'The XML is not well-formed: line 3, column 19: a bare & (it must be written &amp;)',
    )
  })

  test('says what is wrong with a file that is cut off', async () => {
    await expect(all(fileText(fixture('cut-off')))).rejects.toThrow(
      /not well-formed: line 5, column \d+: unclosed tag: title/,
    )
  })

  test('does not expand entities that a file defines itself', async () => {
    await expect(all(fileText(fixture('entity')))).rejects.toThrow('line 3, column')
  })

  test('refuses what is no WordPress export', async () => {
    expect(await fault('<?xml version="1.0"?><disqus><category/></disqus>')).toBe(
      'ImportFault: This is XML, but not a WordPress export (WXR): line 1, column 30: the root is <disqus>, not <rss>',
    )
    await expect(all(fileText(fixture('feed')))).rejects.toThrow('an RSS feed, but not a WordPress export')
    expect(await fault('{"name": "x"}')).toBe(
      'ImportFault: This is not XML: line 1, column 1: it does not begin with <',
    )
    expect(await fault('<rss><channel><wp:a></channel></rss>')).toMatch(
      /line 1, column \d+: unexpected close tag/,
    )
    expect(await fault('<html><body><p>x<br></body></html>')).toContain('the root is <html>')
  })

  test('is not upset by ampersands in comments, CDATA and instructions', async () => {
    const xml =
      '<rss><!-- a & b --><channel><?php a & b ?><wp:a/><title><![CDATA[a & b]]> &amp; &#38; &#x26;</title></channel></rss>'
    for (const size of [1, 3, 1000]) {
      expect((await all(pieces(xml, size))).at(-1)).toMatchObject({ site: { title: 'a & b & & &' } })
    }
  })
})
