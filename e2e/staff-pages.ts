import { addAuthor, addSection, addStaff, PASSWORD } from '#db/testing/cast.ts'
import { inviteModerator, limitTo, setUpApp } from '#db/testing/staff.ts'
import type { Open } from './desk-pages.ts'
import { press, signIn, trySignIn } from './desk.ts'
import { installationSecretOf, keyFor } from './links.ts'

/** The staff themselves, how they sign in, and authors. */
export const STAFF_PAGES: [string, Open][] = [
  ['sign-in forgotten', async (page) => void (await page.goto('/admin/forgot'))],
  ['sign-in with a link that is over', async (page) => void (await page.goto('/admin/reset/x'))],
  [
    'sign-in with a new password',
    async (page, newsroom, unique) => {
      const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
      await page.goto(`/admin/reset/${keyFor('reset', { id: ana.id, version: 1 })}`)
    },
  ],
  [
    'sign-in by an invitation, with errors',
    async (page, newsroom, unique) => {
      const link = await inviteModerator(newsroom, `joins-${unique}@example.com`)
      await page.goto(`/admin/join/${keyFor('join', link)}`)
      await press(page, page.getByRole('button', { name: 'Join' }))
    },
  ],
  [
    'sign-in, second step',
    async (page, newsroom, unique) => {
      installationSecretOf()
      const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
      await setUpApp(newsroom, ana, Date.now())
      await page.goto('/admin/sign-in')
      await trySignIn(page, ana.email, PASSWORD)
    },
  ],
  [
    'desk account, an app being set up',
    async (page, newsroom, unique) => {
      const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
      await addAuthor(newsroom, `Rita ${unique}`, { userId: rita.id })
      await signIn(page, rita, '/admin/account')
      await press(page, page.getByRole('button', { name: 'Set up an app' }))
    },
  ],
  [
    'desk account, with mail that there is not',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/account')
      const mail = page.locator('#mail')
      await mail
        .locator('input')
        .first()
        .evaluate((box: HTMLInputElement) => {
          box.value = 'x'
        })
      await press(page, mail.locator('button'))
    },
  ],
  [
    'desk, a press that is refused since a role was limited',
    async (page, newsroom, unique) => {
      const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
      await signIn(page, edith, '/admin/banner')
      await page.getByLabel('Text').fill('The bridge is closed.')
      await limitTo(newsroom, edith, [(await addSection(newsroom, `Quays ${unique}`)).id])
      await press(page, page.getByRole('button', { name: 'Set', exact: true }))
    },
  ],
  [
    'desk people, with an invitation',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/people')
      await page.getByLabel('Email').fill(`joins-${unique}@example.com`)
      await press(page, page.getByRole('button', { name: 'Invite', exact: true }))
    },
  ],
  [
    'desk people, one being changed',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/people')
      await page.getByRole('link', { name: `Change Ada ${unique}`, exact: true }).click()
      await page.getByRole('button', { name: 'Sign out everywhere' }).waitFor()
    },
  ],
  [
    'desk authors',
    async (page, newsroom, unique) => {
      await addAuthor(newsroom, `Rita ${unique}`)
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/authors')
      await press(page, page.getByRole('button', { name: 'Add', exact: true }))
    },
  ],
  [
    'desk author',
    async (page, newsroom, unique) => {
      const { id } = await addAuthor(newsroom, `Rita ${unique}`, { bio: 'Covers the port.' })
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), `/admin/authors/${id}`)
    },
  ],
]
