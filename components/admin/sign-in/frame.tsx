import type { ReactNode } from 'react'
import { words } from '../../ui/language.ts'

interface Props {
  siteName: string
  title: string
  children: ReactNode
}

/** What stands around the pages for who is not signed in yet. */
export function SignInFrame({ siteName, title, children }: Props) {
  return (
    <main className="sign-in" id="main">
      <p className="sign-in-name">
        <a href="/">{siteName}</a>
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  )
}

/** How long somebody has to wait after too many tries, in words. */
export function waitWords(waitSeconds: number): string {
  const t = words('sign-in')
  return waitSeconds < 60
    ? t('waitSeconds', { count: waitSeconds })
    : t('waitMinutes', { count: Math.ceil(waitSeconds / 60) })
}
