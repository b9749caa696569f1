import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { comments as demo } from '../../db/seed/comments.ts'
import type { LabelledSample } from '../../db/spam/train.ts'
import { readText } from '../../db/spam/text.ts'
import { seededRandom } from '../../db/testing/random.ts'
import { readerComments } from '../../db/testing/reader-comments.ts'

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

/** Comments as readers of news write them, split by whether they give a link. */
export function readersHam(): { plain: LabelledSample[]; linking: LabelledSample[] } {
  const ham = readerComments.map((body): LabelledSample => ({ body, label: 'ham' }))
  return { plain: ham.filter((one) => !hasLink(one)), linking: ham.filter(hasLink) }
}

const hasLink = ({ body }: LabelledSample) => readText(body).hosts.length > 0

const SOURCES = [
  'https://www.bbc.co.uk/news/uk-england-48212345',
  'https://council.example/meetings/2019-03-12/minutes',
  'https://www.theguardian.com/environment/2024/may/08/survey-of-scientists',
  'www.statistics.example/labour/tables.html',
]

/** The demo's comments, each with a source given after it. */
export const demoCiting: LabelledSample[] = demoHam
  .filter((one) => !hasLink(one))
  .map((one, at) => ({ ...one, body: `${one.body} See ${SOURCES[at % SOURCES.length] ?? ''}` }))

/**
 * Paragraphs of posts: what nobody should hold for spam, whatever else it is.
 *
 * @param links 'given' for those that link somewhere, each address in brackets after its words; 'dropped' for all, without
 */
export function newsParagraphs(data: string, links: 'given' | 'dropped' = 'dropped'): LabelledSample[] {
  const folder = join(data, 'news-18f', 'posts')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8').replace(/^---[^]*?\n---\n/, '')
      return text
        .split(/\n\s*\n/)
        .filter((paragraph) => links === 'dropped' || paragraph.includes('](http'))
        .map((paragraph) =>
          paragraph
            .replace(/\[([^\]]*)\]\((https?:[^)\s]*)[^)]*\)/g, links === 'given' ? '$1 ($2)' : '$1')
            .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
            .replace(/\s+/g, ' ')
            .trim(),
        )
        .filter((paragraph) => !/^[#<>{|![*-]/.test(paragraph) && paragraph.split(' ').length >= 12)
        .map((body) => ({
          body: links === 'given' ? body : body.replace(/[*_`]/g, ''),
          label: 'ham' as const,
        }))
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
