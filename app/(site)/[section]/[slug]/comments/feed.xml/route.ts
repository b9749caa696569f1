import { commentFeed } from '#app/_request/comment-feed.ts'
import { segment } from '#app/_request/params.ts'
import { publishedArticle } from '#db/articles/article.ts'
import { articlePath } from '#db/articles/path.ts'
import { database } from '#db/client.ts'
import { feedComments } from '#db/comments/feed.ts'
import { readSettings } from '#db/settings/settings.ts'

/** The newest approved comments on one article. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ section: string; slug: string }> },
): Promise<Response> {
  const { section, slug } = await params
  const article = await publishedArticle(database(), segment(section), segment(slug))
  if (!article) return new Response('There is no such article.\n', { status: 404, headers: PLAIN })
  const settings = await readSettings(database())
  const page = articlePath({ section: article.section.slug, slug: article.slug })
  const about = {
    ...{ title: `Comments on “${article.headline}”`, language: settings['site.language'] },
    ...{ path: `${page}/comments/feed.xml`, page },
  }
  return commentFeed(request, about, await feedComments(database(), article.id))
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }
