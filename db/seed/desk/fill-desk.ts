import { desc } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { checkCorrection } from '../../corrections/draft.ts'
import { publishCorrection } from '../../corrections/publish.ts'
import { reportError } from '../../corrections/report.ts'
import { checkEntry } from '../../live/entry.ts'
import { closeLive, postEntry, startLive } from '../../live/post.ts'
import { errorReports } from '../../schema/index.ts'
import { idOf } from '../ids.ts'
import { did, pictureId, type Desk } from './desk.ts'
import { fillDrafts } from './fill-drafts.ts'
import { LIVE_BLOG, POSTS } from './posts.ts'
import { CORRECTIONS, WAITING_REPORT } from './said-wrong.ts'

const HOUR = 3_600_000

/**
 * What the demo's staff have at hand and behind them, each by the command that the desk runs for it: a live blog,
 * corrections, a reader's report, and articles in the making.
 *
 * @param now everything is dated back from it, in milliseconds
 */
export async function fillDesk(desk: Desk, now: number): Promise<void> {
  await fillCorrections(desk, now)
  await fillLiveBlog(desk, now)
  await fillDrafts(desk, now)
}

async function fillCorrections({ db, staff, articles }: Desk, now: number) {
  for (const { article, hoursAgo, report, ...typed } of CORRECTIONS) {
    const articleId = idOf(articles, article)
    const { draft, problems } = checkCorrection(typed)
    if (Object.keys(problems).length > 0) throw new Error(`the demo's correction of ${article} will not do`)
    const reportId = report ? await reported(db, articleId, report, now) : null
    const at = now - hoursAgo * HOUR
    did(await publishCorrection(db, staff['Nell Farrow'], { articleId, reportId, draft }, at))
  }
  await reported(db, idOf(articles, WAITING_REPORT.article), WAITING_REPORT, now)
}

interface Reported {
  quote: string
  body: string
  name: string
  hoursAgo: number
}

/** Without an address: nobody is written to. @returns its id */
async function reported(db: Db, articleId: number, { quote, body, name, hoursAgo }: Reported, now: number) {
  const reader = { reporterName: name, reporterEmail: '', reporterHash: `demo-${name}` }
  did(await reportError(db, { articleId, quote, body, ...reader }, now - hoursAgo * HOUR))
  const [last] = await db.read
    .select({ id: errorReports.id })
    .from(errorReports)
    .orderBy(desc(errorReports.id))
    .limit(1)
  return last?.id ?? null
}

async function fillLiveBlog({ db, staff, articles }: Desk, now: number) {
  const articleId = idOf(articles, LIVE_BLOG.article)
  const host = staff[LIVE_BLOG.by]
  did(await startLive(db, host, articleId, now - LIVE_BLOG.startedHoursAgo * HOUR))
  for (const { by, hoursAgo, headline = '', body, picture, isKey = false, isPinned = false } of POSTS) {
    const shown = picture === undefined ? null : await pictureId(db, picture)
    const typed = { headline, body, picture: shown === null ? '' : String(shown), isKey, isPinned }
    const { draft, problems } = checkEntry(typed)
    if (Object.keys(problems).length > 0) throw new Error('a post of the demo will not do')
    did(await postEntry(db, staff[by], { articleId, draft, formKey: '' }, now - hoursAgo * HOUR))
  }
  did(await closeLive(db, host, articleId, now - LIVE_BLOG.closedHoursAgo * HOUR))
}
