import { cache } from 'react'
import type { Article } from '#db/articles/article.ts'
import { database } from '#db/client.ts'
import { publicChanges, wasChanged } from '#db/corrections/changes.ts'
import { correctionsOf, correctionsPage } from '#db/corrections/listing.ts'
import { shows, TAGS } from './cache.ts'

/** What was said of an article after it was published. */
export const readCorrections = cache(async (article: Article) => {
  shows(TAGS.article(article.id))
  return await correctionsOf(database(), article.id)
})

/** Whether readers had another wording of it before. */
export const readWasChanged = cache(async (article: Article) => {
  shows(TAGS.article(article.id))
  return article.updatedAt !== null && (await wasChanged(database(), article))
})

/** What has changed in it since. */
export async function readChanges(article: Article) {
  shows(TAGS.article(article.id))
  return await publicChanges(database(), article)
}

/** A page of all corrections; null for one past the last. */
export const readCorrectionsPage = cache(async (page: number) => {
  shows(TAGS.corrections)
  const list = await correctionsPage(database(), page)
  return page > list.pages ? null : list
})
