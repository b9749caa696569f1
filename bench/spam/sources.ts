import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { comments as demo } from '../../db/seed/comments.ts'
import type { LabelledSample } from '../../db/spam/train.ts'
import { seededRandom } from '../../db/testing/random.ts'

/** Comments under one video each, labelled: null where the folder is missing. */
export function youtube(data: string): LabelledSample[][] | null {
  const folder = join(data, 'spam-youtube')
  if (!existsSync(folder)) return null
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .toSorted()
    .map((file) => {
      const [, ...rows] = rowsOf(readFileSync(join(folder, file), 'utf8'))
      return rows
        .filter((row) => row.length === 5)
        .map(([, name = '', , body = '', kind]) => ({ body, name, label: kind === '1' ? 'spam' : 'ham' }))
    })
}

/** What readers of a newspaper write, as its makers imagined it: the demo's comments, but for its spam. */
export const demoHam: LabelledSample[] = demo
  .filter(({ status }) => status !== 'spam')
  .map(({ body, name }) => ({ body, name, label: 'ham' }))

/** Paragraphs of posts: what nobody should hold for spam, whatever else it is. */
export function newsParagraphs(data: string): LabelledSample[] {
  const folder = join(data, 'news-18f', 'posts')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8').replace(/^---[^]*?\n---\n/, '')
      return text
        .split(/\n\s*\n/)
        .map((paragraph) =>
          paragraph
            .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
            .replace(/\s+/g, ' ')
            .trim(),
        )
        .filter((paragraph) => !/^[#<>{|![*-]/.test(paragraph) && paragraph.split(' ').length >= 12)
        .map((body) => ({ body: body.replace(/[*_`]/g, ''), label: 'ham' as const }))
    })
}

/** A list in an order that only the seed decides. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seededRandom(seed)
  return list
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** Comma-separated values with quoted fields, which may hold commas, line ends and doubled quotes. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end !== ',') rows.push([])
  }
  return rows
}
