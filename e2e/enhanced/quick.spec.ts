import { addStaff, publishAtOnce } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { commentForm, heldComments, publicComment } from '../comment-form.ts'
import { findCard, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('a form that comes back at once waits, but for words that were there before', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await publishAtOnce(newsroom, article)
  const sent = async (name: string, isPreviewed: boolean) => {
    const reader = await anotherReader()
    await reader.addInitScript(() => (performance.now = () => 900))
    await reader.goto(article.path)
    const form = commentForm(reader)
    await form.fill({ name, email: `${name.replace(' ', '.')}@example.org`, body: `Here is ${name}.` })
    if (isPreviewed) {
      await form.region.getByRole('button', { name: 'Preview' }).click()
      await expect(form.region.getByRole('heading', { name: 'Preview' })).toBeVisible()
    }
    await form.post()
    return reader
  }
  const [quick, slow] = [`Hester ${unique}`, `Alf ${unique}`]
  await expect(heldComments(await sent(quick, false))).toContainText(quick)
  await expect(publicComment(await sent(slow, true), slow)).toBeVisible()

  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), '/admin/comments')
  const card = await findCard(page, 'Pending', quick)
  await expect(card.locator('.screening')).toContainText('sent 0.9 seconds after the page was opened')
})
