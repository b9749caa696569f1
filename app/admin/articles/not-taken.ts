import type { LostText } from '#components/admin/writing/lost-text.tsx'
import { refuse } from '#app/_request/answer.ts'

/**
 * What was sent for an article that is gone, or is not his to write who sent it: the article's page says so, and has what he
 * wrote.
 *
 * @param path another page of the article that says it
 */
export function notTaken(
  id: string,
  reason: 'forbidden' | 'unknown-article',
  written: string[],
  path = `/admin/articles/${id}`,
): Response {
  const said = written.filter((text) => text.trim() !== '')
  const state: LostText | null = said.length > 0 ? { form: 'lost', written: said } : null
  return refuse({ path, status: reason === 'forbidden' ? 403 : 404, state })
}
