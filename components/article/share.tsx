import type { ReactNode } from 'react'
import { words } from '../ui/language.ts'

interface Props {
  headline: string
  /** Absolute. */
  url: string
  /** The button that saves it. */
  save: ReactNode
  /** Where readers say what is wrong in it. */
  report: string
}

/** Links and buttons of our own: nobody else learns who reads or shares. */
export function Share({ headline, url, save, report }: Props) {
  const t = words('articles')
  const mail = `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(url)}`
  return (
    <div className="share">
      <a href={mail}>{t('sendByEmail')}</a>
      <button type="button" className="js-only" data-copy-link={url} data-copied={t('copied')}>
        {t('copyLink')}
      </button>
      <button type="button" className="js-only" data-share={url} data-share-title={headline} hidden>
        {t('share')}
      </button>
      {save}
      <a href={report} rel="nofollow">
        {words('corrections')('reportError')}
      </a>
      <span role="status" data-share-status="" />
    </div>
  )
}
