import type { Settings } from '../settings/settings.ts'
import type { CommentMode } from './modes.ts'

export interface EffectiveMode {
  mode: CommentMode
  /** Who says so. */
  from: 'article' | 'section' | 'site'
}

/** How comments under an article are taken in: as the article says, else its section, else the site. */
export function effectiveMode(
  { articleMode, sectionMode }: { articleMode: CommentMode | null; sectionMode: CommentMode | null },
  settings: Settings,
): EffectiveMode {
  if (articleMode !== null) return { mode: articleMode, from: 'article' }
  if (sectionMode !== null) return { mode: sectionMode, from: 'section' }
  return { mode: settings['comments.mode'], from: 'site' }
}
