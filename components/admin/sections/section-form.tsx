import type { SectionProblems, TypedSection } from '#db/sections/edit.ts'
import type { TypedRule } from '#db/sections/rule.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { RuleField } from '../rules/field.tsx'
import { ModeSelect } from '../rules/mode-select.tsx'

export const NEW_SECTION: TypedSection = {
  ...{ name: '', slug: '', description: '', listed: true, mode: null, guidelines: '' },
}

interface Props {
  /** Null for one that is to be added. */
  id: number | null
  typed: TypedSection
  problems: SectionProblems
  /** So many comments are held first, where a section holds the first ones. */
  first: number
}

/** What a section is called, where it stands, and how readers comment there. */
export function SectionForm({ id, typed, problems, first }: Props) {
  const t = words('sections')
  const field = fieldsOf(problems)
  return (
    <form method="post" action="/admin/sections/changes" className="section-form">
      <RuleField {...field('name', t('name'))}>
        {(props) => <input type="text" defaultValue={typed.name} dir="auto" autoComplete="off" {...props} />}
      </RuleField>
      <RuleField {...field('slug', t('slug'), id === null ? t('slugHintNew') : t('slugHint'))}>
        {(props) => <input type="text" defaultValue={typed.slug} dir="ltr" autoComplete="off" {...props} />}
      </RuleField>
      <RuleField {...field('description', t('description'), t('descriptionHint'))}>
        {(props) => (
          <input type="text" defaultValue={typed.description} dir="auto" autoComplete="off" {...props} />
        )}
      </RuleField>
      <label className="tick">
        <input type="checkbox" name="listed" defaultChecked={typed.listed} /> {t('listed')}
      </label>
      <CommentFields {...{ typed, problems, first }} />
      <p className="presses">
        <button type="submit" name="do" value={id === null ? 'add' : `save:${id}`} className="primary">
          {id === null ? t('addSection') : t('save')}
        </button>
      </p>
    </form>
  )
}

/** What a section's own editors set: how readers comment there, and what they are asked to keep to. */
export function SectionRuleForm({ id, ...props }: Omit<Props, 'typed'> & { typed: TypedRule }) {
  return (
    <form method="post" action={`/admin/sections/${id}/comments`} className="section-form">
      <CommentFields {...props} />
      <p className="presses">
        <button type="submit" className="primary">
          {words('sections')('save')}
        </button>
      </p>
    </form>
  )
}

function CommentFields({ typed, problems, first }: Omit<Props, 'id' | 'typed'> & { typed: TypedRule }) {
  const t = words('sections')
  const field = fieldsOf(problems)
  return (
    <>
      <RuleField {...field('mode', t('mode'))}>
        {(props) => <ModeSelect value={typed.mode ?? ''} inherits="site" first={first} {...props} />}
      </RuleField>
      <RuleField {...field('guidelines', t('guidelines'), t('guidelinesHint'))}>
        {(props) => <TextArea defaultValue={typed.guidelines} rows={6} dir="auto" {...props} />}
      </RuleField>
    </>
  )
}

/** A field's name, label and hint, with what is wrong with it. */
const fieldsOf = (problems: SectionProblems) => (name: keyof TypedSection, label: string, hint?: string) => {
  const what = problems[name as keyof SectionProblems]
  return { name, label, hint, problem: what && words('sections')(`problem.${what}`) }
}
