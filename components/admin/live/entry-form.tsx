import type { DeskEntry } from '#db/live/desk.ts'
import type { EntryProblem, EntryProblems, TypedEntry } from '#db/live/entry.ts'
import type { InsertedPicture } from '#db/media/inserted.ts'
import { ENTRY_HEADLINE_LONGEST, ENTRY_LONGEST } from '#db/live/rules.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { pickerWords } from '../media/picker-words.ts'
import { PictureField } from '../media/picture-field.client.tsx'
import { RuleField } from '../rules/field.tsx'

interface Props {
  action: string
  /** Where "Cancel" leads. */
  cancel: string
  edited: DeskEntry | null
  typed: TypedEntry
  /** The picture that is chosen; null for none. */
  picture: InsertedPicture | null
  problems: EntryProblems
  formKey: string
}

/** A post: its words first; what few posts have stands behind them. */
export function EntryForm({ action, cancel, edited, typed, picture, problems, formKey }: Props) {
  const t = words('live-desk')
  const said = (name: keyof EntryProblems, problem: EntryProblem | undefined) => {
    if (problem === undefined) return undefined
    if (problem === 'missing') return t('missing')
    if (problem === 'no-words') return t('noWords')
    if (problem === 'no-picture') return t('noPicture')
    return t('tooLong', { most: name === 'body' ? ENTRY_LONGEST : ENTRY_HEADLINE_LONGEST })
  }
  const field = (name: keyof EntryProblems, label: string, hint?: string) => ({
    ...{ name, label, hint, problem: said(name, problems[name]) },
  })
  const hasMore = `${typed.headline}${typed.picture}` !== '' || Boolean(problems.headline ?? problems.picture)
  return (
    <form method="post" action={action} id="post" className="entry-form" noValidate data-post="">
      <input type="hidden" name="key" value={formKey} />
      {edited && <input type="hidden" name="post" value={edited.id} />}
      {edited && <input type="hidden" name="revision" value={edited.revision} />}
      <RuleField {...field('body', t(edited ? 'editPost' : 'newPost'))}>
        {(props) => <TextArea rows={4} dir="auto" defaultValue={typed.body} {...props} />}
      </RuleField>
      <div className="entry-ticks">
        <label className="tick">
          <input type="checkbox" name="isKey" value="yes" defaultChecked={typed.isKey} /> {t('isKey')}
        </label>
        <label className="tick">
          <input type="checkbox" name="isPinned" value="yes" defaultChecked={typed.isPinned} />{' '}
          {t('isPinned')}
        </label>
      </div>
      <details open={hasMore}>
        <summary>{t('withMore')}</summary>
        <p className="hint">{t('bodyHint')}</p>
        <RuleField {...field('headline', t('headline'))}>
          {(props) => (
            <input type="text" defaultValue={typed.headline} dir="auto" autoComplete="off" {...props} />
          )}
        </RuleField>
        <PictureField
          {...field('picture', t('picture'))}
          picture={picture}
          typed={typed.picture}
          words={pickerWords()}
        />
      </details>
      <p className="presses">
        <button type="submit" name="do" value={edited ? 'edit' : 'post'} className="primary">
          {t(edited ? 'save' : 'post')}
        </button>
        {edited && <a href={cancel}>{t('cancel')}</a>}
        <span className="quiet-words js-only">{t('keys')}</span>
      </p>
    </form>
  )
}
