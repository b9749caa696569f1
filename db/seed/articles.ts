import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SeedArticle } from './newsroom.ts'

/** The demo articles, one file each, oldest first. */
export async function seedArticles(): Promise<SeedArticle[]> {
  const folder = join(import.meta.dirname, 'articles')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const modules = await Promise.all(
    files.map(async (file) => (await import(join(folder, file))) as { article: SeedArticle }),
  )
  return modules.map((module) => module.article).sort((a, b) => b.publishedHoursAgo - a.publishedHoursAgo)
}
