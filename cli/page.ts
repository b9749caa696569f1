import { extname } from 'node:path'
import type { Command } from 'commander'
import MarkdownIt from 'markdown-it'
import { ABOUT_PAGES, aboutPath } from '../db/articles/about/rules.ts'
import { aboutPages, putPage, removePage } from '../db/articles/about/pages.ts'
import { readSettings } from '../db/settings/settings.ts'
import { plainText } from '../db/text/words.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { translator } from '../words/words.ts'
import { withDatabase } from './database.ts'
import { readText } from './files.ts'

const KNOWN = Object.entries(ABOUT_PAGES)
  .map(([slug, property]) => `  ${aboutPath(slug).padEnd(30)}${property ?? ''}`)
  .join('\n')

/** `page put|list|remove`: what the newspaper says of itself. */
export function registerPage(program: Command) {
  const page = program
    .command('page')
    .description('pages about the newspaper, under /about: put, list, remove')

  page
    .command('put <slug> <file>')
    .description('write a page, or write it anew, from a file of Markdown or HTML')
    .option('--title <text>', 'else the first heading of the file')
    .option('--standfirst <text>', 'a sentence below the title, which search engines show too', '')
    .addHelpText(
      'after',
      `\nPages that search engines are told of by name (schema.org) stand under these addresses; any other slug will do too:\n${KNOWN}`,
    )
    .action(async (slug: string, file: string, options: { title?: string; standfirst: string }) => {
      const { title, html } = contentOf(file)
      const result = await withDatabase(async (db) => {
        const language = (await readSettings(db))['site.language']
        const input = {
          ...{ slug, headline: options.title ?? title, standfirst: options.standfirst, bodyHtml: html },
          sectionName: translator(language, 'about')('about'),
        }
        return await putPage(db, SYSTEM, input, Date.now())
      })
      if (!result.ok) throw new Error(PROBLEMS[result.reason])
      console.log(`${aboutPath(slug)} ${result.isNew ? 'is published' : 'has been changed'}.`)
    })

  page
    .command('list')
    .description('list what is published')
    .action(async () => {
      const pages = await withDatabase(aboutPages)
      for (const { slug, headline } of pages) console.log(`${aboutPath(slug).padEnd(30)}${headline}`)
      if (pages.length === 0) console.log('There is none yet.')
    })

  page
    .command('remove <slug>')
    .description('take a page away for good')
    .action(async (slug: string) => {
      const result = await withDatabase(async (db) => await removePage(db, SYSTEM, slug, Date.now()))
      if (!result.ok) throw new Error(`There is no page at ${aboutPath(slug)}.`)
      console.log(`${aboutPath(slug)} is gone.`)
    })
}

const PROBLEMS = {
  forbidden: 'This is not allowed.',
  slug: 'A slug is lower-case letters, digits and hyphens, such as ethics-policy.',
  headline: 'The page needs a title: a first heading in the file, or --title.',
}

/** The title is taken out of the text: the page shows it by itself. */
function contentOf(file: string): { title: string; html: string } {
  const text = readText(file)
  const html = /^\.html?$/i.test(extname(file)) ? text : new MarkdownIt({ html: true }).render(text)
  const [heading, title = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(html) ?? []
  return {
    title: plainText(title),
    html: heading === undefined ? html : html.replace(heading, ''),
  }
}
