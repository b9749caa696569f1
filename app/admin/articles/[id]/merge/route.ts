import { z } from 'zod'
import { COMPARED } from '#components/admin/writing/shown.ts'
import { database } from '#db/client.ts'
import { cleanFields, EMPTY_FIELDS, FIELDS, fieldsOf, type DraftFields } from '#db/drafts/fields.ts'
import { compareBodies, joined, type Choice } from '#db/drafts/merge.ts'
import { openDraft } from '#db/drafts/open.ts'
import { saveDraft } from '#db/drafts/save.ts'
import { sectionById } from '#db/sections/sections.ts'
import { revisionOf } from '#db/workflow/history.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { notTaken } from '../../not-taken.ts'
import type { MergeState, WritingState } from '../../state.ts'

type Params = { id: string }

/** Saves what somebody made of two texts. If a third came in between, that one is compared with next. */
export const POST = rightPost<Params>('articles.write', async (form, staff, { id: raw }) => {
  const [db, id, path] = [database(), idOf(raw), `/admin/articles/${raw}`]
  const opened = id === null ? null : await openDraft(db, staff, id, Date.now())
  const mine = ownText(field(form, 'mine'))
  if (id === null || !opened?.ok || !mine) {
    const reason = opened && !opened.ok ? opened.reason : 'unknown-article'
    return notTaken(raw, reason, mine ? [mine.headline, mine.standfirst, mine.bodyHtml] : [])
  }
  const against = field(form, 'against') === 'live' ? 'live' : 'draft'
  const version = idOf(field(form, 'version')) ?? 0
  const { open } = opened
  const again = (by: string) => {
    const state: MergeState = { form: 'merge', by, against, mine, version }
    return refuse({ path, status: 409, state })
  }
  // A correction that was published meanwhile changes what readers have, and not the draft.
  const isSame = open.version === version && open.revision === idOf(field(form, 'revision'))
  if (!isSame) return again(open.savedByName)
  const live = against === 'live' ? await revisionOf(db, staff, id, 'live') : null
  const theirs = live?.fields ?? open.fields
  const fields = join(theirs, mine, form)
  if (fields.sectionId !== null && !(await sectionById(db, fields.sectionId)))
    fields.sectionId = theirs.sectionId
  const basedOn = against === 'live' ? open.revision : open.basedOn
  const input = { id, version, basedOn, fields, how: 'merged', takeOver: true } as const
  const saved = await saveDraft(db, staff, input, Date.now())
  if (saved.ok) return seeOther(`${path}?done=merged`)
  if (saved.reason === 'stale') return again(saved.by)
  const by = saved.reason === 'locked' ? saved.holder.name : ''
  const state: WritingState = {
    ...{ form: 'writing', reason: saved.reason, by, blocked: [], fields, version, basedOn: open.basedOn },
    ...{ at: '', note: '' },
  }
  return refuse({
    path,
    status: { 'unknown-article': 404, 'too-long': 413 }[saved.reason as string] ?? 403,
    state,
  })
})

/** One's own where nothing else was chosen. */
function join(theirs: DraftFields, mine: DraftFields, form: FormData): DraftFields {
  const fields: Record<string, unknown> = { ...mine }
  for (const name of COMPARED) {
    if (field(form, `field-${name}`) !== 'left') continue
    fields[name] = theirs[name]
    if (name === 'authorIds') fields.newAuthors = theirs.newAuthors
    if (name === 'tagIds') fields.newTags = theirs.newTags
  }
  const choice = (index: number): Choice => {
    const chosen = field(form, `piece-${index}`)
    return chosen === 'left' || chosen === 'right' ? chosen : 'both'
  }
  fields.bodyHtml = joined(compareBodies(theirs.bodyHtml, mine.bodyHtml), choice)
  return fieldsOf(fields)
}

const text = z.string()
/** More names than any byline has are no article that was written here. */
const MOST_NAMES = 500
const ids = z.array(z.number().int()).max(MOST_NAMES)
const shapes: Record<string, z.ZodType> = Object.fromEntries(
  FIELDS.map((name): [string, z.ZodType] => {
    const usual = EMPTY_FIELDS[name]
    if (Array.isArray(usual)) return [name, name.startsWith('new') ? z.array(text).max(MOST_NAMES) : ids]
    if (typeof usual === 'boolean') return [name, z.boolean()]
    if (typeof usual === 'string') return [name, text]
    return [name, name.endsWith('Id') ? z.number().int().nullable() : text.nullable()]
  }),
)
const shape = z.object(shapes)

/** What was sent along of one's own text; null for what is none. */
function ownText(json: string): DraftFields | null {
  try {
    const parsed = shape.safeParse(JSON.parse(json))
    // The same as it was when it was compared: whatever was put into it meanwhile is cleaned.
    return parsed.success ? fieldsOf(cleanFields(parsed.data)) : null
  } catch {
    return null
  }
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/articles/${(await params).id}`)
}
