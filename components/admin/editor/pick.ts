import type { Pick } from '#db/articles/pick.ts'
import type { InsertedPicture } from './pictures.ts'

const known = new Map<string, Promise<Pick | null>>()

async function ask(query: string): Promise<Pick[]> {
  const answer = await fetch(`/admin/articles/pick?${query}`, { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(String(answer.status))
  return ((await answer.json()) as { articles: Pick[] }).articles
}

/** Articles with these words, or of this address. */
export const findArticles = async (text: string) => await ask(`q=${encodeURIComponent(text)}`)

/** The article of an id; null where there is none, or nobody can say. */
export function lookUp(id: string): Promise<Pick | null> {
  const found = known.get(id) ?? ask(`id=${encodeURIComponent(id)}`).then(([first]) => first ?? null)
  const safe = found.catch(() => null)
  known.set(id, safe)
  return safe
}

/** The picture of the library that a file is of; null where there is none, or nobody can say. */
export async function pictureOfFile(src: string): Promise<InsertedPicture | null> {
  if (src === '') return null
  const answer = await fetch(`/admin/media/pick?src=${encodeURIComponent(src)}`).catch(() => null)
  if (!answer?.ok) return null
  return ((await answer.json()) as { pictures: InsertedPicture[] }).pictures[0] ?? null
}
