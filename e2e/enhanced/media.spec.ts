import type { Page } from '@playwright/test'
import { addStaff } from '#db/testing/cast.ts'
import { photo } from '#db/testing/photos.ts'
import { signIn } from '../desk.ts'
import { isAlive } from '../drag.ts'
import { expect, test } from '../own-server.ts'

const main = (page: Page) => page.getByRole('main')

/** Hands files to the page as a browser does, when they are dropped or pasted. */
async function hand(page: Page, event: 'drop' | 'paste', files: { name: string; bytes: Buffer }[]) {
  const plain = files.map(({ name, bytes }) => ({ name, data: bytes.toString('base64') }))
  await page.evaluate(
    ({ event, plain }) => {
      const data = new DataTransfer()
      for (const { name, data: base64 } of plain) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        data.items.add(new File([bytes], name, { type: 'image/jpeg' }))
      }
      const how = { bubbles: true, cancelable: true }
      const happened =
        event === 'drop'
          ? new DragEvent('drop', { ...how, dataTransfer: data })
          : new ClipboardEvent('paste', { ...how, clipboardData: data })
      document.querySelector('.drop-zone')?.dispatchEvent(happened)
    },
    { event, plain },
  )
}

test('pictures that are dropped are added, each with what became of it', async ({
  page,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Olga ${unique}`, 'author'), '/admin/media')
  await expect.poll(() => isAlive(main(page).locator('.drop-zone'))).toBe(true)
  await hand(page, 'drop', [
    { name: 'one.jpg', bytes: await photo(201, 90, 70) },
    { name: 'page.jpg', bytes: Buffer.from('<html>') },
  ])
  const lines = main(page).locator('.sending').getByRole('listitem')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('one.jpg is added')
  await expect(lines.last()).toContainText('page.jpg: it is a web page')
  await lines.first().getByRole('link', { name: 'Describe it one.jpg' }).click()
  await expect(main(page).getByLabel('Alt text')).toBeVisible()
})

test('a picture that is pasted is opened, and a press on it says what has to be seen', async ({
  page,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Olga ${unique}`, 'author'), '/admin/media')
  await expect.poll(() => isAlive(main(page).locator('.drop-zone'))).toBe(true)
  await hand(page, 'paste', [{ name: 'image.png', bytes: await photo(202, 300, 200) }])
  await expect(page).toHaveURL(/\/admin\/media\/\d+\?done=added/)
  const picture = main(page).locator('.focal-picture img')
  await expect(main(page).getByText('So it is cut')).toBeVisible()
  await expect.poll(() => isAlive(picture)).toBe(true)
  await picture.click({ position: { x: 270, y: 20 } })
  await expect(main(page).getByLabel('From the left')).toHaveValue('90')
  await expect(main(page).getByLabel('From the top')).toHaveValue('10')
  await expect(main(page).locator('.as-cut img').last()).toHaveCSS('object-position', '90% 10%')
  await main(page).getByRole('button', { name: 'Save' }).click()
  await expect(main(page).getByRole('status')).toHaveText('Saved.')
  await expect(main(page).getByLabel('From the left')).toHaveValue('90')
  await main(page).getByLabel('From the left').press('ArrowLeft')
  await expect(main(page).locator('.as-cut img').last()).toHaveCSS('object-position', '89% 10%')
})
