import { seededRandom } from '#db/testing/random.ts'
import { createClient, cookiesOf, type Answer, type Client } from './ask.ts'
import { postComment, postedId, press } from './desk.ts'
import { addressOf, emailOf, EMAIL_HOST, mark, marksIn } from './marks.ts'

export interface Crowd {
  readers: number
  commenters: number
  /** The sessions of moderators, each of whom works on the queue all the time. */
  moderators: string[]
  /** Where readers and commenters go. */
  paths: string[]
  articles: string[]
  /** Marks of comments that a moderator has set out to approve: from then on readers may see them. Grows. */
  mayShow: Set<string>
}

/** What a crowd has seen. */
export interface Seen {
  /** Answers of each status. */
  statuses: Record<number, number>
  /** What no answer may be. */
  problems: string[]
  /** By its mark: the id that the 303 of a comment named. */
  posted: Map<string, number>
  /** Requests that got no answer, since the server had gone. */
  broken: number
  decided: number
}

/** Which buttons moderators press, approving mostly. */
const ACTIONS = ['approve', 'approve', 'approve', 'reject', 'spam', 'trash'] as const
const MOST_PROBLEMS = 10
/** Marks are given out once for all crowds of a process. */
let given = 0

/**
 * Readers, commenters and moderators, each doing one thing after another until they are told that it is over.
 *
 * @param isOver asked by each of them before whatever he does next
 */
export async function runCrowd(
  url: string,
  seed: number,
  crowd: Crowd,
  isOver: (seen: Seen) => boolean,
): Promise<Seen> {
  const client = createClient(url)
  const seen: Seen = { statuses: {}, problems: [], posted: new Map(), broken: 0, decided: 0 }
  const { mayShow } = crowd

  function note(who: string, { status, text }: Answer, own?: string) {
    seen.statuses[status] = (seen.statuses[status] ?? 0) + 1
    if (status >= 500) problem(`${who} got ${status}`)
    if (who === 'a moderator') return
    for (const one of marksIn(text)) if (one !== own && !mayShow.has(one)) problem(`${who} was shown ${one}`)
    if (text.includes(EMAIL_HOST)) problem(`${who} was shown an e-mail address`)
  }
  function problem(words: string) {
    if (seen.problems.length < MOST_PROBLEMS) seen.problems.push(words)
  }

  /** Somebody's work, over and over. A connection that breaks is the end of it only where the server has gone. */
  async function keepOn(work: (client: Client) => Promise<void>) {
    while (!isOver(seen)) {
      try {
        await work(client)
      } catch (error) {
        seen.broken += 1
        if (!isOver(seen)) problem(`a request was broken off: ${String(error)}`)
      }
    }
  }

  const reader = (n: number) => {
    const random = seededRandom(seed + n)
    const encoding = random.pick(['br', 'gzip', 'identity'])
    return keepOn(async ({ get }) => {
      note('a reader', await get(random.pick(crowd.paths), { 'accept-encoding': encoding }))
    })
  }

  const commenter = (n: number) => {
    const random = seededRandom(seed + 10_000 + n)
    const address = addressOf(n + 1)
    return keepOn(async (to) => {
      const path = random.pick(crowd.articles)
      const own = mark((given += 1))
      const written = { name: `Reader ${own}`, email: emailOf(given), body: `I say ${own}.` }
      const answer = await postComment(to, path, { ...written, address })
      note('a commenter', answer, own)
      const id = postedId(answer)
      if (id === null) return problem(`a comment was answered with ${answer.status}`)
      seen.posted.set(own, id)
      const page = await to.get(path, { cookie: cookiesOf(answer), 'x-forwarded-for': address })
      note('a commenter', page, own)
      // A moderator may have been quicker, with another decision than to approve.
      if (page.status !== 200) problem(`a commenter got ${page.status} for ${path}`)
    })
  }

  const moderator = (cookie: string, n: number) => {
    const random = seededRandom(seed + 20_000 + n)
    return keepOn(async (to) => {
      const queue = await to.get('/admin/comments', { cookie, 'accept-encoding': 'identity' })
      note('a moderator', queue)
      const waiting = waitingIn(queue.text)
      if (waiting.length === 0) return
      const action = random.pick(ACTIONS)
      const chosen = random.next() < 0.5 ? waiting.slice(0, 1) : waiting.filter(() => random.next() < 0.7)
      if (action === 'approve') for (const one of marksIn(queue.text)) mayShow.add(one)
      const answer = await press(to, cookie, action, chosen)
      note('a moderator', answer)
      if (answer.status === 303) seen.decided += 1
      // The other one was quicker, or nothing was ticked.
      else if (![409, 422].includes(answer.status)) problem(`a press was answered with ${answer.status}`)
    })
  }

  await Promise.all([
    ...Array.from({ length: crowd.readers }, (_, n) => reader(n)),
    ...Array.from({ length: crowd.commenters }, (_, n) => commenter(n)),
    ...crowd.moderators.map(moderator),
  ])
  client.close()
  return seen
}

/** The comments of a queue page, as its buttons name them. */
function waitingIn(html: string): { id: number; revision: number }[] {
  const buttons = [...html.matchAll(/value="approve:(\d+):(\d+)"/g)]
  return buttons.map(([, id, revision]) => ({ id: Number(id), revision: Number(revision) }))
}
