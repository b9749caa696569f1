import { WORD_LISTS } from '../../schema/index.ts'
import { SETTINGS, settingFromText, type Settings } from '../../settings/settings.ts'
import { isUsable, PATTERN_LONGEST } from '../../text/patterns.ts'
import { cleanLine } from '../../text/plain.ts'
import { MODE_CHOICES, type ModeChoice } from '../modes.ts'
import type { WordList } from './word-rules.ts'

/** The settings that an editor looks after, since they are rules about comments; all others are an admin's. */
export const RULE_SETTINGS = [
  'comments.mode',
  'comments.holdFirst',
  'comments.maxLinks',
  'comments.spamThreshold',
  'comments.reportThreshold',
  'comments.floodSeconds',
  'comments.networkPerHour',
  'comments.editMinutes',
] as const
export type RuleSetting = (typeof RULE_SETTINGS)[number]

/** Rules as an editor wants them. What is not named stays as it is. */
export interface RulesDraft {
  settings: Partial<Pick<Settings, RuleSetting | 'comments.open'>>
  /** By the section's id; null for as the site has it. */
  sectionModes: Map<number, ModeChoice | null>
  /** Whole lists. */
  words: Partial<Record<WordList, string[]>>
}

/** What was typed, by field: settings by their key, lists by their name. */
export interface TypedRules {
  settings: Partial<Record<RuleSetting, string>>
  sectionModes: Map<number, string>
  words: Partial<Record<WordList, string>>
}
/** What is wrong with a field: of lines that are no patterns the first, and how many more there are. */
export type RuleProblem =
  | { kind: 'choose' }
  | { kind: 'range'; least: number; most: number }
  | { kind: 'patterns'; lines: string[]; more: number; longest: number }
export type RuleProblems = Partial<Record<RuleSetting | WordList, RuleProblem>>

/** How a section or an article is said to have no mode of its own. */
export const INHERIT = 'inherit'

/** Reads what was typed, and says what is wrong with each field. */
export function checkRules(typed: TypedRules): { draft: RulesDraft; problems: RuleProblems } {
  const draft: RulesDraft = { settings: {}, sectionModes: new Map(), words: {} }
  const problems: RuleProblems = {}
  for (const key of RULE_SETTINGS) {
    const text = typed.settings[key]
    if (text === undefined) continue
    if (key === 'comments.mode' && isMode(text)) {
      Object.assign(draft.settings, siteModeOf(text))
      continue
    }
    const value = SETTINGS[key].safeParse(settingFromText(key, text.trim()))
    if (value.success) Object.assign(draft.settings, { [key]: value.data })
    else problems[key] = rangeOf(key)
  }
  for (const [id, text] of typed.sectionModes) draft.sectionModes.set(id, modeOf(text))
  for (const list of WORD_LISTS) {
    const text = typed.words[list]
    if (text === undefined) continue
    const lines = patternsIn(text)
    const wrong = lines.filter((line) => !isUsable(line))
    if (wrong.length > 0) problems[list] = wrongLines(wrong)
    draft.words[list] = lines
  }
  return { draft, problems }
}

/** One pattern a line, each once. */
export function patternsIn(text: string): string[] {
  return [...new Set(text.split(/\r\n?|\n/).map(cleanLine))].filter((line) => line !== '')
}

/** How the site's choice is kept: it is two settings, and what is closed keeps its mode. */
export const siteModeOf = (choice: ModeChoice): RulesDraft['settings'] =>
  choice === 'closed' ? { 'comments.open': false } : { 'comments.open': true, 'comments.mode': choice }

export const isMode = (text: string): text is ModeChoice => (MODE_CHOICES as readonly string[]).includes(text)
const modeOf = (text: string): ModeChoice | null => (isMode(text) ? text : null)

/** The limits stand in the setting's own type. */
function rangeOf(key: RuleSetting): RuleProblem {
  const type = SETTINGS[key].unwrap()
  if (!('minValue' in type)) return { kind: 'choose' }
  return { kind: 'range', least: Number(type.minValue), most: Number(type.maxValue) }
}

const SHOWN = 5

function wrongLines(wrong: string[]): RuleProblem {
  const lines = wrong.slice(0, SHOWN).map((line) => (line.length > 40 ? `${line.slice(0, 40)}…` : line))
  return { kind: 'patterns', lines, more: wrong.length - lines.length, longest: PATTERN_LONGEST }
}
