import { Argument, type Command } from 'commander'
import { sayAge } from '../db/articles/say-age.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { withDatabase } from './database.ts'

/** `article age`: what is said of single articles. */
export function registerArticle(program: Command) {
  const article = program.command('article').description('single articles: age')

  article
    .command('age <path>')
    .addArgument(new Argument('<said>', 'say or hide').choices(['say', 'hide']))
    .description('say above an old article how old it is, or not, as of a recipe')
    .action(async (path: string, said: 'say' | 'hide') => {
      const [section = '', slug = ''] = path.replace(/^\//, '').split('/')
      const result = await withDatabase(
        async (db) => await sayAge(db, SYSTEM, { section, slug, isSaid: said === 'say' }),
      )
      if (!result.ok)
        throw new Error(
          result.reason === 'unknown-article' ? `There is no article at ${path}.` : 'This is not allowed.',
        )
      console.log(`${path} ${said === 'say' ? 'says its age once it is old' : 'never says its age'}.`)
    })
}
