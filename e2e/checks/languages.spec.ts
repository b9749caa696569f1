import { AFTERWARDS_PAGES } from '../afterwards-pages.ts'
import { setLanguage, storedTexts } from '#db/testing/language.ts'
import { LANGUAGES, localeOf } from '#words/languages.ts'
import { axeFinds, RULES_BUT_COLOURS } from '../axe.ts'
import { catalogue } from '../catalogue.ts'
import { expect, test } from '../foreign.ts'
import { lostWhenZoomed } from '../layout.ts'
import { LETTER_PAGES } from '../letter-pages.ts'
import { READER_PAGES } from '../reader-pages.ts'
import { saidOn } from '../said.ts'
import { sentPages } from '../sent.ts'
import { htmlErrors } from '../validity.ts'

const FOREIGN = LANGUAGES.filter((language) => language !== 'en')

/** What is called the same in every language, and months, which no catalogue holds. */
function isName(text: string, language: string): boolean {
  if (['RSS', 'Atom', 'JSON Feed', localeOf(language)].includes(text) || /^\p{L}$/u.test(text)) return true
  return Array.from({ length: 24 }, (_, back) => new Date().setMonth(new Date().getMonth() - back)).some(
    (at) =>
      (['short', 'long'] as const).some((month) =>
        (['numeric', '2-digit', undefined] as const).some(
          (year) =>
            text === new Intl.DateTimeFormat(localeOf(language), { month, year, timeZone: 'UTC' }).format(at),
        ),
      ),
  )
}

/** How a text that is stored begins. */
const isBegun = (text: string, stored: Set<string>) =>
  text.endsWith('…') &&
  [...stored].some((whole) => whole.replaceAll(/\s+/g, ' ').startsWith(text.slice(0, -1)))

// Each worker has a server of its own, whose language is changed under way.
test.describe.configure({ mode: 'parallel' })

test('a change of the language changes every page that is kept', async ({ page, newsroom }) => {
  test.slow()
  const paths = [
    '/',
    '/city',
    '/city/tram-line-five-approved',
    '/tag/trams',
    '/author/ines-aldous',
    '/guidelines',
  ]
  for (const language of ['fr', 'en']) {
    await setLanguage(newsroom, language)
    for (const path of paths) {
      await page.goto(path)
      await expect(page.locator('html'), path).toHaveAttribute('lang', language)
    }
  }
})

for (const language of FOREIGN) {
  test(`in ${language} each page for readers says all by the catalogue, is valid and whole, and axe finds nothing`, async ({
    page,
    newsroom,
    unique,
  }) => {
    test.setTimeout(600_000)
    await setLanguage(newsroom, language)
    const isKnown = catalogue(language)
    const sent = sentPages(page)
    for (const [index, [kind, open]] of [...READER_PAGES, ...LETTER_PAGES, ...AFTERWARDS_PAGES].entries()) {
      await page.goto('about:blank')
      await page.context().clearCookies()
      await open(page, newsroom, `${unique}-${language}-${index}`)
      const isStored = storedTexts(newsroom)
      const title = (await page.title()).split(' – ')
      const foreign = [...new Set([...(await saidOn(page)), ...title])].filter(
        (text) =>
          !isStored.has(text) && !isBegun(text, isStored) && !isName(text, language) && !isKnown(text),
      )
      expect.soft(foreign, kind).toEqual([])
      expect.soft(await htmlErrors(await sent()), kind).toEqual([])
      expect.soft(await axeFinds(page, RULES_BUT_COLOURS), kind).toEqual([])
      expect.soft(await lostWhenZoomed(page), kind).toEqual([])
    }
  })
}
