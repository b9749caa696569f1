import { InvalidArgumentError, type Command } from 'commander'
import { inOwnProcess } from './own-process.ts'

export interface WxrArguments {
  file: string
  dryRun: boolean
  uploads: string | null
}

export interface MarkdownArguments {
  folder: string
  dryRun: boolean
  section: string
  site: string | null
  source: string | null
}

/** Adds `import wxr FILE`, `import markdown DIR` and `import export DIR`. */
export function registerImport(program: Command): void {
  const group = program.command('import').description('bring in what another system exported')
  group
    .command('wxr')
    .description('import a WordPress export (WXR 1.0 to 1.2, may be gzipped)')
    .argument('<file>', 'the file that WordPress made under Tools > Export')
    .option(
      '--dry-run',
      'do all the work on a copy, print the report, write nothing; pictures are measured, not converted',
      false,
    )
    .option('--uploads <dir>', 'a copy of wp-content/uploads: pictures found there are taken over')
    .action(async (file: string, { dryRun, uploads }: { dryRun: boolean; uploads?: string }) => {
      const args: WxrArguments = { file, dryRun, uploads: uploads ?? null }
      process.exitCode = await inOwnProcess('./import-wxr.ts', args)
    })
  group
    .command('markdown')
    .description(
      'import a folder of Markdown files with front matter (Jekyll, Hugo, Eleventy and plain ones)',
    )
    .argument('<dir>', 'the folder; folders in it are read too')
    .addHelpText(
      'after',
      '\nEnds with 1 if a file could not be read, which the report names; all others are imported.',
    )
    .option('--dry-run', 'do all the work on a copy, print the report, write nothing', false)
    .option('--section <name>', 'the section of files that name none and lie in no folder', 'news')
    .option(
      '--site <url>',
      'the address of the site that they are of: links and pictures that stay there keep working',
      siteUrl,
    )
    .option('--source <name>', 'by what a later run knows this folder again, if it was moved (its path)')
    .action(async (folder: string, { dryRun, section, site, source }: MarkdownOptions) => {
      const args: MarkdownArguments = { folder, dryRun, section, site: site ?? null, source: source ?? null }
      process.exitCode = await inOwnProcess('./import-markdown.ts', args)
    })
  group
    .command('export')
    .description('fill an empty newsroom from a folder that `export` has written')
    .argument('<dir>', 'the folder')
    .addHelpText(
      'after',
      '\nAll of it or nothing. Ends with 1 if the newsroom is not empty or the folder not whole.',
    )
    .action(async (folder: string) => await (await import('./import-export.ts')).importFrom(folder))
}

interface MarkdownOptions {
  dryRun: boolean
  section: string
  site?: string
  source?: string
}

function siteUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError('It is no web address, such as https://news.example.')
  return new URL(text).origin
}
