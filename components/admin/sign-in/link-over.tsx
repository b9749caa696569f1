import { words } from '../../ui/language.ts'
import { SignInFrame } from './frame.tsx'

/** 410, in words: a link of a mail that holds no more. */
export function LinkOver({ siteName, link }: { siteName: string; link: 'join' | 'reset' }) {
  const t = words('sign-in')
  return (
    <SignInFrame siteName={siteName} title={t('overTitle')}>
      <p className="sign-in-for">{t(link === 'join' ? 'overJoin' : 'overReset')}</p>
      <p className="sign-in-help">
        {link === 'reset' && <a href="/admin/forgot">{t('forgotTitle')}</a>}
        {link === 'join' && <a href="/admin/sign-in">{t('toSignIn')}</a>}
      </p>
    </SignInFrame>
  )
}
