import { contactsOf, securityText } from '../../db/crawlers/security.ts'
import { robotsText } from '../../db/crawlers/robots.ts'
import type { Db } from '../../db/client.ts'
import { TAGS } from '../../db/pages/tags.ts'
import { readSettings } from '../../db/settings/settings.ts'
import type { Site } from '../documents/addresses.ts'
import { missing, plainDocument, type Document, type Find } from '../documents/document.ts'
import type { Showing } from '../documents/showing.ts'
import { isStaging } from './staging.ts'

interface Options {
  db: Db
  site: Site
  /** By which search engines know that a message about this site is from us; its file says nothing else. */
  indexNowKey: string
  /** Milliseconds. */
  clock?: () => number
}

/** Finds the files by which programs learn what they may do, and whom to tell: robots.txt, security.txt, ads.txt. */
export function createCrawlerFiles({ db, site, indexNowKey, clock = Date.now }: Options): Find {
  async function robots(): Promise<Document> {
    const settings = await readSettings(db)
    const own = settings['crawlers.rules']
    const rules = { siteUrl: site.url, isStaging: isStaging(settings), ai: settings['crawlers.ai'], own }
    return plainDocument(robotsText(rules))
  }

  async function security(showing: Showing): Promise<Document> {
    const settings = await readSettings(db)
    const contacts = contactsOf(settings['crawlers.security'], settings['site.contactEmail'])
    if (contacts.length === 0) return missing(404, 'Nobody has been named for this yet.')
    const facts = { siteUrl: site.url, contacts, language: settings['site.language'], now: clock() }
    const { text, until } = securityText(facts)
    showing.isRightUntil(until)
    return plainDocument(text)
  }

  async function ads(): Promise<Document> {
    const { 'crawlers.ads': lines } = await readSettings(db)
    return lines === '' ? missing(404, 'Nobody sells advertisements here.') : plainDocument(`${lines}\n`)
  }

  const files = new Map([
    ['robots.txt', robots],
    ['.well-known/security.txt', security],
    ['ads.txt', ads],
    [`${indexNowKey}.txt`, async () => plainDocument(indexNowKey)],
  ])

  return (segments) => {
    const make = files.get(segments.join('/'))
    return (
      (make &&
        (async (showing) => {
          showing.shows(TAGS.site)
          return await make(showing)
        })) ??
      null
    )
  }
}
