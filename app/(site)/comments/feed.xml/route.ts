import { commentFeed } from '#app/_request/comment-feed.ts'
import { database } from '#db/client.ts'
import { feedComments } from '#db/comments/feed.ts'
import { readSettings } from '#db/settings/settings.ts'

/** The newest approved comments of the whole site. */
export async function GET(request: Request): Promise<Response> {
  const settings = await readSettings(database())
  const about = {
    ...{ title: `Comments: ${settings['site.name']}`, language: settings['site.language'] },
    ...{ path: '/comments/feed.xml', page: '/' },
  }
  return commentFeed(request, about, await feedComments(database(), null))
}
