import { exampleOfMail } from '#app/_request/example-mail.ts'
import { fileGet } from '#app/_request/get.ts'

/** A letter as mail programs show it, for the frame of the settings. */
export const GET = fileGet('site.edit', async () => {
  const { html } = await exampleOfMail()
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
})
