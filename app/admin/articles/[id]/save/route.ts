import type { ArticleStatus } from '#db/articles/status.ts'
import { database } from '#db/client.ts'
import { cleanFields, differing, fieldsOf } from '#db/drafts/fields.ts'
import { openDraft, type OpenDraft } from '#db/drafts/open.ts'
import { isOwnSave } from '#db/drafts/own-save.ts'
import { saveDraft } from '#db/drafts/save.ts'
import { readSettings } from '#db/settings/settings.ts'
import { STEPS, type Step } from '#db/workflow/kinds.ts'
import { scheduleTime } from '#db/workflow/schedule-time.ts'
import { takeStep, type StepResult } from '#db/workflow/take-step.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { Staff } from '#app/_request/viewer.ts'
import type { MergeState, WritingState } from '../../state.ts'
import { notTaken } from '../../not-taken.ts'
import { typedFields } from '../typed.ts'

type Params = { id: string }

/**
 * The form of an article. While somebody writes the page sends it by itself (`live`) and is answered in JSON; a press on a
 * button saves what was typed, and then takes the step that the button names.
 */
export const POST = rightPost<Params>('articles.write', async (form, staff, { id: raw }) => {
  const id = idOf(raw)
  const opened = id === null ? null : await openDraft(database(), staff, id, Date.now())
  if (!opened?.ok) {
    const written = ['headline', 'standfirst', 'bodyHtml', 'note'].map((name) => field(form, name))
    return notTaken(raw, opened?.reason ?? 'unknown-article', written)
  }
  const live = field(form, 'live')
  if (live === 'compare') return await compare(form, opened.open)
  if (live === 'save') return await saveLive(form, staff, opened.open)
  return await press(form, staff, opened.open)
})

/** Whether what a browser kept says anything that is not saved, and what it is to go on from. */
async function compare(form: FormData, open: OpenDraft): Promise<Response> {
  const typed = cleanFields(await typedFields(database(), form, open.fields))
  const same = differing(open.fields, fieldsOf({ ...open.fields, ...typed })).length === 0
  const { version, basedOn, savedAt } = open
  const mine = isOwnSave(open, sentBefore(form))
  return Response.json({ ok: true, same, mine, version, basedOn, savedAt })
}

/** Most of what a page remembers of its saves; each is called by some forty characters. */
const LONGEST_LIST = 10_000
const sentBefore = (form: FormData) => field(form, 'sentBefore').slice(0, LONGEST_LIST).split(' ')

const versionIn = (form: FormData) => idOf(field(form, 'version')) ?? 0

async function saved(form: FormData, staff: Staff, open: OpenDraft, how: 'while-writing' | 'saved') {
  const { id } = open
  const fields = await typedFields(database(), form, open.fields)
  const basedOn = idOf(field(form, 'basedOn')) ?? undefined
  const lockToken = field(form, 'lockToken').slice(0, 100) || undefined
  const takeOver = field(form, 'do') === 'take-over'
  const saveId = field(form, 'saveId').slice(0, 100)
  const input = {
    ...{ id, version: versionIn(form), basedOn, lockToken, takeOver },
    ...{ saveId, sentBefore: sentBefore(form), fields, how },
  }
  return { fields, result: await saveDraft(database(), staff, input, Date.now()) }
}

const STATUS: Record<string, number> = { stale: 409, locked: 409, 'unknown-article': 404, 'too-long': 413 }

async function saveLive(form: FormData, staff: Staff, open: OpenDraft): Promise<Response> {
  const { result } = await saved(form, staff, open, 'while-writing')
  if (result.ok) {
    const { version, savedAt } = result
    return Response.json({ ok: true, version, savedAt, basedOn: open.basedOn })
  }
  const by = result.reason === 'stale' ? result.by : result.reason === 'locked' ? result.holder.name : ''
  const status = STATUS[result.reason] ?? 403
  return Response.json({ ok: false, reason: result.reason, by }, { status })
}

async function press(form: FormData, staff: Staff, open: OpenDraft): Promise<Response> {
  const { id } = open
  const path = `/admin/articles/${id}`
  const [at, note] = [field(form, 'at'), field(form, 'note')]
  let version = versionIn(form)
  // What it was begun from stays so: a correction that came in between is not taken back by trying again.
  const basedOn = idOf(field(form, 'basedOn')) ?? open.basedOn
  const shown = { form: 'writing', by: '', basedOn, at, note } as const
  // Who may only take it further sends no text; who could write when he opened it has, and it is not lost.
  if (!open.mayWrite && form.has('headline')) {
    const fields = await typedFields(database(), form, open.fields)
    const isChanged = differing(open.fields, fieldsOf({ ...open.fields, ...cleanFields(fields) })).length > 0
    const state: WritingState = { ...shown, reason: 'forbidden', blocked: [], fields, version }
    if (isChanged) return refuse({ path, status: 403, state })
  }
  if (open.mayWrite) {
    const { fields, result } = await saved(form, staff, open, 'saved')
    if (!result.ok && result.reason === 'stale') {
      const mine = fieldsOf({ ...result.there, ...cleanFields(fields) })
      const state: MergeState = { form: 'merge', by: result.by, against: 'draft', mine, version }
      return refuse({ path, status: 409, state })
    }
    if (!result.ok) {
      const by = result.reason === 'locked' ? result.holder.name : ''
      const state: WritingState = { ...shown, reason: result.reason, by, blocked: [], fields, version }
      return refuse({ path, status: STATUS[result.reason] ?? 403, state })
    }
    version = result.version
  }
  const step = STEPS.find((one) => field(form, 'do') === `step:${one}`)
  if (!step) return seeOther(`${path}?done=saved`)
  const zone = (await readSettings(database()))['site.timeZone']
  const time = step === 'schedule' ? scheduleTime(at, zone) : null
  const input = { articleId: id, step, version, at: time?.at, note, quiet: form.has('quiet') }
  const taken = await takeStep(database(), staff, input, Date.now())
  if (taken.ok) return seeOther(after(id, step, taken.status, time?.said ?? null))
  if (taken.reason === 'changed') {
    const state: MergeState = { form: 'merge', by: '', against: 'live', mine: open.fields, version }
    return refuse({ path, status: 409, state: { ...state, mine: await nowSaid(staff, id, state.mine) } })
  }
  const blocked = taken.reason === 'blocked' ? taken.problems : []
  const state: WritingState = { ...shown, reason: taken.reason, blocked, fields: null, version }
  return refuse({ path, status: STEP_STATUS[taken.reason], state })
}

/** The draft as it was saved a moment ago. */
async function nowSaid(staff: Staff, id: number, otherwise: OpenDraft['fields']) {
  const opened = await openDraft(database(), staff, id, Date.now())
  return opened.ok ? opened.open.fields : otherwise
}

function after(id: number, step: Step, status: ArticleStatus, said: string | null): string {
  if (step === 'delete') return '/admin/articles?done=delete'
  // What waits for its time no reader has, however it was changed.
  const done = step === 'update' && status === 'scheduled' ? 'update-scheduled' : step
  return `/admin/articles/${id}?done=${done}${said === null ? '' : `&said=${said}`}`
}

const STEP_STATUS: Record<Exclude<StepResult, { ok: true }>['reason'], 403 | 404 | 409 | 422> = {
  ...{
    forbidden: 403,
    'four-eyes': 403,
    'unknown-article': 404,
    'not-now': 409,
    unchanged: 422,
    stale: 409,
    changed: 409,
  },
  ...{ 'note-missing': 422, 'no-time': 422, over: 422, 'slug-taken': 422, blocked: 422 },
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/articles/${(await params).id}`)
}
