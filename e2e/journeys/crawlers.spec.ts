import { addStaff } from '#db/testing/cast.ts'
import { rememberSettings } from '#db/testing/settings.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'

test('an editor says what crawlers are told, looks at it first, and a moderator does not', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const putBack = await rememberSettings(newsroom, 'crawlers.rules', 'crawlers.security')
  const reader = await anotherReader()
  const read = async (path: string) => await (await reader.request.get(path)).text()
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/crawlers')
  const main = page.getByRole('main')
  const button = (name: string) => main.getByRole('button', { name, exact: true })
  const rules = main.getByLabel('Own lines of robots.txt')
  const contacts = main.getByLabel('Whom to tell of security holes')
  const file = (name: string) => main.getByRole('region', { name, exact: true })

  try {
    await expect(main).toContainText('Nobody has been told of a change yet.')
    await rules.fill('Disallow: /drafts\nDissallow: /x')
    await contacts.fill('security@harbour.example')
    expect((await press(page, button('Save'))).status()).toBe(422)
    await expect(rules).toHaveValue('Disallow: /drafts\nDissallow: /x')
    await expect(rules).toHaveAccessibleDescription(/Line 2: no crawler knows such a line\./)
    await expect(contacts).toHaveValue('security@harbour.example')

    await rules.fill('Disallow: /drafts')
    expect((await press(page, button('Preview'))).status()).toBe(200)
    await expect(main).toContainText('Nothing is saved yet.')
    await expect(file('robots.txt')).toContainText('Disallow: /drafts')
    await expect(file('security.txt')).toContainText('Contact: mailto:security@harbour.example')
    await expect(main).toContainText('This file would not be there')
    expect(await read('/robots.txt')).not.toContain('/drafts')

    expect((await press(page, button('Save'))).status()).toBe(303)
    await expect(main.getByRole('status')).toContainText('Saved.')
    await expect(rules).toHaveValue('Disallow: /drafts')
    await expect.poll(async () => await read('/robots.txt')).toContain('\nDisallow: /drafts\n')
    await expect
      .poll(async () => await read('/.well-known/security.txt'))
      .toContain('Contact: mailto:security@harbour.example\n')

    await signIn(reader, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
    expect((await reader.goto('/admin/crawlers'))?.status()).toBe(403)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
      'Your role does not include what crawlers are told',
    )
  } finally {
    // The other tests on this server find it as it was.
    await putBack()
  }
})
