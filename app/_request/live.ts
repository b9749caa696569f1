import { cache } from 'react'
import type { Article } from '#db/articles/article.ts'
import { database } from '#db/client.ts'
import { livePage } from '#db/live/read.ts'
import { shows, TAGS } from './cache.ts'

/** A page of the posts of an article; null where it is no live blog, or has no such page. */
export const readLive = cache(async (article: Article, page: number) => {
  shows(TAGS.article(article.id))
  const live = await livePage(database(), article.id, page)
  if (!live || page > live.pages) return null
  const names = [...live.pinned, ...live.entries].flatMap(({ pictureName }) => pictureName ?? [])
  shows(...names.map(TAGS.picture))
  return live
})
