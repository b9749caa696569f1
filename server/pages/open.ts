import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '#db/client.ts'
import { pageChanges } from '#db/pages/changes.ts'
import { STAMP } from '../build.ts'
import { isStagingByEnvironment } from '../crawlers/staging.ts'
import type { Documents } from '../documents/documents.ts'
import type { Renderer } from '../front/render.ts'
import { PageFiles } from './files.ts'
import { PageStore } from './store.ts'

interface Options {
  /** The data folder. */
  folder: string
  /** Bytes that all pages may take. */
  bytes: number
  /** Where the site is on the web: pages name it. */
  siteUrl: string
}

/** Opens the page store of an installation, with what it had kept before the last stop and what of that is still right. */
export function openPages(
  db: Db,
  made: { renderer: Renderer; documents: Documents },
  { folder, bytes, siteUrl }: Options,
): PageStore {
  const render: ConstructorParameters<typeof PageStore>[0]['render'] = (address, haveLeft) =>
    made.documents.render(address) ?? made.renderer.forAnybody(address, haveLeft)
  // A web server that serves files itself would not say that a copy is not to be listed.
  const place = join(folder, 'pages')
  if (isStagingByEnvironment()) rmSync(place, { recursive: true, force: true })
  const files = isStagingByEnvironment() ? null : new PageFiles(place, versionOf(db, siteUrl))
  const store = new PageStore({ changes: pageChanges(db), render, files, bytes })
  db.afterCommit.add(store.catchUp)
  return store
}

/** Pages of other code, of another address or of another database are no pages of ours. */
function versionOf(db: Db, siteUrl: string): string {
  const { ino, birthtimeMs } = statSync(db.sqlite.reader.name)
  const hash = createHash('sha256').update(readFileSync(STAMP))
  for (const file of ['reader.js', 'theme.js', 'embeds.js', 'embeds.css'])
    hash.update(readFileSync(join('public', file)))
  return hash.update(`${siteUrl} ${ino} ${birthtimeMs}`).digest('hex')
}
