import type { Command } from 'commander'
import type { Db } from '../db/client.ts'
import { patternsIn, type RulesDraft } from '../db/comments/screening/draft.ts'
import { dryRun, type DryRun } from '../db/comments/screening/dry-run.ts'
import { saveRules } from '../db/comments/screening/save-rules.ts'
import { LISTS, patternsOf, type WordList } from '../db/comments/screening/word-rules.ts'
import { isUsable } from '../db/text/patterns.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { withDatabase } from './database.ts'
import { readText } from './files.ts'
import { endProgress, progressPrinter } from './progress.ts'

/** `rules list|add|remove|test`: words and phrases that hold a comment, or put it away. */
export function registerRules(program: Command) {
  const rules = program.command('rules').description('lists of words: list, add, remove, test')

  rules
    .command('list [list]')
    .description('print the words of a list, one a line: held, spam or banned')
    .action(async (list: string | undefined) => {
      const lists = list === undefined ? LISTS : [known(list)]
      const found = await withDatabase(async (db) => {
        const words: string[] = []
        for (const one of lists) words.push(...(await patternsOf(db, one)))
        return words
      })
      for (const pattern of found) console.log(pattern)
    })

  for (const name of ['add', 'remove'] as const) {
    rules
      .command(`${name} <file>`)
      .description(`${name} the words of a file, one a line, ${name === 'add' ? 'to' : 'from'} a list`)
      .option('--list <list>', 'held, spam or banned', 'held')
      .action(async (file: string, options: { list: string }) => {
        const list = known(options.list)
        const words = wordsIn(file)
        const change = await withDatabase(async (db) => {
          const before = await patternsOf(db, list)
          const after = name === 'add' ? union(before, words) : without(before, words)
          const saved = await saveRules(db, SYSTEM, draftOf(list, after), {}, Date.now())
          if (!saved.ok) throw new Error('The list was not changed.')
          return { before: before.length, after: after.length }
        })
        console.log(`The list "${list}" has ${change.after} words now; it had ${change.before}.`)
      })
  }

  rules
    .command('test')
    .description(
      'say what further words would have done to the comments of the last 30 days; nothing is saved',
    )
    .requiredOption('--words <file>', 'words and phrases, one a line')
    .option('--list <list>', 'held, spam or banned', 'held')
    .action(async (options: { words: string; list: string }) => {
      const list = known(options.list)
      const words = wordsIn(options.words)
      const tell = progressPrinter(5000)
      print(
        await withDatabase((db) => tested(db, list, words, (looked) => tell('Comments looked at', looked))),
      )
    })
}

const draftOf = (list: WordList, words: string[]): RulesDraft => ({
  ...{ settings: {}, sectionModes: new Map<number, null>(), words: { [list]: words } },
})
const without = (some: string[], others: string[]) => {
  const gone = new Set(others)
  return some.filter((one) => !gone.has(one))
}
const union = (some: string[], others: string[]) => [...new Set([...some, ...others])]

async function tested(
  db: Db,
  list: WordList,
  words: string[],
  progress: (looked: number) => void,
): Promise<DryRun> {
  const draft = draftOf(list, union(await patternsOf(db, list), words))
  return await dryRun(db, draft, Date.now(), progress)
}

function print({ looked, isCapped, changed, approved, shown }: DryRun) {
  endProgress()
  const all = isCapped ? `the newest ${looked} of more` : `${looked}`
  console.log(`${changed} of ${all} comments of the last 30 days would have been treated otherwise.`)
  console.log(`Moderators have approved ${approved} of these.`)
  for (const { id, authorName, body, is, finding } of shown) {
    const [start, end] = finding.span ?? [0, 0]
    const seen = (finding.field ?? 'body') === 'body' ? body.slice(start, end) : ''
    console.log(
      `  ${id}  ${is.status.padEnd(8)} ${authorName}: ${[finding.rule, finding.words, seen && `“${seen}”`].filter(Boolean).join(', ')}`,
    )
  }
  if (changed > shown.length) console.log(`  … and ${changed - shown.length} more`)
}

/** The words of a file. Lines that could never be found are named and left out, and then not all has worked. */
function wordsIn(file: string): string[] {
  const words = patternsIn(readText(file))
  const wrong = words.filter((word) => !isUsable(word))
  for (const word of wrong) console.error(`left out, since it has no letters or is too long: ${word}`)
  if (wrong.length > 0) process.exitCode = 1
  return words.filter((word) => isUsable(word))
}

function known(list: string): WordList {
  const found = LISTS.find((one) => one === list)
  if (found) return found
  throw new Error(`There is no list "${list}". There are: ${LISTS.join(', ')}`)
}
