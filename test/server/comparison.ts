import type { Client, Headers } from './ask.ts'
import { firstDifference, hardDifference, type Shown } from './difference.ts'
import { leaksIn, marksIn } from './marks.ts'
import type { Nginx } from './nginx.ts'
import { until } from './until.ts'
import { createVisits, shownOf, visitOnce } from './visits.ts'
import { publicMarks, type World } from './world.ts'

/** What stands beside a page may be so much behind; on a busy machine as long again is no bug. */
const SOFT_MS = 10_000

/** The read API says which article it was that it does not have: whoever asked named it, also when he asked for its posts or comments. */
const withoutAsked = (text: string, path: string) =>
  text.replaceAll(path.replace(/^\/api\/v1\/articles(\/[^/]+\/[^/]+).*$/, '$1'), '')

/** Compares what the server under test says with what a server without a page store says of the same database. */
export function createComparison(world: World, reference: Client, nginx: Nginx | null) {
  const { newsroom } = world
  const visit = createVisits(() => newsroom.client())
  const count = { pages: 0, answers: 0, byNginx: 0, fromFiles: 0, authors: 0 }

  /** What is right since the last step, so that no page is rendered for comparing more than once. */
  const known = new Map<string, Promise<Shown>>()
  let since = Date.now()

  function forget() {
    known.clear()
    since = Date.now()
  }

  /** A pin that ends, or comments that close, between two looks make two right pages. */
  const hasTimePassed = (from: number) => world.deadlines.some((time) => time >= from && time <= Date.now())

  function right(path: string, cookie = ''): Promise<Shown> {
    if (hasTimePassed(since)) forget()
    const key = `${path} ${cookie}`
    const before = known.get(key)
    if (before) return before
    const headers: Headers = cookie === '' ? {} : { cookie }
    const asked = visitOnce(reference, path, headers, 'without a store')
    known.set(key, asked)
    return asked
  }

  async function unlessTimePassed(work: () => Promise<string[]>): Promise<string[]> {
    for (;;) {
      const from = since
      const problems = await work()
      if (problems.length === 0 || !hasTimePassed(from)) return problems
      forget()
    }
  }

  function problemsOf(path: string, answers: Shown[], wanted: Shown): string[] {
    const isPublic = publicMarks(world)
    return answers.flatMap((shown) => {
      count.answers += 1
      const difference = hardDifference(shown, wanted)
      const leaks = leaksIn(withoutAsked(shown.text, path), (one) => isPublic.has(one))
      return [
        ...(difference === null ? [] : [`${path} (${shown.how}) ${difference}`]),
        ...leaks.map((leak) => `${path} (${shown.how}) shows everybody ${leak}`),
      ]
    })
  }

  /** What is wrong with a page as visitors get it, blocks beside it apart. */
  async function page(path: string): Promise<string[]> {
    count.pages += 1
    return await unlessTimePassed(async () => {
      const { pages, head } = await visit(path)
      const wanted = await right(path)
      // HEAD has no text that could be wrong.
      return problemsOf(path, [...pages, { ...head, text: wanted.text }], wanted)
    })
  }

  /** What is wrong with a page as its commenter gets it while his comment is held. */
  async function asAuthor(id: number): Promise<string[]> {
    const own = world.held.get(id)
    const comment = world.state.comments.find((one) => one.id === id)
    if (!own || !comment) return []
    count.authors += 1
    const [mine = ''] = marksIn(comment.body)
    const isAt = world.state.articles.some(
      ({ id: article, section, slug, status }) =>
        article === comment.articleId && status === 'published' && `/${section}/${slug}` === own.path,
    )
    const isWaiting = isAt && ['pending', 'spam'].includes(comment.status)
    return await unlessTimePassed(async () => {
      const answer = await newsroom.client().get(own.path, { cookie: own.cookie })
      const wanted = await right(own.path, own.cookie)
      const isPublic = publicMarks(world)
      // All his comments of this article are in his cookie; here everybody writes one.
      const leaks = leaksIn(answer.text, (one) => isPublic.has(one) || (one === mine && isWaiting))
      const difference = hardDifference(shownOf(answer, 'as its author'), wanted)
      return [
        ...leaks.map((leak) => `${own.path} (as the author of ${mine}) shows ${leak}`),
        ...(difference === null ? [] : [`${own.path} (as the author of ${mine}) ${difference}`]),
        ...(isWaiting && !marksIn(answer.text).includes(mine)
          ? [`${own.path} does not show ${mine} to its author`]
          : []),
        ...(isWaiting && !/private/.test(answer.headers['cache-control'] ?? '')
          ? [`${own.path} as the author of ${mine} may be kept by others`]
          : []),
      ]
    })
  }

  /** The same through nginx, which serves files without asking, as soon as the server has had a turn. */
  async function throughNginx(path: string, encoding: string): Promise<string[]> {
    if (!nginx) return []
    count.byNginx += 1
    return await unlessTimePassed(async () => {
      await newsroom.client().get('/healthz')
      const answer = await nginx.client.get(path, { 'accept-encoding': encoding })
      // What the process answers itself has its tag.
      if (answer.status === 200 && !answer.headers.etag?.startsWith('W/')) count.fromFiles += 1
      return problemsOf(path, [shownOf(answer, `nginx, ${encoding}`)], await right(path))
    })
  }

  /** What is still wrong with whole pages after the time that blocks beside them have. */
  async function wholePages(paths: string[]): Promise<string[]> {
    const last = Date.now() + SOFT_MS
    const problems: string[] = []
    for (const path of paths) {
      let difference: string | null = null
      const isRight = async () => {
        const shown = await visitOnce(newsroom.client(), path, {}, 'whole')
        difference = firstDifference(shown.text, (await right(path)).text)
        // Related news is compared in the background: what was right may be so no more.
        if (difference !== null) forget()
        return difference === null
      }
      await until(isRight, `${path} is behind after ${SOFT_MS} ms`, last - Date.now()).catch(
        (error: unknown) => problems.push(`${String(error)} ${difference}`),
      )
    }
    return problems
  }

  return { page, asAuthor, throughNginx, wholePages, count, forget }
}

export type Comparison = ReturnType<typeof createComparison>
