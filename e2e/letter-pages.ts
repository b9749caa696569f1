import { addArticles, addSection, addStaff } from '#db/testing/cast.ts'
import { addSubscriber } from '#db/testing/letters.ts'
import type { Open } from './desk-pages.ts'
import { press, signIn } from './desk.ts'
import { keyFor } from './links.ts'

const at =
  (path: string): Open =>
  async (page) => {
    await page.goto(path)
  }

/** Lists of what is read most, and all about the newsletter, whatever language the site speaks. */
export const LETTER_PAGES: [string, Open][] = [
  ['most read', at('/most-read')],
  ['most commented', at('/most-commented')],
  ['newsletter', at('/newsletter')],
  [
    'newsletter with errors',
    async (page) => {
      await page.goto('/newsletter')
      await press(page, page.locator('main .primary'))
    },
  ],
  ['newsletter, asked for', at('/newsletter/sent')],
  [
    'confirming the newsletter',
    async (page, newsroom, unique) => {
      const id = await addSubscriber(newsroom, `confirms-${unique}@example.org`)
      await page.goto(`/newsletter/confirm?key=${keyFor('letter-confirm', { id })}`)
    },
  ],
  [
    'own newsletter',
    async (page, newsroom, unique) => {
      const id = await addSubscriber(newsroom, `manages-${unique}@example.org`)
      await page.goto(`/newsletter/manage?key=${keyFor('letter', { id })}&done=saved`)
    },
  ],
  [
    'end of the newsletter',
    async (page, newsroom, unique) => {
      const id = await addSubscriber(newsroom, `ends-${unique}@example.org`)
      await page.goto(`/newsletter/unsubscribe?key=${keyFor('letter', { id })}`)
    },
  ],
  ['newsletter with a broken link', at('/newsletter/manage?key=x')],
]

/** The banner's desk, and the newsletter's. */
export const LETTER_DESK_PAGES: [string, Open][] = [
  [
    'banner with errors',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/banner')
      await page.getByLabel('Link').fill('http://elsewhere.example')
      await press(page, page.getByRole('button', { name: 'Set', exact: true }))
    },
  ],
  [
    'banner being looked at',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/banner')
      await page.getByLabel('Text').fill('The Fishergate bridge is closed')
      await press(page, page.getByRole('button', { name: 'Preview' }))
    },
  ],
  [
    'newsletter’s desk',
    async (page, newsroom, unique) => {
      await addSubscriber(newsroom, `counted-${unique}@example.org`)
      // So that the next letter has a list whatever else there is.
      await addArticles(newsroom, await addSection(newsroom, `Letters ${unique}`), 3)
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/newsletter')
    },
  ],
]
