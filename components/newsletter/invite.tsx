import { words } from '../ui/language.ts'
import { Trap } from './subscribe-form.tsx'

/** At the foot of every page: the letter of every day, of all sections; what else there is stands on its own page. */
export function LetterInvite() {
  const t = words('newsletter')
  return (
    <form method="post" action="/newsletter/subscribe" noValidate className="letter-invite">
      <label htmlFor="letter-email">{t('invite')}</label>
      <div>
        <input id="letter-email" name="email" type="email" autoComplete="email" required />
        <button type="submit" name="frequency" value="daily">
          {t('subscribe')}
        </button>
      </div>
      <Trap id="letter-trap" />
      <a href="/newsletter">{t('otherChoice')}</a>
    </form>
  )
}
