import { publishedArticle, surroundings } from '#db/articles/article.ts'
import { readAlsoIds } from '#db/articles/body.ts'
import { frontPage } from '#db/articles/front.ts'
import { authorListing, PER_PAGE, sectionListing, tagListing } from '#db/articles/lists.ts'
import { publishDue } from '#db/articles/publish-due.ts'
import { insertArticle } from '#db/articles/save.ts'
import type { Db } from '#db/client.ts'
import { postComment } from '#db/comments/post.ts'
import { commentPage } from '#db/comments/thread.ts'
import { lengthOf } from '#db/lists/stretches.ts'
import { decide, undo } from '#db/moderation/decide.ts'
import { queue, queueCounts } from '#db/moderation/queue.ts'
import { searchArticles } from '#db/search/found.ts'
import type { Subjects } from '#db/testing/archive/subjects.ts'
import { GUEST, SYSTEM } from '#db/users/viewer.ts'

const DAY = 86_400_000

/** How a page or a form is asked for once; null where the archive is too small to have such a page. */
export type Page = (() => Promise<unknown>) | null

/** All that is measured, by its name: what it asks of the database, on another subject every time. */
export function pagesOf(db: Db, subjects: Subjects): Record<string, Page> {
  const started = Date.now()
  let made = 0
  /** Only full pages: a short one is quick for being short. */
  const full = (kind: 'section' | 'tag' | 'author', page: number, list: typeof sectionListing): Page => {
    const id = subjects.list(kind, page * PER_PAGE)
    return id && (() => list(db, id(), page))
  }
  const section = subjects.list('section', PER_PAGE)

  return {
    'cold article': async () => {
      const { section, slug } = subjects.article()
      const article = await publishedArticle(db, section, slug)
      if (!article) throw new Error(`no article at ${section}/${slug}`)
      await surroundings(db, article, readAlsoIds(article.bodyHtml))
      await commentPage(db, article.id, 1)
    },
    'section page 1': full('section', 1, sectionListing),
    'section page 50': full('section', 50, sectionListing),
    'section, middle page':
      section &&
      (async () => {
        const id = section()
        const total = await lengthOf(db, `section:${id}`)
        await sectionListing(db, id, Math.ceil(total / PER_PAGE / 2))
      }),
    tag: full('tag', 1, tagListing),
    author: full('author', 1, authorListing),
    front: () => frontPage(db, started),
    'most discussed comments': () => commentPage(db, subjects.discussedId(), 1),
    'queue page': async () => {
      await queueCounts(db)
      await queue(db, 'pending', 1)
    },
    'approved comments, page 50': () => queue(db, 'approved', 50),
    'comment post': async () => {
      made += 1
      const input = {
        ...{ articleId: subjects.article().id, parentId: null, name: 'Zoë', honeypot: '' },
        ...{
          email: subjects.reader(),
          body: `Comment ${made} of the bench of ${started}.`,
          addressHash: `bench-${made}`,
        },
      }
      // A day apart, so that no flood rule is met.
      const result = await postComment(db, GUEST, input, started + made * DAY)
      if (!result.ok) throw new Error(`the comment was refused: ${result.reason}`)
    },
    'decision and undo': async () => {
      const { comments } = await queue(db, 'pending', 1)
      const decision = await decide(
        db,
        SYSTEM,
        { action: 'approve', comments: comments.slice(0, 1) },
        started,
      )
      if (decision.ok) await undo(db, SYSTEM, decision, started)
    },
    publish: async () => {
      made += 1
      await schedule(db, subjects, started + made)
      await publishDue(db, started + made)
    },
    search: async () => {
      const { slug } = subjects.article()
      await searchArticles(db, slug.split('-').slice(0, 2).join(' '))
    },
  }
}

/** An article about what two of the last ones are about. */
async function schedule(db: Db, subjects: Subjects, now: number) {
  const [first, second] = [subjects.recentArticle(), subjects.recentArticle()]
  const [one, other] = [
    await publishedArticle(db, first.section, first.slug),
    await publishedArticle(db, second.section, second.slug),
  ]
  if (!one || !other) throw new Error('the recent articles are gone')
  const halfOf = (html: string) => html.slice(0, html.indexOf('</p>', html.length / 2) + 4)
  return await db.write((tx) =>
    insertArticle(tx, {
      ...{ sectionId: first.sectionId, slug: `bench-${now}`, kind: 'article', status: 'scheduled' },
      ...{ headline: one.headline, standfirst: one.standfirst },
      ...{ bodyHtml: halfOf(one.bodyHtml) + halfOf(other.bodyHtml), leadMediaId: null, leadCaption: '' },
      ...{ commentsOpen: true, publishedAt: now, createdAt: now, updatedAt: now },
      ...{ authorIds: one.authors.map(({ id }) => id), tagIds: one.tags.map(({ id }) => id) },
    }),
  )
}
