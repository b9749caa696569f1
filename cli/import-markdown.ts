import { importMarkdown } from '#db/import/markdown/run.ts'
import { markdownPaths } from '#db/import/markdown/files.ts'
import type { MarkdownArguments } from './import.ts'
import { runImport } from './importing.ts'

/** Started by import.ts, in a process with a bounded heap; the one argument is JSON of its making. */
const { folder, dryRun, section, site, source } = JSON.parse(process.argv[2] ?? '{}') as MarkdownArguments

await runImport(
  dryRun,
  async () => await markdownPaths(folder),
  async (db, onProgress) => await importMarkdown(db, { folder, section, site, source, onProgress }),
)
