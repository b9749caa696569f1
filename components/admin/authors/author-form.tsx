import { BIO_LONGEST } from '#db/authors/rules.ts'
import type { InsertedPicture } from '#db/media/inserted.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { pickerWords } from '../media/picker-words.ts'
import { PictureField } from '../media/picture-field.client.tsx'
import { RuleField } from '../rules/field.tsx'
import type { AuthorState, TypedAuthor } from './state.ts'

interface Props {
  action: string
  typed: TypedAuthor
  /** As it is kept. */
  picture?: InsertedPicture | null
  staff: { id: number; name: string }[]
  problem: AuthorState['problem'] | null
  /** What is on the button. */
  press: string
}

/** All that is said of an author, and where. */
export function AuthorForm({ action, typed, picture = null, staff, problem, press }: Props) {
  const t = words('authors')
  const of = (...problems: AuthorState['problem'][]) =>
    problem !== null && problems.includes(problem)
      ? t(`problem.${problem}`, { most: BIO_LONGEST })
      : undefined
  return (
    <form method="post" action={action}>
      <RuleField name="name" label={t('name')} problem={of('name-missing')}>
        {(props) => <input type="text" dir="auto" autoComplete="off" defaultValue={typed.name} {...props} />}
      </RuleField>
      <RuleField name="role" label={t('role')} hint={t('roleHint')}>
        {(props) => <input type="text" dir="auto" autoComplete="off" defaultValue={typed.role} {...props} />}
      </RuleField>
      <RuleField name="slug" label={t('slug')} hint={t('slugHint')} problem={of('slug-taken')}>
        {(props) => <input type="text" dir="ltr" autoComplete="off" defaultValue={typed.slug} {...props} />}
      </RuleField>
      <RuleField name="bio" label={t('bio')} hint={t('bioHint')} problem={of('bio-long')}>
        {(props) => <TextArea rows={5} dir="auto" defaultValue={typed.bio} {...props} />}
      </RuleField>
      <PictureField
        name="picture"
        label={t('picture')}
        picture={picture}
        typed={typed.picture === '' ? undefined : typed.picture}
        problem={of('no-picture')}
        words={pickerWords()}
      />
      <RuleField name="user" label={t('user')} hint={t('userHint')} problem={of('no-user')}>
        {(props) => (
          <select defaultValue={typed.user} {...props}>
            <option value="">{t('nobody')}</option>
            {staff.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </RuleField>
      <p className="presses">
        <button type="submit" name="do" value="save" className="primary">
          {press}
        </button>
      </p>
    </form>
  )
}
