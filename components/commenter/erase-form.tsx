import { words } from '../ui/language.ts'
import { Notice } from './notice.tsx'

/** A form that came back: something was not ticked. */
export interface RefusedErase {
  form: 'erase'
  texts: string
}

interface Props {
  email: string
  keyOfLink: string
  refused: RefusedErase | null
}

/** The last question before somebody is erased. */
export function EraseForm({ email, keyOfLink, refused }: Props) {
  const t = words('own')
  return (
    <Notice title={t('eraseTitle')}>
      <p>{t.rich('eraseMeans', { email: () => <b dir="ltr">{email}</b> })}</p>
      <p>{t('eraseKeeps')}</p>
      {refused && (
        <p className="form-message" role="alert">
          {t('notErasedYet')}
        </p>
      )}
      <form method="post" action="/commenter/erased">
        {keyOfLink !== '' && <input type="hidden" name="key" value={keyOfLink} />}
        <fieldset className="choices">
          <legend>{t('whatOfComments')}</legend>
          <label>
            <input type="radio" name="texts" value="keep" defaultChecked={refused?.texts === 'keep'} />{' '}
            {t('theyStay')}
          </label>
          <label>
            <input type="radio" name="texts" value="delete" defaultChecked={refused?.texts === 'delete'} />{' '}
            {t('theyGo')}
          </label>
        </fieldset>
        <p className="tick">
          <label>
            <input type="checkbox" name="sure" value="yes" /> {t('sure')}
          </label>
        </p>
        <div className="button-row">
          <button type="submit" className="primary danger">
            {t('erase')}
          </button>
          <a href={keyOfLink === '' ? '/commenter' : `/commenter?key=${encodeURIComponent(keyOfLink)}`}>
            {t('cancel')}
          </a>
        </div>
      </form>
    </Notice>
  )
}
