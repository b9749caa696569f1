import { columnsOf, COMMENT_MODES, MODE_CHOICES } from '#db/comments/modes.ts'
import type { Db } from '#db/client.ts'
import { EMPTY_FIELDS, FIELDS, type DraftFields, type FieldName } from '#db/drafts/fields.ts'
import { sectionById } from '#db/sections/sections.ts'
import { authorsNamed, tagsNamed } from '#db/drafts/named.ts'
import { idOf } from '#app/_request/params.ts'
import { field } from '#app/_request/post.ts'

/** Fields that are typed as names. */
const NAMED = new Set<FieldName>(['authorIds', 'tagIds', 'newAuthors', 'newTags'])
const IDS = new Set<FieldName>(['sectionId', 'leadMediaId', 'socialMediaId'])
const OR_NONE = new Set<FieldName>(['language', 'commentMode'])

/**
 * What a form says of an article. Fields that it does not have stay as they are, so each panel of the page may bring its
 * own: it is enough that they are named as DraftFields are. People and subjects are named in `byline` and `tags`.
 *
 * @param stands what it says so far: of two who are called alike the one is meant who stands there
 */
export async function typedFields(
  db: Db,
  form: FormData,
  stands: Pick<DraftFields, 'authorIds' | 'tagIds'>,
): Promise<Partial<DraftFields>> {
  const typed: Record<string, unknown> = {}
  for (const name of FIELDS) {
    if (NAMED.has(name) || !form.has(name)) continue
    const text = field(form, name)
    if (typeof EMPTY_FIELDS[name] === 'boolean') typed[name] = form.getAll(name).at(-1) === '1'
    else if (IDS.has(name)) typed[name] = idOf(text.trim())
    else typed[name] = OR_NONE.has(name) && text === '' ? null : text
  }
  if (form.has('comments')) {
    const choice = field(form, 'comments')
    const known = MODE_CHOICES.find((one) => one === choice)
    if (known || choice === '') Object.assign(typed, columnsOf(known ?? null))
  }
  if (form.has('byline')) {
    const { ids, unknown } = await authorsNamed(db.read, form.getAll('byline').map(text), stands.authorIds)
    Object.assign(typed, { authorIds: ids, newAuthors: unknown })
  }
  if (form.has('tags')) {
    const { ids, unknown } = await tagsNamed(db.read, [field(form, 'tags')], stands.tagIds)
    Object.assign(typed, { tagIds: ids, newTags: unknown })
  }
  const { sectionId } = typed
  // Deleted while somebody wrote: where it went, its articles stand. A page that is still open does not take them back.
  if (typeof sectionId === 'number' && !(await sectionById(db, sectionId))) delete typed.sectionId
  return checked(typed)
}

const text = (value: FormDataEntryValue) => (typeof value === 'string' ? value : '')

/** Lists of choices hold what can be chosen: anything else was typed by a program, and is left as it was. */
function checked(typed: Record<string, unknown>): Partial<DraftFields> {
  const { language, commentMode } = typed
  if (typeof language === 'string' && !isLanguage(language)) delete typed.language
  if (typeof commentMode === 'string' && !(COMMENT_MODES as readonly string[]).includes(commentMode))
    delete typed.commentMode
  return typed
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined
  } catch {
    return false
  }
}
