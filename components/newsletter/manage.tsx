import type { Subscriber } from '#db/newsletter/subscribers.ts'
import { Notice } from '../commenter/notice.tsx'
import { words } from '../ui/language.ts'
import { ChoiceFields } from './choice-fields.tsx'

interface Props {
  subscriber: Subscriber
  sections: { id: number; slug: string; name: string }[]
  keyOfLink: string
  /** What the last press did. */
  done: string | null
}

/** A reader's own letter: what of, how often, and its end. */
export function ManageLetter({ subscriber, sections, keyOfLink, done }: Props) {
  const t = words('newsletter')
  const { frequency, sections: wanted, pausedAt, endedAt, email } = subscriber
  const told = { saved: t('saved'), confirmed: t('confirmed'), paused: t('paused'), resumed: t('resumed') }
  const said = done !== null && Object.hasOwn(told, done) ? told[done as keyof typeof told] : null
  const press = (value: string, label: string, hint?: string) => (
    <p>
      <button
        className={value === 'erase' ? 'secondary danger' : 'secondary'}
        type="submit"
        name="do"
        value={value}
        aria-describedby={hint && `${value}-hint`}
      >
        {label}
      </button>{' '}
      {hint && <span id={`${value}-hint`}>{hint}</span>}
    </p>
  )
  return (
    <Notice title={t('manageTitle')}>
      {said && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      <p>{t('manageFor', { email })}</p>
      <form method="post" action="/newsletter/change" className="letter-form">
        <input type="hidden" name="key" value={keyOfLink} />
        {endedAt !== null ? (
          <>
            <p>
              {t('ended')} {t('endedHint')}
            </p>
            {press('resume', t('resume'))}
          </>
        ) : (
          <>
            <ChoiceFields
              sections={sections}
              frequency={frequency}
              chosen={sections.filter(({ id }) => wanted.includes(id)).map(({ slug }) => slug)}
            />
            <p>
              <button type="submit" name="do" value="save" className="primary">
                {t('save')}
              </button>
            </p>
            {pausedAt === null ? press('pause', t('pause'), t('pauseHint')) : press('resume', t('resume'))}
            {press('end', t('end'))}
          </>
        )}
        {press('erase', t('erase'), t('eraseHint'))}
      </form>
    </Notice>
  )
}
