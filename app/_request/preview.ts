import { cache } from 'react'
import { articlePath } from '#db/articles/path.ts'
import { database } from '#db/client.ts'
import { worksOn } from '#db/notes/who.ts'
import { previewArticle, type Preview } from '#db/preview/article.ts'
import { openShare } from '#db/preview/links.ts'
import { segment } from './params.ts'
import { previewOf } from './preview-path.ts'
import { staffReading } from './viewer.ts'

export type ReadPreview =
  | {
      state: 'open'
      preview: Preview
      /** Milliseconds: when the link ends; null for the desk's own. */
      until: number | null
      /** Where readers have it, or had it before it was changed. */
      publicPath: string
    }
  | { state: 'over' }
  | { state: 'unknown' }

/** What the key in a preview's address opens. The desk's own opens for whom it was made, as long as he works on the article. */
export const readPreview = cache(async (key: string): Promise<ReadPreview> => {
  const [db, now] = [database(), Date.now()]
  const named = previewOf(segment(key), now)
  if (!named) return { state: 'unknown' }
  if (named.kind === 'over') return { state: 'over' }
  if (named.kind === 'desk') {
    const staff = await staffReading()
    if (staff?.id !== named.userId) return { state: 'unknown' }
    const article = await worksOn(db.read, staff, named.articleId)
    return article.ok ? await shown(named.articleId, null, now) : { state: 'unknown' }
  }
  const link = await openShare(db, named.linkId, now)
  return link.state === 'open' ? await shown(link.articleId, link.expiresAt, now) : { state: 'over' }
})

async function shown(articleId: number, until: number | null, now: number): Promise<ReadPreview> {
  const preview = await previewArticle(database(), articleId, now)
  if (!preview) return { state: 'over' }
  const { section, slug } = preview.published
  return { state: 'open', preview, until, publicPath: articlePath({ section, slug }) }
}
