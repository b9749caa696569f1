import type { LogoKind } from '#db/look/kinds.ts'
import { logoAddress } from '#db/look/rules.ts'
import type { Settings } from '#db/settings/settings.ts'
import { words } from '../../ui/language.ts'
import type { Logos } from './settings-desk.tsx'

/** As the reader's style sheet has them, where nothing else is set. */
const PAPER = {
  light: {
    paper: '#fdfcf9',
    ink: '#15171a',
    quiet: '#55585e',
    rule: '#15171a',
    accent: '#9b1c1c',
    link: '#7a1616',
  },
  dark: {
    paper: '#131517',
    ink: '#eceae4',
    quiet: '#a9aaa8',
    rule: '#b9b6ad',
    accent: '#f0796b',
    link: '#f29a8d',
  },
} as const
const [WIDTH, HEIGHT] = [480, 190]
const SERIF = 'Newsreader, Georgia, serif'
const SANS = 'system-ui, sans-serif'

/** The top of a page with such colours and such a name, on light paper and on dark, drawn on the server. */
export function LookPreview({ settings, logos }: { settings: Settings; logos: Logos }) {
  const t = words('settings')
  const own = {
    light: { accent: settings['look.accentLight'], link: settings['look.linkLight'] },
    dark: { accent: settings['look.accentDark'], link: settings['look.linkDark'] },
  }
  return (
    <div className="look-papers">
      {(['light', 'dark'] as const).map((kind) => (
        <figure key={kind}>
          <Masthead
            kind={kind}
            name={settings['site.name']}
            logo={logos[kind]}
            accent={own[kind].accent || PAPER[kind].accent}
            link={own[kind].link || PAPER[kind].link}
          />
          <figcaption>{t(`paper.${kind}`)}</figcaption>
        </figure>
      ))}
    </div>
  )
}

interface Masthead {
  kind: LogoKind
  name: string
  logo: Logos[LogoKind]
  accent: string
  link: string
}

function Masthead({ kind, name, logo, accent, link }: Masthead) {
  const t = words('settings')
  const { paper, ink, quiet, rule } = PAPER[kind]
  const centre = { x: WIDTH / 2, textAnchor: 'middle' } as const
  const size = Math.min(38, (WIDTH - 40) / Math.max(1, name.length * 0.5))
  const high = logo ? Math.min(48, ((WIDTH - 60) * logo.height) / logo.width) : 0
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('drawn', { name, accent, link })}>
      <rect width={WIDTH} height={HEIGHT} fill={paper} />
      {logo ? (
        <image href={logoAddress(logo.hash)} x="30" y={40 - high / 2} width={WIDTH - 60} height={high} />
      ) : (
        <text {...centre} y="50" fill={ink} fontFamily={SERIF} fontSize={size} fontWeight="600">
          {name}
        </text>
      )}
      <path
        d={`M20 76H${WIDTH - 20}M20 79H${WIDTH - 20}M20 104H${WIDTH - 20}`}
        stroke={rule}
        strokeWidth="1"
      />
      <rect x={WIDTH / 2 - 30} y="101" width="60" height="3" fill={accent} />
      <text {...centre} y="96" fill={ink} fontFamily={SANS} fontSize="12" fontWeight="600">
        {t('sample.section')}
      </text>
      <text x="20" y="128" fill={accent} fontFamily={SANS} fontSize="11" fontWeight="600">
        {t('sample.kicker')}
      </text>
      <text x="20" y="151" fill={ink} fontFamily={SERIF} fontSize="20" fontWeight="600">
        {t('sample.headline')}
      </text>
      <text x="20" y="174" fill={quiet} fontFamily={SERIF} fontSize="14">
        {t('sample.text')}{' '}
        <tspan fill={link} textDecoration="underline">
          {t('sample.link')}
        </tspan>
      </text>
    </svg>
  )
}
