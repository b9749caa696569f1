import { InvalidArgumentError, type Command } from 'commander'
import { articleAt } from '../db/articles/find.ts'
import { sectionBySlug } from '../db/articles/lists.ts'
import { articlePath } from '../db/articles/path.ts'
import type { Db } from '../db/client.ts'
import { backfill, backfillCount } from '../db/related/backfill.ts'
import { becauseLine } from '../db/related/because.ts'
import { editRelated } from '../db/related/edit.ts'
import { relatedView, type RelatedEntry } from '../db/related/view.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { withDatabase } from './database.ts'
import { endProgress, progressPrinter } from './progress.ts'

/** `related backfill|show|pin|unpin`: related news. */
export function registerRelated(program: Command) {
  const related = program.command('related').description('related news: backfill, show, pin, unpin')

  related
    .command('backfill')
    .description('compare articles anew; the server does so by itself whenever one changes')
    .option('--section <slug>', 'only articles of this section')
    .option('--since <date>', 'only articles published on this day or later, such as 2026-05-14', dayOf)
    .option('--dry-run', 'only say how many', false)
    .addHelpText(
      'after',
      '\nWithout --section and --since it is also counted anew how rare words are. It may be run beside the server, stopped' +
        '\nand run again: it goes on where it was. Ends with 1 if there is no such section.',
    )
    .action(async ({ section, since, dryRun }: { section?: string; since?: number; dryRun: boolean }) => {
      await withDatabase(async (db) => {
        const asked = { since, sectionId: section === undefined ? undefined : await sectionId(db, section) }
        if (dryRun) {
          console.log(`${articles(await backfillCount(db, asked))} would be compared; nothing was written.`)
          return
        }
        const many = await backfill(db, asked, progressPrinter(1000))
        endProgress()
        console.log(`${articles(many)} compared.`)
      })
    })

  related
    .command('show <path>')
    .description('say what is related to an article, such as /city/some-slug, and why')
    .action(async (path: string) => {
      const view = await withDatabase(async (db) => await relatedView(db, await articleId(db, path)))
      if (!view) throw new Error(`There is no article at ${path}.`)
      for (const { entry, pinned, because, score, hidden } of view.related) {
        const place = hidden === null ? 'shown' : HIDDEN[hidden]
        console.log(
          `${pinned ? 'pinned' : score.toFixed(3).padStart(6)}  ${place.padEnd(10)}  ${named(entry)}`,
        )
        console.log(`                    ${becauseLine(because, pinned)}`)
      }
      if (view.related.length === 0) console.log('Nothing is related.')
      for (const { entry, of, alike } of view.copies)
        console.log(
          `left out            ${named(entry)}\n                    ${percent(alike)} the same as ${named(of)}`,
        )
      for (const entry of view.never) console.log(`never               ${named(entry)}`)
    })

  for (const [name, description] of [
    ['pin', 'put an article at the head of the related news of another'],
    ['unpin', 'take it away again'],
  ] as const)
    related
      .command(`${name} <path> <related>`)
      .description(description)
      .action(async (path: string, other: string) => {
        const result = await withDatabase(async (db) => {
          const ids = { articleId: await articleId(db, path), relatedId: await articleId(db, other) }
          return await editRelated(db, SYSTEM, { ...ids, change: name }, Date.now())
        })
        if (!result.ok) throw new Error(REFUSED[result.reason])
        console.log(`${other} is ${name === 'pin' ? 'pinned' : 'no longer pinned'} to ${path}.`)
      })
}

const HIDDEN = { 'not-public': 'not public', 'on-page': 'elsewhere', beyond: 'further' }
const REFUSED = {
  forbidden: 'This is not allowed.',
  'unknown-article': 'There is no such article.',
  itself: 'An article is not related to itself.',
  'no-article': 'A page, such as "About us", has no related news and is none.',
  'not-pinned': 'It is not pinned there.',
}

const articles = (many: number) => (many === 1 ? '1 article' : `${many} articles`)
const percent = (share: number) => `${Math.round(share * 100)} %`
const named = (entry: RelatedEntry) => `${articlePath(entry)}  ${entry.headline}`

async function articleId(db: Db, path: string): Promise<number> {
  const id = await articleAt(db, path)
  if (id === null) throw new Error(`There is no article at ${path}.`)
  return id
}

async function sectionId(db: Db, slug: string): Promise<number> {
  const section = await sectionBySlug(db, slug)
  if (!section) throw new Error(`There is no section ${slug}.`)
  return section.id
}

function dayOf(text: string): number {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(at)) throw new InvalidArgumentError('a day, such as 2026-05-14')
  return at
}
