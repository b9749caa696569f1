import { addCorrection, addErrorReport, addPost, goLive } from '#db/testing/afterwards.ts'
import { addArticle, addComment, addSection, addStaff, DAY, PASSWORD } from '#db/testing/cast.ts'
import { addConfirmed } from '#db/testing/commenters.ts'
import { setLanguage, storedTexts } from '#db/testing/language.ts'
import { addHook } from '#db/testing/mail.ts'
import { addSeries } from '#db/testing/newsroom.ts'
import { photo } from '#db/testing/photos.ts'
import { LANGUAGES, localeOf } from '#words/languages.ts'
import { axeFinds, RULES_BUT_COLOURS } from '../axe.ts'
import { catalogue } from '../catalogue.ts'
import { expect, test } from '../foreign.ts'
import { lostWhenZoomed } from '../layout.ts'
import { saidOn } from '../said.ts'
import { sentPages } from '../sent.ts'
import { htmlErrors } from '../validity.ts'

const TABS = ['pending', 'reported', 'approved', 'rejected', 'spam', 'trash']

/** Whether a text says how long ago something was, or names a day: no catalogue holds these. */
function timesIn(language: string): (text: string) => boolean {
  const locale = localeOf(language)
  const known = new Set<string>()
  const ago = new Intl.RelativeTimeFormat(locale)
  // From tomorrow on: a run may go on past midnight.
  for (let n = -1; n < 62; n += 1) {
    for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month'] as const)
      known.add(ago.format(-n, unit))
    for (const month of ['short', 'long'] as const)
      for (const year of ['numeric', undefined] as const) {
        const names = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year, timeZone: 'UTC' })
        known.add(names.format(Date.now() - n * DAY))
      }
  }
  return (text) => known.has(text)
}

// Each worker has a server of its own, whose language is changed under way.
test.describe.configure({ mode: 'parallel' })

for (const language of LANGUAGES.filter((one) => one !== 'en'))
  test(`in ${language} the desk says all by the catalogue, is valid and whole, and axe finds nothing`, async ({
    page,
    newsroom,
    unique,
  }) => {
    test.setTimeout(600_000)
    await setLanguage(newsroom, language)
    const holds = catalogue(language)
    // A colon may stand behind a message that has none.
    const languages = new Set(
      ['da', ...LANGUAGES].map((tag) => new Intl.DisplayNames(language, { type: 'language' }).of(tag)),
    )
    const isKnown = (text: string) => languages.has(text) || holds(text) || holds(text.replace(/ ?:$/, ''))
    const isTime = timesIn(language)
    const sent = sentPages(page)
    const article = await addArticle(newsroom, await addSection(newsroom, `Kai ${unique}`), {
      headline: `Ein Kran ${unique}`,
    })
    const german = await addArticle(newsroom, await addSection(newsroom, `Quai ${unique}`), {
      language: 'da',
    })
    const series = await addSeries(newsroom, `Kais ${unique}`, [article])
    await addComment(newsroom, article, { status: 'pending' })
    const zoe = { name: `Zoë ${unique}`, email: `zoe-${unique}@example.org`, status: 'pending' as const }
    const { comment } = await addConfirmed(newsroom, article, zoe)
    const hook = await addHook(newsroom, `https://hooks.example.com/${unique}`)
    const reportId = await addErrorReport(newsroom, article, { email: 'zoe@example.org' })
    await addErrorReport(newsroom, article, { quote: 'Wharf.' })
    await addCorrection(newsroom, article, { at: Date.now() })
    await goLive(newsroom, article, Date.now())
    await addPost(newsroom, article, { headline: 'Quay', isKey: true, isPinned: true, at: Date.now() })
    const edith = await addStaff(newsroom, `Edith ${unique}`, 'admin')
    await page.goto('/admin/sign-in')
    await page.locator('input[name=email]').fill(edith.email)
    await page.locator('input[type=password]').fill(PASSWORD)
    await page.locator('main button[type=submit]').click()
    await page.waitForURL(/\/admin$/)
    await page.goto('/admin/media')
    const file = { name: `Kran ${unique}.jpg`, mimeType: 'image/jpeg', buffer: await photo(1) }
    await page.locator('.add-form input').setInputFiles(file)
    await page.locator('.add-form button').click()
    await page.waitForURL(/\/admin\/media\/\d+/)
    const picture = new URL(page.url()).pathname
    const paths = [
      ...TABS.map((tab) => `/admin/comments?tab=${tab}`),
      ...[
        'rules',
        'crawlers',
        'log',
        'statistics',
        'alerts',
        'desk',
        'banner',
        'newsletter',
        'mail',
        'webhooks',
        `webhooks/${hook}`,
        'articles',
        'corrections',
        'live',
        'media',
        'series',
        `series/${series.id}?find=${encodeURIComponent(german.path)}`,
        'authors',
        'people',
        'account',
        'front',
        `front/${article.section.slug}`,
        'sections',
        `sections/${article.section.id}`,
        'settings',
      ],
      '/admin',
      picture,
      ...[`corrections/publish?report=${reportId}`, `articles/${article.id}/live`],
      ...[
        `articles/${article.id}/related`,
        `articles/${article.id}/series`,
        `articles/${article.id}/translations?find=${encodeURIComponent(german.path)}`,
        `articles/${article.id}`,
        `articles/${article.id}/history`,
        'articles/new',
        `comments/${comment.id}/author`,
      ],
    ].map((path) => (path.startsWith('/') ? path : `/admin/${path}`))
    for (const path of paths) {
      expect.soft((await page.goto(path))?.status(), path).toBe(200)
      await expect.soft(page.locator('html'), path).toHaveAttribute('lang', language)
      const isStored = storedTexts(newsroom)
      const said = [...new Set(await saidOn(page))]
      /** Such as "Pin: The crane", what a button does to what. */
      const isAbout = (text: string) => {
        const [does, to, ...more] = text.split(/\s?: /)
        return more.length === 0 && isKnown(does ?? '') && isStored.has(to ?? '')
      }
      const foreign = said.filter(
        (text) => !isStored.has(text) && !isKnown(text) && !isTime(text) && !isAbout(text),
      )
      expect.soft(foreign, path).toEqual([])
      expect.soft(await htmlErrors(await sent()), path).toEqual([])
      expect.soft(await axeFinds(page, RULES_BUT_COLOURS), path).toEqual([])
      expect.soft(await lostWhenZoomed(page), path).toEqual([])
    }
  })
