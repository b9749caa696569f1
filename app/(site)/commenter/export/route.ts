import { database } from '#db/client.ts'
import { exportOf } from '#db/commenters/export.ts'
import { recognise } from '#app/_request/commenter.ts'
import { exportPage } from '#app/_request/export-page.ts'
import { seeOther } from '#app/_request/post.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { absolute } from '#app/_request/site.ts'

/** All that is known of somebody, for him to keep: for programs, or to be read. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const known = await recognise(searchParams.get('key') ?? '')
  if (!known) return seeOther('/commenter')
  const everything = await exportOf(database(), known.commenter.emailKey)
  if (searchParams.get('as') === 'html')
    return file(
      exportPage(everything, absolute(''), (await settingsForPage())['site.language']),
      'html',
      'text/html',
    )
  return file(JSON.stringify(everything, null, 2), 'json', 'application/json')
}

function file(text: string, end: string, type: string): Response {
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="your-comments.${end}"`,
      'cache-control': 'private, no-store',
    },
  })
}
