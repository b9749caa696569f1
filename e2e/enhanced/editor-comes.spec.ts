import { addSection, addStaff } from '#db/testing/cast.ts'
import { writeArticle } from '#db/testing/writing.ts'
import { signIn } from '../desk.ts'
import { countShifts } from '../shifts.ts'
import { expect, test } from '../test.ts'
import { textOf } from '../writing-page.ts'

for (const width of [360, 1280]) {
  test(`what stands below a short text stays where it is when the editor comes, at ${width} px`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const section = await addSection(newsroom, `Still ${unique}`)
    const rita = await addStaff(newsroom, `Rita ${unique}`, 'editor')
    const id = await writeArticle(newsroom, rita, section, {}, Date.now())
    await page.setViewportSize({ width, height: 3000 })
    await signIn(page, rita)
    const shifted = await countShifts(page)
    await page.goto(`/admin/articles/${id}`)
    await expect(textOf(page)).toBeVisible()
    expect(await shifted()).toBe(0)
  })
}
