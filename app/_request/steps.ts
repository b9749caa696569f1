import type { Step } from '#components/site/breadcrumbs.tsx'
import { pagePath } from '#db/articles/path.ts'
import { siteWords } from './words.ts'

/** The way from the front page to a page, and to a further part of it where it has several. */
export async function stepsTo(steps: readonly Step[], page = 1): Promise<Step[]> {
  const t = await siteWords('meta')
  const [last] = steps.slice(-1)
  const part = last && page > 1 ? [{ name: t('page', { page }), path: pagePath(last.path, page) }] : []
  const home = (await siteWords('articles'))('home')
  return [{ name: home, path: '/' }, ...steps, ...part]
}
