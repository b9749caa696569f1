import { Argument, type Command } from 'commander'
import { sayAge } from '../db/articles/say-age.ts'
import { linkTranslations, unlinkTranslation, type LinkResult } from '../db/articles/translations.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { restoreArticle, withdrawArticle, type WithdrawResult } from '../db/workflow/withdraw.ts'
import { withDatabase } from './database.ts'

/** `article age|translation|delete|restore`: single articles. */
export function registerArticle(program: Command) {
  const article = program.command('article').description('single articles: age, translation, delete, restore')

  const translation = article.command('translation').description('translations of each other: link, unlink')
  translation
    .command('link <path> <other>')
    .description(
      'say of two articles, such as /city/tram and /stadt/bahn, that they are translations of each other',
    )
    .action(async (path: string, other: string) => {
      const result = await withDatabase(
        async (db) => await linkTranslations(db, SYSTEM, { one: addressIn(path), other: addressIn(other) }),
      )
      if (!result.ok) throw new Error(whyNotLinked(result))
      console.log(`${path} and ${other} are translations of each other.`)
    })
  translation
    .command('unlink <path>')
    .description('take an article out of its translations')
    .action(async (path: string) => {
      const result = await withDatabase(async (db) => await unlinkTranslation(db, SYSTEM, addressIn(path)))
      if (!result.ok)
        throw new Error(
          result.reason === 'unknown-article'
            ? `There is no article at ${path}.`
            : `${path} is linked to no translation.`,
        )
      console.log(`${path} is no translation of another article any more.`)
    })

  article
    .command('delete <path>')
    // Its name of old; on the desk, what is withdrawn is only not published at the moment.
    .alias('withdraw')
    .description('take an article off the site for good: its address answers 410, its text is kept')
    .action(async (path: string) => {
      const result = await withDatabase(
        async (db) => await withdrawArticle(db, SYSTEM, addressIn(path), Date.now()),
      )
      if (!result.ok) throw new Error(whyNot(result, `There is no article at ${path}.`))
      console.log(`${path} is deleted.`)
    })
  article
    .command('restore <path>')
    .description('bring back what was deleted, as what it was then')
    .action(async (path: string) => {
      const result = await withDatabase(
        async (db) => await restoreArticle(db, SYSTEM, addressIn(path), Date.now()),
      )
      if (!result.ok) throw new Error(whyNot(result, `No article was deleted at ${path}.`))
      console.log(`${path} is back: ${result.status}.`)
    })

  article
    .command('age <path>')
    .addArgument(new Argument('<said>', 'say or hide').choices(['say', 'hide']))
    .description('say above an old article how old it is, or not, as of a recipe')
    .action(async (path: string, said: 'say' | 'hide') => {
      const result = await withDatabase(
        async (db) => await sayAge(db, SYSTEM, { ...addressIn(path), isSaid: said === 'say' }),
      )
      if (!result.ok)
        throw new Error(
          result.reason === 'unknown-article' ? `There is no article at ${path}.` : 'This is not allowed.',
        )
      console.log(`${path} ${said === 'say' ? 'says its age once it is old' : 'never says its age'}.`)
    })
}

function addressIn(path: string): { section: string; slug: string } {
  const [section = '', slug = ''] = path.replace(/^\//, '').split('/')
  return { section, slug }
}

function whyNot({ reason }: Exclude<WithdrawResult, { ok: true }>, unknown: string): string {
  if (reason === 'unknown-article') return unknown
  return reason === 'stale' ? 'Somebody changed it at this moment: try it again.' : 'This is not allowed.'
}

type Refused = Exclude<LinkResult<{ section: string; slug: string }>, { ok: true }>

function whyNotLinked(result: Refused): string {
  if (result.reason === 'unknown-article')
    return `There is no article at /${result.at.section}/${result.at.slug}.`
  if (result.reason === 'same-language')
    return `Two of them would be in the same language (${result.language}): set the language of one first.`
  return result.reason === 'same-article' ? 'These are one article.' : 'This is not allowed.'
}
