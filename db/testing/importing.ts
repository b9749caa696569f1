import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../client.ts'
import { importMarkdown } from '../import/markdown/run.ts'
import { importWxr } from '../import/run.ts'
import { temporaryFolder } from './folder.ts'

/** Texts for one article each, in the section of this slug. */
export interface Bodies {
  /** What no other import is called. */
  name: string
  section: string
  bodies: string[]
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
/** What XML does not take at all, an exporter does not write. */
const legal = (text: string) => text.toWellFormed().replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')

/** Brings texts in as WordPress exports them. */
export async function importAsWordPress(db: Db, { name, section, bodies }: Bodies): Promise<void> {
  const items = bodies.map(
    (body, index) => `<item><title>${cdata(`Wordpress ${name} ${index}`)}</title>
      <link>https://${name}.example/?p=${index + 1}</link><content:encoded>${cdata(legal(body))}</content:encoded>
      <wp:post_id>${index + 1}</wp:post_id><wp:post_name>w-${name}-${index}</wp:post_name><wp:status>publish</wp:status>
      <wp:post_type>post</wp:post_type><wp:post_date_gmt>2020-01-01 00:00:00</wp:post_date_gmt>
      <category domain="category" nicename="${section}">${cdata(section)}</category></item>`,
  )
  await inFolder(async (folder) => {
    const file = join(folder, 'export.xml')
    writeFileSync(
      file,
      `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>W</title><link>https://${name}.example</link>
        <wp:wxr_version>1.2</wp:wxr_version>${items.join('\n')}</channel></rss>`,
    )
    await importWxr(db, { file, now: Date.now() })
  })
}

/** Brings texts in as files of Markdown. */
export async function importAsMarkdown(db: Db, { name, section, bodies }: Bodies): Promise<void> {
  await inFolder(async (folder) => {
    mkdirSync(join(folder, section))
    for (const [index, body] of bodies.entries())
      writeFileSync(
        join(folder, section, `m-${name}-${index}.md`),
        `---\ntitle: "Markdown ${name} ${index}"\ndate: 2020-01-01\n---\n\n${body.toWellFormed().replaceAll('\0', '')}\n`,
      )
    await importMarkdown(db, { folder, section, site: null, source: name })
  })
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const { path, remove } = temporaryFolder()
  try {
    await work(path)
  } finally {
    remove()
  }
}
