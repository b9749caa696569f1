import { database } from '#db/client.ts'
import { MODE_CHOICES } from '#db/comments/modes.ts'
import { ruleSection } from '#db/sections/rule.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { SectionState } from '../../state.ts'

type Params = { id: string }
const pathOf = (raw: string) => `/admin/sections/${encodeURIComponent(raw)}`
const STATUS = { forbidden: 403, 'unknown-section': 404, invalid: 422 } as const

/** How readers comment in a section: set by its own editors. */
export const POST = rightPost<Params>('sections.rule', async (form, staff, { id: raw }) => {
  const id = idOf(raw)
  const mode = MODE_CHOICES.find((one) => one === field(form, 'mode')) ?? null
  const typed = { mode, guidelines: field(form, 'guidelines') }
  const result = await ruleSection(database(), staff, id ?? 0, typed, Date.now())
  if (result.ok) return seeOther(`${pathOf(raw)}?done=saved`)
  const told =
    result.reason === 'invalid'
      ? { problems: result.problems, reason: null }
      : { problems: {}, reason: result.reason }
  const state: SectionState = { form: 'section', id, typed, ...told }
  return refuse({ path: pathOf(raw), status: STATUS[result.reason], state })
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(pathOf((await params).id))
}
