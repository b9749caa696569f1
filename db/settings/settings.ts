import { z } from 'zod'
import { translator } from '../../words/words.ts'
import type { Db } from '../client.ts'
import { AI_CHOICES, robotsProblems } from '../crawlers/robots.ts'
import { adsProblems } from '../crawlers/ads.ts'
import { USUAL_INDEXNOW } from '../crawlers/draft.ts'
import { contactProblems } from '../crawlers/security.ts'
import { contrastOn, isColour, LEAST_CONTRAST, nearestTone, type Paper } from '../look/colours.ts'
import { COMMENT_MODES } from '../comments/modes.ts'
import { prepared } from '../prepared.ts'
import { settings } from '../schema/index.ts'
import { FACTOR_RULES } from '../staff/rules.ts'
import { isEmailAddress } from '../text/email.ts'
import { canChangeSettings } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}, 'is no time zone, such as Europe/London')

/** Only what a browser and a screen reader know by its tag (BCP 47) does any good in `lang`. */
const language = z.string().refine((tag) => {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined
  } catch {
    return false
  }
}, 'is no language, such as en, de or pt-BR')

const contactEmail = z
  .string()
  .refine((address) => address === '' || isEmailAddress(address), 'is no e-mail address')

/** Lines that one of our files consists of, as an editor types them. */
const lines = (most: number, isRight: (text: string) => boolean, problem: string) =>
  z.string().max(most).refine(isRight, problem).default('')

/** Where a newspaper has an account: nobody on the way can change it, and it carries no name and password. */
const isProfile = (text: string) =>
  /^https:\/\/[^\s"<>\\]+$/.test(text) && URL.canParse(text) && new URL(text).username === ''

const address = z.string().regex(/^https?:\/\/\S+$/i, 'is no http(s) address')

/** A colour of text on one of our papers, which has to stand out from it; empty for the one that every new paper has. */
const colour = (paper: Paper) =>
  z
    .string()
    .regex(/^(?:#[\da-f]{6})?$/, 'is no colour, such as #1a4480')
    .superRefine((text, context) => {
      if (!isColour(text) || contrastOn(text, paper) >= LEAST_CONTRAST) return
      const [measured, tone] = [contrastOn(text, paper).toFixed(2), nearestTone(text, paper)]
      const message = `has a contrast of ${measured}, and ${LEAST_CONTRAST} is the least: ${tone} would do`
      context.addIssue({ code: 'custom', message })
    })
    .default('')

const inEnglish = translator('en', 'guidelines')

/** Every setting, its type and its default. */
export const SETTINGS = {
  'site.name': z.string().trim().min(1).max(60).default('Broadsheet'),
  'site.tagline': z.string().max(120).default(''),
  /** What articles are written in, and the interface speaks where it can: English, German, French, Arabic; else English. */
  'site.language': language.default('en'),
  'site.timeZone': timeZone.default('UTC'),
  /** Months after publication from which on an article says how old it is; 0 is never. */
  'articles.ageNoticeMonths': z.int().min(0).max(1200).default(12),
  /** Whether nobody publishes what he wrote himself before somebody else has approved it. */
  'workflow.fourEyes': z.boolean().default(false),
  /** Where readers may write to, as the contact page says it; empty for nowhere. */
  'site.contactEmail': contactEmail.default(''),
  /** Where the newspaper is on other networks, an address a line. */
  'site.social': lines(
    1000,
    (text) => text.split('\n').every((one) => one === '' || isProfile(one)),
    'has a line that is no https address',
  ),
  /** Colours of small words and lines, and of links, on light paper and on dark; empty for the usual. */
  'look.accentLight': colour('light'),
  'look.accentDark': colour('dark'),
  'look.linkLight': colour('light'),
  'look.linkDark': colour('dark'),
  /** Whether this is a copy for trying things out, which no search engine may list. BROADSHEET_STAGING=1 says the same. */
  'site.staging': z.boolean().default(false),
  /** What programs may do that read for language models. */
  'crawlers.ai': z.enum(AI_CHOICES).default('allow'),
  /** Further lines of robots.txt. */
  'crawlers.rules': lines(
    5000,
    (text) => robotsProblems(text).length === 0,
    'has a line that no crawler understands',
  ),
  /** Whom to tell of security holes, one a line; empty for the contact address of the site. */
  'crawlers.security': lines(
    500,
    (text) => contactProblems(text).length === 0,
    'has a line that is no mailto:, https: or tel: address',
  ),
  /** The lines of ads.txt; empty for none. */
  'crawlers.ads': lines(20_000, (text) => adsProblems(text).length === 0, 'has a line that names no seller'),
  /** Whether search engines are told of changed articles (indexnow.org), and where. */
  'ping.indexNow': z.boolean().default(false),
  'ping.indexNowEndpoint': address.default(USUAL_INDEXNOW),
  /** WebSub hubs that are told of changed feeds, one a line; and whether this server is one itself. */
  'ping.hubs': lines(
    2000,
    (text) => text.split('\n').every((one) => one === '' || /^https?:\/\/\S+$/i.test(one)),
    'has a line that is no http(s) address',
  ),
  'ping.ownHub': z.boolean().default(false),
  /** Of whom of the staff a second factor is asked when they sign in. */
  'staff.secondFactorFor': z.enum(FACTOR_RULES).default('nobody'),
  'comments.open': z.boolean().default(true),
  /** What readers are asked to keep to; paragraphs are parted by blank lines. */
  'comments.guidelines': z.string().max(5000).default(inEnglish('usual')),
  /** Said to readers where comments are closed. */
  'comments.closedReason': z.string().max(300).default(inEnglish('usualClosed')),
  /** Days after publication; 0 is never. */
  'comments.closeAfterDays': z.int().min(0).max(3650).default(0),
  /** Seconds between two comments of one address or e-mail; WordPress has 15. */
  'comments.floodSeconds': z.int().min(0).max(3600).default(15),
  /** How comments are taken in, where a section or an article says nothing else. */
  'comments.mode': z.enum(COMMENT_MODES).default('hold-all'),
  /** With 'hold-first': approved comments of a confirmed commenter from which on he is trusted. */
  'comments.holdFirst': z.int().min(1).max(100).default(2),
  /** A comment with so many links or more is held; 0 is never. WordPress has 2. */
  'comments.maxLinks': z.int().min(0).max(100).default(2),
  /** Comments of one network within an hour; 0 is no limit. */
  'comments.networkPerHour': z.int().min(0).max(10_000).default(60),
  /** Different reporters from which on an approved comment is held until somebody has looked; 0 is never. */
  'comments.reportThreshold': z.int().min(0).max(100).default(3),
  /** The share of spam, in percent, from which on the learned filter holds a comment as likely spam; 0 is never. */
  'comments.spamThreshold': z.int().min(0).max(100).default(90),
  /** Minutes in which a reader may change or delete a comment in the browser that it was sent from. */
  'comments.editMinutes': z.int().min(0).max(1440).default(5),
  /** Whether readers can have the newspaper sent by mail. */
  'newsletter.on': z.boolean().default(true),
  /** The hour at which it goes, on the clock of the site. */
  'newsletter.hour': z.int().min(0).max(23).default(6),
  /** The day on which the weekly one goes: 1 is Monday, 7 Sunday. */
  'newsletter.weekday': z.int().min(1).max(7).default(6),
  /** Days after which comments in the trash, spam and rejected ones are deleted, and networks forgotten; 0 is never. */
  'retention.trashDays': z.int().min(0).max(3650).default(30),
  'retention.spamDays': z.int().min(0).max(3650).default(15),
  'retention.rejectedDays': z.int().min(0).max(3650).default(90),
  'retention.networkDays': z.int().min(1).max(3650).default(30),
} as const

export type SettingKey = keyof typeof SETTINGS
export type Settings = { readonly [K in SettingKey]: z.infer<(typeof SETTINGS)[K]> }

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(SETTINGS, key)

const lastRead = new WeakMap<Db, { text: string; settings: Settings }>()

/** All settings, with the default where nothing (or nothing valid) is stored. */
export async function readSettings(db: Db): Promise<Settings> {
  const rows = await allSettings(db).execute()
  // Every page and every comment asks, and they hardly ever change: parsed anew only when they have.
  const text = JSON.stringify(rows)
  const last = lastRead.get(db)
  if (last?.text === text) return last.settings
  const settings = parsed(new Map(rows.map((row) => [row.key, row.value])))
  lastRead.set(db, { text, settings })
  return settings
}

function parsed(stored: Map<string, unknown>): Settings {
  const entries = Object.entries(SETTINGS).flatMap(([key, type]) => {
    const value = type.safeParse(stored.get(key))
    return value.success && stored.has(key) ? [[key, value.data]] : []
  })
  const own = Object.fromEntries(entries) as Partial<Settings>
  return Object.freeze({ ...defaults(own['site.language']), ...own })
}

/** What holds where nothing is stored: what readers are told, in the language of the site. */
function defaults(language = 'en'): Settings {
  const t = translator(language, 'guidelines')
  const entries = Object.entries(SETTINGS).map(([key, type]) => [key, type.parse(undefined)])
  return {
    ...(Object.fromEntries(entries) as Settings),
    ...{ 'comments.guidelines': t('usual'), 'comments.closedReason': t('usualClosed') },
  }
}

/**
 * The site's language as it was read last, without asking the database: for what is said when that is what has failed.
 * English before anything was read.
 */
export const languageLastRead = (db: Db): string => lastRead.get(db)?.settings['site.language'] ?? 'en'

const allSettings = prepared((read) => read.select().from(settings).prepare())

export type SettingResult =
  | { ok: true }
  | { ok: false; reason: 'forbidden' }
  /** `problem` says in words what is wrong with the value. */
  | { ok: false; reason: 'invalid'; problem: string }

/** Stores one setting. */
export async function writeSetting(
  db: Db,
  viewer: Viewer,
  key: SettingKey,
  value: unknown,
): Promise<SettingResult> {
  if (!canChangeSettings(viewer)) return { ok: false, reason: 'forbidden' }
  const parsed = SETTINGS[key].safeParse(value)
  if (!parsed.success) {
    const problem = parsed.error.issues.map(problemOf).join(', ')
    return { ok: false, reason: 'invalid', problem }
  }
  await db.write(async (tx) => {
    await tx
      .insert(settings)
      .values({ key, value: parsed.data })
      .onConflictDoUpdate({ target: settings.key, set: { value: parsed.data } })
  })
  return { ok: true }
}

/** What is wrong with a value, for whom its name stands before it. */
function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'is empty' : `is ${issue.minimum} at least`
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? `has ${issue.maximum} characters at most`
      : `is ${issue.maximum} at most`
  if (issue.code === 'invalid_value') return `is one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') return TYPE_WORDS[issue.expected] ?? 'is a text'
  return issue.message
}

const TYPE_WORDS: Record<string, string> = {
  int: 'is a whole number',
  number: 'is a number',
  boolean: 'is true or false',
}

/**
 * What somebody typed for a setting, as a value of the setting's own type: `1984` is a number of days, but the text
 * "1984" where a name is asked for. What cannot be one stays text, which `writeSetting` refuses.
 */
export function settingFromText(key: SettingKey, text: string): string | number | boolean {
  const type = typeof SETTINGS[key].parse(undefined)
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  if (type === 'number' && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text)
  return text
}
