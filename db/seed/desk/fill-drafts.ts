import { beginArticle } from '../../drafts/begin.ts'
import { saveDraft } from '../../drafts/save.ts'
import { standingOf } from '../../drafts/standing.ts'
import { answerNote, noteOnArticle } from '../../notes/write.ts'
import { paragraphsOf } from '../../notes/paragraphs.ts'
import type { Step } from '../../workflow/kinds.ts'
import { takeStep } from '../../workflow/take-step.ts'
import { idOf } from '../ids.ts'
import { did, pictureId, type Desk } from './desk.ts'
import { DRAFTS, SCHEDULED_IN_DAYS, type SeedDraft } from './drafts.ts'
import type { Colleague } from './staff.ts'

const HOUR = 3_600_000

/** Articles in the making, as far as each has come. @param now milliseconds */
export async function fillDrafts(desk: Desk, now: number): Promise<void> {
  for (const draft of DRAFTS) {
    const articleId = await begun(desk, draft, now)
    const { staff } = desk
    const ago = (hours: number) => now - hours * HOUR
    const { submittedHoursAgo: sent, approvedHoursAgo: approved, scheduledHoursAgo: scheduled } = draft
    if (sent !== undefined) await step(desk, staff[draft.by], articleId, 'submit', ago(sent))
    await note(desk, draft, articleId, now)
    if (approved !== undefined) await step(desk, staff['Nell Farrow'], articleId, 'approve', ago(approved))
    if (scheduled !== undefined)
      await step(desk, staff['Nell Farrow'], articleId, 'schedule', ago(scheduled), timeAhead(now))
  }
}

/** A full hour. */
const timeAhead = (now: number) => Math.ceil((now + SCHEDULED_IN_DAYS * 24 * HOUR) / HOUR) * HOUR

async function begun({ db, staff, sections, tags, articles }: Desk, draft: SeedDraft, now: number) {
  const [by, sectionId] = [staff[draft.by], idOf(sections, draft.section)]
  const { headline, standfirst } = draft
  const { id } = did(await beginArticle(db, by, { sectionId, headline }, now - draft.begunHoursAgo * HOUR))
  const bodyHtml = draft.body.replace(
    /data-read-also="([^"]+)"/g,
    (_, target: string) => `data-read-also="${idOf(articles, target)}"`,
  )
  const fields = {
    ...{ standfirst, bodyHtml, tagIds: draft.tags.map((name) => idOf(tags, name)) },
    leadMediaId: draft.picture === undefined ? null : await pictureId(db, draft.picture),
  }
  did(await saveDraft(db, by, { id, version: 1, fields, how: 'saved' }, now - draft.savedHoursAgo * HOUR))
  return id
}

async function step(
  { db }: Desk,
  by: Colleague,
  articleId: number,
  taken: Step,
  at: number,
  due: number | null = null,
) {
  const version = (await standingOf(db.read, by, articleId))?.version ?? 0
  did(await takeStep(db, by, { articleId, step: taken, version, at: due }, at))
}

async function note({ db, staff }: Desk, { notes = [], body }: SeedDraft, articleId: number, now: number) {
  const paragraphs = paragraphsOf(body)
  for (const { by, hoursAgo, at, answer, ...said } of notes) {
    const place = paragraphs.findIndex((paragraph) => paragraph.startsWith(at))
    const input = { articleId, at: { text: at, place }, body: said.body }
    const { id: noteId } = did(await noteOnArticle(db, staff[by], input, now - hoursAgo * HOUR))
    if (answer)
      did(await answerNote(db, staff[answer.by], { noteId, body: answer.body }, now - answer.hoursAgo * HOUR))
  }
}
