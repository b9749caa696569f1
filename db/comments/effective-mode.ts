import type { Settings } from '../settings/settings.ts'
import { closedBecause, type Closable } from './closing.ts'
import type { CommentMode, ModeChoice } from './modes.ts'

export interface EffectiveMode {
  mode: CommentMode
  /** Who says so. */
  from: 'article' | 'section' | 'site'
}

interface Modes {
  articleMode: CommentMode | null
  sectionMode: CommentMode | null
}

export interface EffectiveChoice {
  choice: ModeChoice
  /** Who says so; 'age' where time has closed it. */
  from: EffectiveMode['from'] | 'age'
}

/** The same with whether anybody may comment at all: what holds for an article now. @param now milliseconds */
export function effectiveChoice(article: Modes & Closable, settings: Settings, now: number): EffectiveChoice {
  const because = closedBecause(article, settings, now)
  if (because) return { choice: 'closed', from: because }
  const { mode, from } = effectiveMode(article, settings)
  return { choice: mode, from }
}

/** How comments under an article are taken in: as the article says, else its section, else the site. */
export function effectiveMode({ articleMode, sectionMode }: Modes, settings: Settings): EffectiveMode {
  if (articleMode !== null) return { mode: articleMode, from: 'article' }
  if (sectionMode !== null) return { mode: sectionMode, from: 'section' }
  return { mode: settings['comments.mode'], from: 'site' }
}
