import { database } from '#db/client.ts'
import {
  checkCrawlers,
  CRAWLER_SETTINGS,
  type CrawlerSettings,
  type TypedCrawlers,
} from '#db/crawlers/draft.ts'
import { robotsText } from '#db/crawlers/robots.ts'
import { saveCrawlers } from '#db/crawlers/save.ts'
import { contactsOf, securityText } from '#db/crawlers/security.ts'
import { readSettings, type Settings } from '#db/settings/settings.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { siteUrl } from '#app/_request/site.ts'
import { isStaging } from '#app/_request/staging.ts'
import type { CrawlerPreview, CrawlersState } from '../state.ts'

const PATH = '/admin/crawlers'

/** Shows the files to their editor alone as they would read, or saves what they say. */
export const POST = rightPost('site.edit', async (form, staff) => {
  const [db, now] = [database(), Date.now()]
  const typed = Object.fromEntries(
    CRAWLER_SETTINGS.map((key) => [key, field(form, key)]),
  ) as unknown as TypedCrawlers
  const state: CrawlersState = { form: 'crawlers', typed, problems: {}, preview: null }
  const { draft, problems } = checkCrawlers(typed)
  if (Object.keys(problems).length > 0)
    return refuse({ path: PATH, status: 422, state: { ...state, problems } })
  // Nothing is saved but by the button that says so.
  if (field(form, 'do') !== 'save') {
    const preview = previewOf(draft, await readSettings(db), now)
    return refuse({ path: PATH, status: 200, state: { ...state, preview } })
  }
  if ((await saveCrawlers(db, staff, draft, now)) === null) return refuse({ path: PATH, status: 403, state })
  return seeOther(`${PATH}?done=saved`)
})

/** The same as server/crawlers/files.ts would answer, if the draft were saved. */
function previewOf(draft: CrawlerSettings, settings: Settings, now: number): CrawlerPreview {
  const { 'crawlers.ai': ai, 'crawlers.rules': own, 'crawlers.ads': ads } = draft
  const contacts = contactsOf(draft['crawlers.security'], settings['site.contactEmail'])
  const facts = { siteUrl: siteUrl(), contacts, language: settings['site.language'], now }
  return {
    robots: robotsText({ siteUrl: siteUrl(), isStaging: isStaging(draft), ai, own }),
    security: contacts.length === 0 ? null : securityText(facts).text,
    ads: ads === '' ? null : `${ads}\n`,
  }
}

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export function GET(): Response {
  return seeOther(PATH)
}
