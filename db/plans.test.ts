import { copyFileSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { findAddress } from './articles/address.ts'
import { publishDue } from './articles/publish-due.ts'
import { sayAge } from './articles/say-age.ts'
import { publishedArticle, publishedArticleId, surroundings, type Article } from './articles/article.ts'
import { bylineOf, cardsById, cardsOf } from './articles/cards.ts'
import { frontPage } from './articles/front.ts'
import { bylineNames } from './articles/byline-names.ts'
import * as lists from './articles/lists.ts'
import { openDb } from './client.ts'
import { listPins, pinToFront, unpinFromFront } from './articles/pins.ts'
import { insteadOf } from './articles/instead.ts'
import { relatedIds } from './articles/related.ts'
import { insertArticle, leaveNoRedirectOver, replaceArticle } from './articles/save.ts'
import { placeOf } from './comments/place.ts'
import { postComment } from './comments/post.ts'
import { switchComments } from './comments/switch.ts'
import * as thread from './comments/thread.ts'
import { lengthOf, placeIn } from './lists/stretches.ts'
import { relateAll } from './related/relate.ts'
import { decide, undo } from './moderation/decide.ts'
import { queue, queueCounts } from './moderation/queue.ts'
import { addArticle, addArticles, addComment, articleInput, NOW, pin, theCast } from './testing/cast.ts'
import { testDb, testFolder } from './testing/database.ts'
import { afterwardsCalls } from './testing/plans/afterwards.ts'
import { temporaryFolder } from './testing/folder.ts'
import { commenterCalls } from './testing/plans/commenter.ts'
import { deskCalls } from './testing/plans/desk.ts'
import { mediaCalls } from './testing/plans/media.ts'
import { logCalls } from './testing/plans/log.ts'
import { outboxCalls } from './testing/plans/outbox.ts'
import { bannerCalls } from './testing/plans/banner.ts'
import { frontCalls } from './testing/plans/fronts.ts'
import { newsletterCalls } from './testing/plans/newsletter.ts'
import { pickCalls } from './testing/plans/pick.ts'
import { popularCalls } from './testing/plans/popular.ts'
import { pingCalls } from './testing/plans/pings.ts'
import { publishingCalls } from './testing/plans/publishing.ts'
import { readingCalls } from './testing/plans/reading.ts'
import { relatedCalls } from './testing/plans/related.ts'
import { screeningCalls } from './testing/plans/screening.ts'
import { staffCalls } from './testing/plans/staff.ts'
import { searchCalls } from './testing/plans/search.ts'
import { seriesCalls } from './testing/plans/series.ts'
import { writingCalls } from './testing/plans/writing.ts'
import { queryPlan, statementsOf } from './testing/statements.ts'
import { GUEST, SYSTEM } from './users/viewer.ts'

beforeEach(() => {
  // Erasing asks for it, also when it only tries.
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
  return () => vi.unstubAllEnvs()
})

/** A newsroom in which every query has something to find, written once for all tests of this file. */
async function fill() {
  const filled = await testDb()
  const cast = await theCast(filled)
  const { article, city, ana, ines, trams } = cast
  const others = await addArticles(filled, city, 3, { authorIds: [ines.id], tagIds: [trams.id] })
  const bodyHtml = '<p><img src="/uploads/crane-540.webp" alt=""></p>'
  const pictured = await addArticle(filled, city, { headline: 'Cranes', bodyHtml })
  const ids = [article.id, ...others.map((other) => other.id)]
  await relateAll(filled)
  const root = await addComment(filled, article)
  const reply = await addComment(filled, article, { under: root, status: 'pending' })
  await pin(filled, 2, article)
  const shown = (await publishedArticle(filled, 'city', article.slug)) as Article
  const waiting = await addComment(filled, article, { status: 'pending' })
  const decision = await decide(filled, ana, { action: 'approve', comments: [waiting] }, NOW)
  const batch = decision.ok ? decision.batch : ''
  const { path, remove } = temporaryFolder()
  onAllFinished.push(remove)
  const file = join(path, 'filled.db')
  filled.sqlite.writer.prepare('vacuum into ?').run(file)
  return { file, article, city, ana, ines, trams, others, pictured, ids, root, reply, shown, batch }
}
let filledOnce: ReturnType<typeof fill> | undefined
const onAllFinished: (() => void)[] = []
afterAll(() => onAllFinished.forEach((remove) => remove()))

/** A copy of it, with a handle that has prepared nothing yet, and a call of every function of the rooms. */
async function newsroom() {
  const { file, article, city, ana, ines, trams, others, pictured, ids, root, reply, shown, batch } =
    await (filledOnce ??= fill())
  const own = join(testFolder(), 'test.db')
  copyFileSync(file, own)
  const address = { section: 'city', slug: article.slug }
  const words = {
    name: 'Zoë',
    email: 'zoe@example.org',
    body: 'Which side?',
    addressHash: 'hash',
    honeypot: '',
  }
  const seen = { id: reply.id, revision: reply.revision }

  // What is prepared once would not be seen again.
  const db = openDb(own)
  onTestFinished(() => db.close())
  const calls: Record<string, () => Promise<unknown>> = {
    findAddress: async () => [await findAddress(db, '/city/gone'), await findAddress(db, article.path)],
    publishedArticle: async () => [
      await publishedArticle(db, 'city', article.slug),
      await publishedArticle(db, 'city', pictured.slug),
    ],
    publishedArticleId: () => publishedArticleId(db, address.section, address.slug),
    surroundings: () =>
      surroundings(db, { ...shown, bodyHtml: `<p><a href="${others[0]?.path}">x</a></p>` }, ids),
    cardsOf: () => cardsOf(db, ids),
    cardsById: () => cardsById(db, ids),
    bylineOf: () => bylineOf(db, article.id),
    bylineNames: () => bylineNames(db),
    frontPage: () => frontPage(db, NOW),
    menuSections: () => lists.menuSections(db),
    sectionBySlug: () => lists.sectionBySlug(db, 'city'),
    tagBySlug: () => lists.tagBySlug(db, 'trams'),
    authorBySlug: () => lists.authorBySlug(db, 'ines-aldous'),
    sectionListing: () => lists.sectionListing(db, city.id, 1),
    tagListing: () => lists.tagListing(db, trams.id, 1),
    authorListing: () => lists.authorListing(db, ines.id, 1),
    newestIds: () => lists.newestIds(db, { limit: 5, except: ids }),
    newest: async () => [
      await lists.newest(db, { limit: 5 }),
      await lists.newest(db, { limit: 5, sectionId: city.id, except: ids }),
    ],
    pinnedIds: () => lists.pinnedIds(db, NOW),
    pinToFront: () => pinToFront(db, SYSTEM, { ...address, place: 1, expiresAt: null }),
    unpinFromFront: () => unpinFromFront(db, SYSTEM, 1),
    listPins: () => listPins(db),
    relatedIds: () => relatedIds(db, article.id),
    sayAge: () => sayAge(db, SYSTEM, { ...address, isSaid: false }),
    insteadOf: () => insteadOf(db, { articleId: article.id }, 'tram line'),
    publishDue: () => publishDue(db, NOW),
    leaveNoRedirectOver: () =>
      db.write((tx) => leaveNoRedirectOver(tx, { status: 'published', sectionId: city.id, slug: 'x' })),
    insertArticle: () =>
      db.write((tx) => insertArticle(tx, articleInput(city, { slug: 'new', tagIds: [trams.id] }))),
    replaceArticle: () =>
      db.write((tx) => replaceArticle(tx, article.id, articleInput(city, { slug: 'renamed' }))),
    placeOf: () => db.write((tx) => placeOf(tx, { articleId: article.id, parentId: root.id })),
    postComment: () => postComment(db, GUEST, { ...words, articleId: article.id, parentId: root.id }, NOW),
    switchComments: async () => [
      await switchComments(db, SYSTEM, address, false),
      await switchComments(db, SYSTEM, { section: 'city' }, false),
    ],
    commentPage: () => thread.commentPage(db, article.id, 1),
    commentAddress: () => thread.commentAddress(db, root.id),
    heldComments: () => thread.heldComments(db, article.id, [reply.id]),
    answerable: () => thread.answerable(db, article.id, root.id),
    decide: async () => {
      for (const action of ['reject', 'restore'] as const)
        await decide(db, ana, { action, comments: [seen] }, NOW)
    },
    undo: () => undo(db, ana, { batch }, NOW),
    queueCounts: () => queueCounts(db),
    queue: async () => [await queue(db, 'pending', 1), await queue(db, 'approved', 1)],
    lengthOf: () => lengthOf(db, `tag:${trams.id}`),
    placeIn: () => placeIn(db, `section:${city.id}`, 'newest-first', 1),
  }
  const stage = { db, article, city, ana, approved: root, pending: reply, batch }
  Object.assign(calls, screeningCalls(stage), readingCalls(stage), commenterCalls(stage))
  Object.assign(calls, outboxCalls(stage), deskCalls(stage), logCalls(stage), relatedCalls(stage))
  Object.assign(calls, popularCalls(stage))
  Object.assign(calls, bannerCalls(stage))
  Object.assign(calls, newsletterCalls(stage))
  Object.assign(calls, pickCalls(stage))
  Object.assign(calls, searchCalls(stage), seriesCalls(stage))
  Object.assign(calls, frontCalls(stage))
  Object.assign(calls, pingCalls(stage))
  Object.assign(calls, writingCalls(stage))
  Object.assign(calls, publishingCalls(stage))
  Object.assign(calls, mediaCalls(stage))
  Object.assign(calls, afterwardsCalls(stage))
  Object.assign(calls, staffCalls(stage))
  return { db, calls }
}

/** The steps of every statement that a function runs. */
async function plansOf(name: string): Promise<{ sql: string; steps: string[] }[]> {
  const { db, calls } = await newsroom()
  const seen = statementsOf(db)
  await calls[name]?.()
  return [...seen].map((sql) => ({ sql, steps: queryPlan(db, sql) }))
}

/** Every exported function of these rooms that takes a handle. */
const EXPORTED = globSync(
  'db/{articles,authors,banner,commenters,comments,corrections,crawlers,dashboard,drafts,feeds,fronts,hub,lists,live,look,media,moderation,newsletter,notes,outbox,pings,preview,reads,related,search,sections,series,sitemaps,spam,staff,workflow}/**/*.ts',
  {
    // Read every row on purpose: once, when an older database was restored, or when somebody says so.
    exclude: [
      '**/*.test.ts',
      'db/commenters/erase-again.ts',
      'db/search/rebuild.ts',
      'db/related/backfill.ts',
      'db/media/encode-missing.ts',
    ],
  },
)
  .flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(
      /^export async function (\w+)(?:<[^>(]*>)?\(\s*(?:db: Db|tx: Tx)/gm,
    ),
  ])
  .map((match) => match[1] ?? '')
  .sort()

/** Tables that stay small however long a newspaper lives: reading one from end to end costs nothing, or is done when it has changed. */
const SMALL =
  /^SCAN (sections|series|settings|sqlite_sequence|users|authors|webhooks|moderator_alerts|mail_suppressions|used_links|sitemap_months|announcements|ping_runs|hub_requests|hub_subscriptions|popular_articles|banners|newsletter_issues|search_waiting|search_totals|staff_sessions|staff_invitations|staff_totp|staff_passkeys|staff_sections|arrangements|section_slugs|logos|staff_events)\b/
/** The search index reads itself; values of an INSERT, and a list that was handed over or found, are no tables. */
const HARMLESS =
  /^SCAN (\(subquery-\d+\)|matches|lead|((?:articles|comments|media)_fts|search_index|json_each) VIRTUAL TABLE|\d+-ROW VALUES CLAUSE|\d+ CONSTANT ROWS|CONSTANT ROW)/
/** Called a SEARCH by SQLite, but nearly everything is published or approved: this walks the whole archive. */
const WALK =
  /^SEARCH (articles|comments|replies|parents) USING (COVERING )?INDEX \w+ \(status=\?( AND kind=\?)?\)$/
const SIBLINGS = '"comments"."parent_id" = ?'
const SORT = 'USE TEMP B-TREE FOR ORDER BY'

/** Reads every tag on purpose: a sitemap names those that have articles. */
const ALL_TAGS = ['listedTags', 'countPlaces', 'tagDirectory', 'authorDirectory']
/** Read every draft on purpose: a byline of one is a list of numbers. An author is taken away seldom, and of what is in the
 * making, in which a writer finds what he is going to sign, there is little beside the archive. */
const ALL_DRAFTS = [
  ...['standsInDrafts', 'replaceInDrafts', 'deleteAuthor', 'mergeAuthors'],
  ...['listArticles', 'seenAmong', 'usesOf', 'findForLive', 'waitsFor', 'countSentBack'],
]
/** Reads every subscriber and saved view on purpose: what they want is in JSON, and a section is deleted seldom. */
const ALL_WISHES = ['wishesFollow', 'removeSection']

/** A walk in the order of its index that ends after a page is what the index is for. */
const endsEarly = ({ sql, steps }: { sql: string; steps: string[] }) =>
  / limit \?/.test(sql) && !steps.includes(SORT)

// Erasing somebody hashes his address with it.
beforeEach(() => void vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test'))

describe('every query', () => {
  it('of the rooms has its call in this test', async () => {
    const { calls } = await newsroom()
    expect(Object.keys(calls).sort()).toEqual(EXPORTED)
  })

  it.each(EXPORTED)('of %s finds its rows by an index', async (name) => {
    const plans = await plansOf(name)
    expect(plans.length).toBeGreaterThan(0)
    for (const plan of plans) {
      const scans = plan.steps.filter(
        (step) => step.startsWith('SCAN') && !SMALL.test(step) && !HARMLESS.test(step),
      )
      if (ALL_TAGS.includes(name) && scans.every((step) => /^SCAN tags\b/.test(step))) continue
      if (ALL_DRAFTS.includes(name) && scans.every((step) => /^SCAN (article_drafts|json_each)\b/.test(step)))
        continue
      if (
        ALL_WISHES.includes(name) &&
        scans.every((step) => /^SCAN (subscribers|saved_views|json_each)\b/.test(step))
      )
        continue
      expect(scans, plan.sql).toEqual([])
      const walks = plan.steps.filter((step) => WALK.test(step))
      if (!endsEarly(plan)) expect(walks, plan.sql).toEqual([])
    }
  })

  // What is sorted elsewhere is small: a page's bylines, one thread, the hits of a search.
  it.each([
    'sectionListing',
    'tagListing',
    'authorListing',
    'newest',
    'frontPage',
    'surroundings',
    'commentPage',
    'queue',
  ])('of %s that reads a page of a long list needs no sorting', async (name) => {
    const list = /^select .* from "(articles|comments|article_tags|article_authors)".* limit \?/s
    const paged = (await plansOf(name)).filter(({ sql }) => list.test(sql) && !sql.includes(SIBLINGS))
    expect(paged.length).toBeGreaterThan(0)
    for (const { sql, steps } of paged) expect(steps, sql).not.toContain(SORT)
  })

  it('of the neighbours of an old article begins at that article', async () => {
    const steps = (await plansOf('surroundings')).flatMap((plan) => plan.steps)
    const entered =
      'SEARCH articles USING COVERING INDEX articles_section ' +
      '(section_id=? AND status=? AND kind=? AND published_at'
    expect(steps).toContain(`${entered}<?)`)
    expect(steps).toContain(`${entered}>?)`)
  })
})
