import type { ReactNode } from 'react'

interface Props {
  headline: string
  /** Absolute. */
  url: string
  /** The button that saves it. */
  save: ReactNode
}

/** Links and buttons of our own: nobody else learns who reads or shares. */
export function Share({ headline, url, save }: Props) {
  const mail = `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(url)}`
  return (
    <div className="share">
      <a href={mail}>Send by email</a>
      <button type="button" className="js-only" data-copy-link={url}>
        Copy link
      </button>
      <button type="button" className="js-only" data-share={url} data-share-title={headline} hidden>
        Share…
      </button>
      {save}
      <span role="status" data-share-status="" />
    </div>
  )
}
