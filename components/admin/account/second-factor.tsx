import type { Factors, Setup } from '#db/staff/second-factor.ts'
import type { PasskeyRow } from '#db/staff/passkeys.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { StaffField } from '../sign-in/field.tsx'
import { AddPasskey } from './add-passkey.client.tsx'
import { OwnPassword, Part, problemIn } from './section.tsx'
import { Squares } from './squares.tsx'
import type { AccountState } from './state.ts'

interface Props {
  factors: Factors
  passkeys: PasskeyRow[]
  /** What an app is being set up with, and the picture of it. */
  setup: (Setup & { squares: boolean[][] }) | null
  /** It is asked of him, and he has none. */
  isNeeded: boolean
  state: AccountState | null
  zone: string
}

const FACTOR = '/admin/account/factor'

/** What is asked beside the password: an app's codes, passkeys, and codes on paper. */
export function SecondFactor({ factors, passkeys, setup, isNeeded, state, zone }: Props) {
  const t = words('account')
  const hasOne = factors.app !== null || factors.passkeys > 0
  return (
    <Part id="second-factor" title={t('secondFactor')}>
      <p>{t(isNeeded ? 'factorNeeded' : 'factorAbout')}</p>
      {state && state.codes.length > 0 && <Codes codes={state.codes} />}
      <h3>{t('app')}</h3>
      {problemIn(state, 'app') && <Problem text={problemIn(state, 'app')} />}
      {factors.app !== null ? (
        <>
          <p>{t('appSince', { date: dateAndTime(factors.app, zone) })}</p>
          <details>
            <summary>{t('removeApp')}</summary>
            <form method="post" action={FACTOR}>
              <OwnPassword id="remove-app" />
              <button type="submit" name="do" value="remove-app">
                {t('removeApp')}
              </button>
            </form>
          </details>
        </>
      ) : setup ? (
        <SetUp setup={setup} />
      ) : (
        <form method="post" action={FACTOR}>
          <p>{t('appAbout')}</p>
          <p className="presses">
            <button type="submit" name="do" value="begin-app">
              {t('beginApp')}
            </button>
          </p>
        </form>
      )}
      <h3>{t('passkeys')}</h3>
      <p>{t('passkeysAbout')}</p>
      {problemIn(state, 'passkey') && <Problem text={problemIn(state, 'passkey')} />}
      <Passkeys passkeys={passkeys} zone={zone} />
      <AddPasskey
        words={{
          ...{ name: t('passkeyName'), password: t('ownPassword'), press: t('addPasskey') },
          ...{ waiting: words('sign-in')('passkeyWaiting'), failed: t('problem.passkey-failed') },
        }}
      />
      <noscript>
        <p className="hint">{t('passkeyNeedsScripts')}</p>
      </noscript>
      {hasOne && (
        <>
          <h3>{t('codes')}</h3>
          {problemIn(state, 'codes') && <Problem text={problemIn(state, 'codes')} />}
          <p>{t('codesLeft', { count: factors.codes })}</p>
          <details>
            <summary>{t('renewCodes')}</summary>
            <form method="post" action={FACTOR}>
              <p className="hint">{t('renewCodesHint')}</p>
              <OwnPassword id="renew-codes" />
              <button type="submit" name="do" value="renew-codes">
                {t('renewCodes')}
              </button>
            </form>
          </details>
        </>
      )}
    </Part>
  )
}

function Problem({ text }: { text: string | null }) {
  return (
    <p className="refused" role="alert">
      {text}
    </p>
  )
}

function Codes({ codes }: { codes: string[] }) {
  const t = words('account')
  return (
    <div className="told recovery" role="status" tabIndex={-1}>
      <h3>{t('codesShown')}</h3>
      <p>{t('codesKeep')}</p>
      <ol className="codes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </div>
  )
}

function SetUp({ setup }: { setup: Setup & { squares: boolean[][] } }) {
  const t = words('account')
  return (
    <div className="set-up">
      <p>{t('scan')}</p>
      <Squares rows={setup.squares} label={t('squares')} />
      <p>{t('orType')}</p>
      <p>
        <code className="secret" dir="ltr">
          {(setup.secret.match(/.{1,4}/g) ?? []).join(' ')}
        </code>
      </p>
      <form method="post" action={FACTOR}>
        <StaffField name="code" label={t('codeOfApp')} hint={t('codeOfAppHint')}>
          {(props) => (
            <input {...props} type="text" inputMode="numeric" autoComplete="one-time-code" dir="ltr" />
          )}
        </StaffField>
        <OwnPassword id="confirm-app" />
        <p className="presses">
          <button type="submit" name="do" value="confirm-app" className="primary">
            {t('confirmApp')}
          </button>
        </p>
      </form>
    </div>
  )
}

function Passkeys({ passkeys, zone }: { passkeys: PasskeyRow[]; zone: string }) {
  const t = words('account')
  if (passkeys.length === 0) return null
  return (
    <ul className="own-list">
      {passkeys.map(({ id, name, createdAt, usedAt }, index) => (
        <li key={id}>
          <p>
            <b dir="auto">{name || t('passkeyUnnamed')}</b>{' '}
            <span className="quiet-words">
              {t('passkeyAdded', { date: dateAndTime(createdAt, zone) })}{' '}
              {usedAt !== null && t('passkeyUsed', { date: dateAndTime(usedAt, zone) })}
            </span>
          </p>
          <details>
            <summary>{t.rich('changePasskey', { hidden: hidden(name) })}</summary>
            <form method="post" action="/admin/account/passkeys">
              <input type="hidden" name="passkey" value={id} />
              <div className="field">
                <label htmlFor={`passkey-name-${index}`}>{t('passkeyName')}</label>
                <input id={`passkey-name-${index}`} name="name" dir="auto" defaultValue={name} />
              </div>
              <button type="submit" name="do" value="rename">
                {t('renamePasskey')}
              </button>
            </form>
            <form method="post" action="/admin/account/passkeys">
              <input type="hidden" name="passkey" value={id} />
              <OwnPassword id={`passkey-remove-${index}`} />
              <button type="submit" name="do" value="remove">
                {t('removePasskey')}
              </button>
            </form>
          </details>
        </li>
      ))}
    </ul>
  )
}

const hidden = (name: string) => () => <span className="visually-hidden">{name}</span>
