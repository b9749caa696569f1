import { join } from 'node:path'
import type { Db } from '../../db/client.ts'
import { createCrawlerFiles } from '../crawlers/files.ts'
import { createFeeds } from '../feeds/feeds.ts'
import { createPictures } from '../feeds/pictures.ts'
import { createSitemaps } from '../sitemaps/sitemaps.ts'
import { createDocuments, type Documents } from './documents.ts'

interface Options {
  /** Where this newsroom is on the web, without a slash at its end. */
  siteUrl: string
  /** The data folder. */
  folder: string
  /** Under which search engines look for a file of this name. */
  indexNowKey: string
}

/** All documents of an installation. */
export function openDocuments(db: Db, { siteUrl, folder, indexNowKey }: Options): Documents {
  const site = { url: siteUrl }
  const pictureOf = createPictures(site, join(folder, 'uploads'))
  return createDocuments([
    createFeeds({ db, site, pictureOf }),
    createSitemaps({ db, site }),
    createCrawlerFiles({ db, site, indexNowKey }),
  ])
}
