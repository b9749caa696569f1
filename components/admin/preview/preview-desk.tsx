import type { PreviewLink } from '#db/preview/links.ts'
import { words } from '../../ui/language.ts'
import { ShareLinks, type RefusedShare } from './share-links.tsx'

export const WIDTHS = ['desktop', 'phone'] as const
export const LOOKS = ['light', 'dark'] as const
export type FrameWidth = (typeof WIDTHS)[number]
export type FrameLook = (typeof LOOKS)[number]

interface Props {
  headline: string
  /** Of this page. */
  path: string
  /** Where the writing page is. */
  writePath: string
  /** What the frame shows, in an appearance. */
  framePath: (look: FrameLook) => string
  width: FrameWidth
  look: FrameLook
  links: (PreviewLink & { address: string })[]
  refused: RefusedShare | null
  /** What the last press did. */
  done: string | null
  zone: string
}

/** An article as readers will have it, in a frame as wide as a phone or a desk, light or dark; and the links that show it to others. */
export function PreviewDesk(props: Props) {
  const { headline, path, writePath, framePath, width, look } = props
  const t = words('preview')
  const choice = (wanted: { width?: FrameWidth; look?: FrameLook }) => {
    const chosen = { width, look, ...wanted }
    return {
      href: `${path}?width=${chosen.width}&look=${chosen.look}`,
      'aria-current': chosen.width === width && chosen.look === look ? ('true' as const) : undefined,
    }
  }
  return (
    <div className="preview-desk">
      <header className="preview-head">
        <h1>
          {t('preview')}: <span dir="auto">{headline || t('untitled')}</span>
        </h1>
        <p>
          <a href={writePath}>{t('backToWriting')}</a>
        </p>
      </header>
      <div className="preview-choices">
        <nav aria-label={t('width')}>
          {WIDTHS.map((name) => (
            <a key={name} {...choice({ width: name })}>
              {t(`widths.${name}`)}
            </a>
          ))}
        </nav>
        <nav aria-label={t('look')}>
          {LOOKS.map((name) => (
            <a key={name} {...choice({ look: name })}>
              {t(`looks.${name}`)}
            </a>
          ))}
        </nav>
        <a href={framePath(look)} target="_blank" rel="noopener">
          {t('openAlone')}
        </a>
        <a href="#share">{t('shareIt')}</a>
      </div>
      <div
        className={`preview-stage is-${width}`}
        tabIndex={0}
        role="region"
        aria-label={t('asReadersHaveIt')}
      >
        <iframe src={framePath(look)} title={t('frame')} />
      </div>
      <ShareLinks {...props} />
    </div>
  )
}
