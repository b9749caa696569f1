import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { leaksIn } from './marks.ts'

/** What stands in the store's files that readers may not see. @param folder the data folder */
export function leaksInFiles(folder: string, isPublic: (mark: string) => boolean) {
  const pages = join(folder, 'pages')
  const leaks: string[] = []
  let files = 0
  for (const entry of readdirSync(pages, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    // A page that is being written has no address yet; it gets one only if it is still right then.
    if (!entry.isFile() || file.startsWith(join(pages, 'drafts'))) continue
    const text = textOf(file)
    if (text === null) continue
    files += 1
    leaks.push(...leaksIn(text, isPublic).map((leak) => `${file} holds ${leak}`))
  }
  return { files, leaks }
}

/** @returns null for a file that is gone by now */
function textOf(file: string): string | null {
  try {
    const bytes = readFileSync(file)
    if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString()
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
