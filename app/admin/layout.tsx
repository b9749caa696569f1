import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { PressedOnce } from '#components/admin/pressed-once.client.tsx'
import { asset } from '#app/_request/asset.ts'
import { nonce } from '#app/_request/nonce.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { siteWords } from '#app/_request/words.ts'
import { direction, interfaceLanguage } from '#words/languages.ts'
import { MailNotice } from './mail-notice.tsx'
import './styles/index.css'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const site = (await settingsForPage())['site.name']
  const t = await siteWords('desk')
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: t('title', { site }), template: t('titleOf', { site }) },
    robots: { index: false, follow: false },
    referrer: 'same-origin',
    icons: { icon: '/icon.svg' },
    other: { 'color-scheme': 'light dark' },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf9' },
    { media: '(prefers-color-scheme: dark)', color: '#131517' },
  ],
}

/** The frame of the staff side. It guards nothing: each page and each form does so itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const language = interfaceLanguage((await settingsForPage())['site.language'])
  return (
    <html lang={language} dir={direction(language)} suppressHydrationWarning>
      <head>
        <link rel="preload" href="/fonts/newsreader-head.woff2" as="font" type="font/woff2" crossOrigin="" />
        <link rel="preload" href="/fonts/newsreader-text.woff2" as="font" type="font/woff2" crossOrigin="" />
        {/* Before the first paint, so that a chosen appearance never flashes the other one. */}
        <script src={asset('/theme.js')} nonce={nonce()} />
      </head>
      <body>
        <MailNotice />
        {children}
        <PressedOnce />
      </body>
    </html>
  )
}
