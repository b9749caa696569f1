import { createHash } from 'node:crypto'
import type { Db } from '../client.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import type { LogoKind } from './kinds.ts'
import { readLogos, type Logo } from './logo.ts'
import { logoAddress, styleAddress } from './rules.ts'

/** On the screen alone: paper is black on white, and a system's own colours are its reader's. */
const SCREEN = 'screen and (forced-colors:none)'

export interface Look {
  /** Of the style sheet; null while the newspaper looks as every new one does. */
  path: string | null
  css: string
  /** The picture that other programs are told of. */
  logo: Logo | null
}

const known = new Map<string, string>()

/** What of the look is the newspaper's own. */
export async function readLook(db: Db): Promise<Look> {
  const logos = await readLogos(db)
  const css = stylesheet(await readSettings(db), logos)
  const logo = logos.light ?? null
  return { css, logo, path: css === '' ? null : styleAddress(hashOf(css)) }
}

function hashOf(css: string): string {
  const before = known.get(css)
  if (before !== undefined) return before
  if (known.size > 20) known.clear()
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 16)
  known.set(css, hash)
  return hash
}

type Colours = Pick<Settings, 'look.accentLight' | 'look.accentDark' | 'look.linkLight' | 'look.linkDark'>

/** Empty where nothing is set. */
export function stylesheet(colours: Colours, logos: Partial<Record<LogoKind, Logo>>): string {
  const light = declarations(colours['look.accentLight'], colours['look.linkLight'])
  const dark = declarations(colours['look.accentDark'], colours['look.linkDark'])
  return [
    light && `@media ${SCREEN}{html:root{${light}}}`,
    // A dark paper has its own, or those of every dark page: what is right on light paper is not right on it.
    dark && `@media ${SCREEN} and (prefers-color-scheme:dark){html:root:not([data-theme=light]){${dark}}}`,
    dark && `@media ${SCREEN}{html:root[data-theme=dark]{${dark}}}`,
    logos.light && named(logos.light, 'light'),
    logos.dark && named(logos.dark, 'dark'),
  ]
    .filter(Boolean)
    .join('\n')
}

const declarations = (accent: string, link: string) =>
  [accent && `--accent:${accent}`, link && `--link:${link}`].filter(Boolean).join(';')

/** The name in letters stays for who hears it, and for paper. */
function named({ hash, width, height }: Logo, paper: LogoKind): string {
  const rule =
    `.masthead-name a{display:block;width:100%;max-width:calc(clamp(1.7rem,.9rem + 3.2vw,3.4rem)*${ratio(width, height)});` +
    `aspect-ratio:${width}/${height};margin-inline:auto;background:url(${logoAddress(hash)}) center/contain no-repeat;` +
    'overflow:hidden;text-indent:101%;white-space:nowrap}'
  return (
    `@media ${SCREEN}{html[data-theme=${paper}] ${rule}}\n` +
    `@media ${SCREEN} and (prefers-color-scheme:${paper}){html:not([data-theme]) ${rule}}`
  )
}

const ratio = (width: number, height: number) => Math.round((width / height) * 1000) / 1000
