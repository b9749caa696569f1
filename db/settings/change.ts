import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Db } from '../client.ts'
import { contrastOn, isColour, LEAST_CONTRAST, nearestTone } from '../look/colours.ts'
import { writeLog } from '../moderation/log.ts'
import { settings as table } from '../schema/index.ts'
import { cleanLine, cleanText } from '../text/plain.ts'
import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import { SETTING_GROUPS, type SettingField, type SettingGroup, type TypedSettings } from './kinds.ts'
import { readSettings, settingFromText, SETTINGS, type Settings } from './settings.ts'

/** What is wrong with a field. */
export type SettingProblem =
  | { kind: 'missing' | 'not-a-number' | 'no-zone' | 'no-language' | 'no-email' | 'no-address' | 'no-colour' }
  | { kind: 'too-long' | 'too-small' | 'too-big'; bound: number }
  /** `ratio` is what was measured, `tone` the nearest that would do. */
  | { kind: 'contrast'; ratio: number; tone: string }
export type SettingProblems = Partial<Record<SettingField, SettingProblem>>

export type Draft = Partial<Settings>

const LONG: readonly SettingField[] = ['comments.guidelines', 'site.social', 'comments.closedReason']

/** What an admin means by what he typed into a group of settings, or what is wrong with it. */
export function checkSettings(
  group: SettingGroup,
  typed: TypedSettings,
): { draft: Draft; problems: SettingProblems } {
  const draft: Draft = {}
  const problems: SettingProblems = {}
  for (const key of SETTING_GROUPS[group]) {
    const value = meant(key, typed[key] ?? '')
    const parsed = SETTINGS[key].safeParse(value)
    if (parsed.success) Object.assign(draft, { [key]: parsed.data })
    else problems[key] = problemOf(key, value, parsed.error.issues[0])
  }
  return { draft, problems }
}

function meant(key: SettingField, text: string): string | number | boolean {
  if (typeof SETTINGS[key].parse(undefined) === 'boolean') return text === 'on'
  if (!LONG.includes(key)) {
    const line = cleanLine(text)
    return key.startsWith('look.') ? line.toLowerCase() : settingFromText(key, line)
  }
  const lines = cleanText(text)
  return key === 'site.social' ? lines.replace(/\s*\n\s*/g, '\n').trim() : lines
}

function problemOf(
  key: SettingField,
  value: string | number | boolean,
  issue: z.core.$ZodIssue | undefined,
): SettingProblem {
  if (key.startsWith('look.') && isColour(String(value))) {
    const paper = key.endsWith('Light') ? 'light' : 'dark'
    const [ratio, tone] = [contrastOn(String(value), paper), nearestTone(String(value), paper)]
    if (ratio < LEAST_CONTRAST) return { kind: 'contrast', ratio, tone }
  }
  if (issue?.code === 'too_big')
    return { kind: issue.origin === 'string' ? 'too-long' : 'too-big', bound: Number(issue.maximum) }
  if (issue?.code === 'too_small')
    return issue.origin === 'string'
      ? { kind: 'missing' }
      : { kind: 'too-small', bound: Number(issue.minimum) }
  const own: Partial<Record<SettingField, SettingProblem['kind']>> = {
    ...{ 'site.timeZone': 'no-zone', 'site.language': 'no-language', 'site.contactEmail': 'no-email' },
    'site.social': 'no-address',
  }
  const kind = key.startsWith('look.') ? 'no-colour' : (own[key] ?? 'not-a-number')
  return { kind } as SettingProblem
}

/**
 * Stores settings, all of them or none, and logs which have changed.
 *
 * @param draft as checkSettings has found nothing wrong with it
 * @param now milliseconds
 */
export async function changeSettings(
  db: Db,
  viewer: Viewer,
  draft: Draft,
  now: number,
): Promise<{ ok: true; changed: number } | { ok: false; reason: 'forbidden' }> {
  if (!may(viewer, 'settings.change')) return { ok: false, reason: 'forbidden' }
  const before = await readSettings(db)
  const keys = (Object.keys(draft) as SettingField[]).filter((key) => draft[key] !== before[key])
  const batch = randomUUID()
  await db.write(async (tx) => {
    for (const key of keys) {
      const value = draft[key]
      await tx.insert(table).values({ key, value }).onConflictDoUpdate({ target: table.key, set: { value } })
      // The log cannot be erased: what somebody typed has no place in it.
      const detail = typeof value === 'string' ? undefined : { before: before[key], after: value }
      await writeLog(
        tx,
        viewer,
        { subject: 'setting', subjectId: null, action: 'change', reason: key, detail, batch },
        now,
      )
    }
  })
  return { ok: true, changed: keys.length }
}
