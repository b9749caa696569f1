import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { direction, interfaceLanguage, localeOf } from '#words/languages.ts'
import { asset } from '#app/_request/asset.ts'
import { readOwnLook } from '#app/_request/look.ts'
import { INDEXED, siteCard } from '#app/_request/meta.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { siteWords } from '#app/_request/words.ts'
import './styles/index.css'

// Every reader's page is rendered when it is asked for; the store in front keeps it.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const site = await readSite()
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: site.name, template: `%s – ${site.name}` },
    description: site.tagline,
    robots: INDEXED,
    ...(await siteCard()),
    icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
    other: { 'color-scheme': 'light dark' },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf9' },
    { media: '(prefers-color-scheme: dark)', color: '#131517' },
  ],
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const site = await readSite()
  const look = await readOwnLook()
  const t = await siteWords('time')
  const face = interfaceLanguage(site.language) === 'ar' ? 'naskh' : 'newsreader'
  return (
    <html
      lang={site.language}
      dir={direction(site.language)}
      data-locale={localeOf(site.language)}
      data-just-now={t('justNow')}
      suppressHydrationWarning
    >
      <head>
        {['head', 'text'].map((cut) => (
          <link
            key={cut}
            rel="preload"
            href={`/fonts/${face}-${cut}.woff2`}
            as="font"
            type="font/woff2"
            crossOrigin=""
          />
        ))}
        {/* Before the first paint, so that a chosen appearance never flashes the other one. */}
        <script src={asset('/theme.js')} />
        <script src={asset('/reader.js')} type="module" />
        {look.path !== null && <link rel="stylesheet" href={look.path} />}
      </head>
      <body>{children}</body>
    </html>
  )
}
