import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ImportFault } from '../fault.ts'

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i
/** Of a repository, not of a newspaper. */
const SKIPPED_FOLDERS = new Set(['node_modules', '__MACOSX'])

export interface MarkdownFile {
  /** Below the folder that is imported, with slashes. */
  path: string
  bytes: Uint8Array
  /** When it was last written to, in milliseconds. */
  changedAt: number
}

/**
 * The paths of all Markdown files in a folder and the folders in it, in the order of their names. Hidden ones do not
 * count, and no link leads out of the folder.
 *
 * @throws ImportFault when there is no such folder, or no such file in it
 */
export async function markdownPaths(folder: string): Promise<{ root: string; paths: string[] }> {
  const root = await realpath(folder).catch(() => {
    throw new ImportFault(`${folder}: no such directory`)
  })
  if (!(await stat(root)).isDirectory()) throw new ImportFault(`${folder} is not a directory`)
  const paths: string[] = []
  await collect(root, '', paths)
  if (paths.length === 0) throw new ImportFault(`${folder} holds no Markdown files (.md, .markdown)`)
  return { root, paths }
}

async function collect(root: string, below: string, paths: string[]) {
  const entries = await readdir(join(root, below), { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || SKIPPED_FOLDERS.has(entry.name)) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) await collect(root, path, paths)
    else if (entry.isFile() && MARKDOWN.test(entry.name)) paths.push(path)
  }
}

/** Reads one of them. */
export async function markdownFile(root: string, path: string): Promise<MarkdownFile> {
  const place = join(root, path)
  const [bytes, { mtimeMs }] = await Promise.all([readFile(place), stat(place)])
  return { path, bytes, changedAt: Math.floor(mtimeMs) }
}
