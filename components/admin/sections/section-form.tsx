import type { SectionProblems, TypedSection } from '#db/sections/edit.ts'
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
  const problem = (name: keyof SectionProblems) => {
    const what = problems[name]
    return what && t(`problem.${what}`)
  }
  const field = (name: keyof TypedSection, label: string, hint?: string) => ({
    ...{ name, label, hint, problem: name in problems ? problem(name as keyof SectionProblems) : undefined },
  })
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
      <RuleField {...field('mode', t('mode'))}>
        {(props) => <ModeSelect value={typed.mode ?? ''} inherits="site" first={first} {...props} />}
      </RuleField>
      <RuleField {...field('guidelines', t('guidelines'), t('guidelinesHint'))}>
        {(props) => <TextArea defaultValue={typed.guidelines} rows={6} dir="auto" {...props} />}
      </RuleField>
      <p className="presses">
        <button type="submit" name="do" value={id === null ? 'add' : `save:${id}`} className="primary">
          {id === null ? t('addSection') : t('save')}
        </button>
      </p>
    </form>
  )
}
