import { sectionPath } from '#db/articles/path.ts'
import { ARTICLE_LABELS } from '#db/articles/label.ts'
import { beginArticle } from '#db/drafts/begin.ts'
import type { DraftFields } from '#db/drafts/fields.ts'
import { openDraft, type OpenDraft } from '#db/drafts/open.ts'
import { saveDraft } from '#db/drafts/save.ts'
import { arrange, redoArrangement, undoArrangement } from '#db/fronts/arrange.ts'
import { PLACES } from '#db/fronts/rules.ts'
import { DAY } from '#db/testing/cast.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import type { Step } from '#db/workflow/kinds.ts'
import { takeStep } from '#db/workflow/take-step.ts'
import { mark } from './marks.ts'
import { newName, oneIn, operation, pickOr, type Done, type Operation } from './operation.ts'
import {
  look,
  pagesOf,
  pathOf,
  publicArticles,
  untilPublished,
  type ArticleState,
  type World,
} from './world.ts'

const MOST_ARTICLES = 50
const SOON_MS = 1000

/** What editors do at their desks: most of it no reader may notice. */
export const NEWSROOM_OPERATIONS: Operation[] = [
  operation('a story is begun', 1, begin),
  operation('a draft is saved', 5, saveOne),
  operation('a step', 6, takeOne),
  operation('a label', 2, label),
  operation('a front is arranged', 3, arrangeOne),
  operation('an arrangement is undone or done again', 3, turnBack),
]

async function begin(world: World): Promise<Done | null> {
  const section = pickOr(world, world.state.sections)
  if (!section || world.state.articles.length >= MOST_ARTICLES) return null
  const headline = `Nobody has read ${mark(newName(world))}`
  const { db } = world.newsroom
  const begun = await beginArticle(db, SYSTEM, { sectionId: section.id, headline }, Date.now())
  if (!begun.ok) throw new Error(`not begun: ${begun.reason}`)
  const { id } = begun
  const saved = await saveDraft(
    db,
    SYSTEM,
    { id, version: 1, fields: { bodyHtml: '<p>Nor this.</p>' }, how: 'while-writing' },
    Date.now(),
  )
  if (!saved.ok) throw new Error(`not saved: ${saved.reason}`)
  return { said: `${headline} in ${section.slug}`, pages: [sectionPath(section.slug), '/'] }
}

/** What a draft says is no reader's: its headline carries a word that no answer may hold until it is published. */
async function saveOne(world: World): Promise<Done | null> {
  const article = pickOr(world, world.state.articles)
  const open = article && (await opened(world, article))
  if (!article || !open?.mayWrite) return null
  const fields = someFields(world)
  await saveFields(world, open, fields)
  return { said: `${pathOf(article)} ${JSON.stringify(fields)}`, pages: pagesOf(world, article.id) }
}

function someFields(world: World): Partial<DraftFields> {
  const { random, state } = world
  const n = newName(world)
  return random.pick<Partial<DraftFields>>([
    { headline: `The desk says ${mark(n)}` },
    { headline: `The desk says ${mark(n)}` },
    { bodyHtml: `<p>What the desk says: ${n}.</p>`, standfirst: `In short, ${n}.` },
    { slug: `from-the-desk-${n}` },
    { sectionId: random.pick(state.sections).id },
    { tagIds: [random.pick(state.tags).id], authorIds: [random.pick(state.authors).id] },
    { newTags: [`Subject ${n}`], newAuthors: [`Author ${n}`] },
    { leadMediaId: pickOr(world, state.pictures), showsAge: n % 2 === 0 },
    { language: n % 2 === 0 ? 'de' : null, commentsOpen: n % 3 !== 0 },
    { seoTitle: `Found as ${n}`, sourceName: `Agency ${n}`, noindex: n % 4 === 0 },
  ])
}

/** What makes the paper smaller, and would leave little of it. */
const SELDOM: Partial<Record<Step, number>> = { delete: 4, unpublish: 3 }

async function takeOne(world: World): Promise<Done | null> {
  const article = pickOr(world, world.state.articles)
  const open = article && (await opened(world, article))
  const step = open && pickOr(world, open.steps)
  if (!article || !open || !step || !oneIn(world, SELDOM[step] ?? 1)) return null
  return await stepped(world, article, open, step)
}

async function stepped(
  world: World,
  article: ArticleState,
  { version }: OpenDraft,
  step: Step,
): Promise<Done | null> {
  const { db } = world.newsroom
  const before = pagesOf(world, article.id)
  const isSoon = step === 'schedule' && oneIn(world, 2)
  const at = step === 'schedule' ? Date.now() + (isSoon ? SOON_MS : DAY) : null
  const input = { articleId: article.id, step, version, at, note: 'So be it.', quiet: oneIn(world, 3) }
  const taken = await takeStep(db, SYSTEM, input, Date.now())
  if (!taken.ok) return null
  if (isSoon) await untilPublished(world, article)
  await look(world)
  const said = `${pathOf(article)} ${step}${isSoon ? ', at once' : ''}: ${taken.status}`
  return { said, pages: [...pagesOf(world, article.id), ...before] }
}

async function label(world: World): Promise<Done | null> {
  const article = pickOr(world, publicArticles(world.state))
  const open = article && (await opened(world, article))
  if (!article || !open?.mayWrite) return null
  const value = oneIn(world, 4) ? '' : world.random.pick(ARTICLE_LABELS)
  await saveFields(world, open, { label: value })
  const again = await opened(world, article)
  if (!again?.steps.includes('update')) return null
  const done = await stepped(world, article, again, 'update')
  return done && { ...done, said: `${value || 'none'}, ${done.said}` }
}

async function arrangeOne(world: World): Promise<Done | null> {
  const section = oneIn(world, 2) ? null : pickOr(world, world.state.sections)
  const held = publicArticles(world.state).filter(({ sectionId }) => !section || sectionId === section.id)
  const now = Date.now()
  const soon = (many: number) => {
    if (!oneIn(world, many)) return null
    world.deadlines.push(now + SOON_MS)
    return now + SOON_MS
  }
  const from = soon(4)
  const slots = Array.from({ length: PLACES }, (_, index) => index + 1).flatMap((place) => {
    const [one] = oneIn(world, 3) ? [] : held.splice(Math.floor(world.random.next() * held.length), 1)
    if (!one) return []
    const startsAt = from === null ? soon(5) : null
    return [
      { place, articleId: one.id, startsAt, expiresAt: startsAt === null && from === null ? soon(4) : null },
    ]
  })
  const arranged = await arrange(
    world.newsroom.db,
    SYSTEM,
    { sectionId: section?.id ?? null, slots, from },
    now,
  )
  if (!arranged.ok) throw new Error(`not arranged: ${arranged.reason}`)
  const named = slots.map(({ place, articleId }) => `${place}: ${articleId}`).join(', ')
  return {
    said: `${section?.slug ?? 'the front page'}${from === null ? '' : ', soon'}: ${named}`,
    pages: frontsOf(section),
  }
}

async function turnBack(world: World): Promise<Done | null> {
  const section = oneIn(world, 2) ? null : pickOr(world, world.state.sections)
  const [command, name] = oneIn(world, 2)
    ? ([undoArrangement, 'undone'] as const)
    : ([redoArrangement, 'done again'] as const)
  const turned = await command(world.newsroom.db, SYSTEM, section?.id ?? null, Date.now())
  if (!turned.ok || !turned.gone) return null
  return { said: `${section?.slug ?? 'the front page'}, ${name}`, pages: frontsOf(section) }
}

const frontsOf = (section: { slug: string } | null) => (section ? [sectionPath(section.slug), '/'] : ['/'])

async function opened({ newsroom }: World, { id, kind }: ArticleState): Promise<OpenDraft | null> {
  const result = await openDraft(newsroom.db, SYSTEM, id, Date.now())
  return result.ok && kind === 'article' ? result.open : null
}

async function saveFields({ newsroom }: World, open: OpenDraft, fields: Partial<DraftFields>): Promise<void> {
  const { id, version, basedOn, revision } = open
  // What others have changed meanwhile he has seen, and means his own.
  const how = basedOn === revision ? 'saved' : 'merged'
  const saved = await saveDraft(
    newsroom.db,
    SYSTEM,
    { id, version, basedOn: revision, fields, how },
    Date.now(),
  )
  if (!saved.ok) throw new Error(`not saved: ${saved.reason}`)
}
