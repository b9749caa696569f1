import { authorPath } from '#db/articles/path.ts'
import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { LostTextField } from '../writing/lost-text.tsx'
import { StaffField } from '../sign-in/field.tsx'
import { Part, problemIn } from './section.tsx'
import type { AccountState } from './state.ts'

interface Props {
  name: string
  email: string
  /** The page of this author; null for who has none. */
  author: { slug: string; name: string; bio: string } | null
  state: AccountState | null
}

/** One's own name on the desk, and what readers are told of oneself. */
export function Profile({ name, email, author, state }: Props) {
  const t = words('account')
  const typed = (place: 'name' | 'bio', present: string) => (state?.place === place ? state.typed : present)
  return (
    <Part id="profile" title={t('profile')}>
      <form method="post" action="/admin/account/profile">
        <StaffField name="name" label={t('name')} hint={t('nameHint')} problem={problemIn(state, 'name')}>
          {(props) => (
            <input {...props} type="text" dir="auto" autoComplete="name" defaultValue={typed('name', name)} />
          )}
        </StaffField>
        <p className="hint">{t.rich('emailIs', { email: () => <bdi>{email}</bdi> })}</p>
        <p className="presses">
          <button type="submit" name="do" value="name">
            {t('saveName')}
          </button>
        </p>
      </form>
      {author && (
        <form method="post" action="/admin/account/profile">
          <div className="field">
            <label htmlFor="own-bio">{t('bio')}</label>
            <TextArea
              id="own-bio"
              name="bio"
              rows={4}
              dir="auto"
              defaultValue={typed('bio', author.bio)}
              aria-describedby="own-bio-hint"
            />
            <p className="hint" id="own-bio-hint">
              {t.rich('bioHint', { a: (text) => <a href={authorPath(author.slug)}>{text}</a> })}
            </p>
            {problemIn(state, 'bio') && <p className="field-message">{problemIn(state, 'bio')}</p>}
          </div>
          <p className="presses">
            <button type="submit" name="do" value="bio">
              {t('saveBio')}
            </button>
          </p>
        </form>
      )}
      {!author && state?.place === 'bio' && (
        <>
          <p className="field-message">{problemIn(state, 'bio')}</p>
          <LostTextField written={[state.typed]} />
        </>
      )}
    </Part>
  )
}
