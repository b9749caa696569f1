import { wordsIn, type Context, type CommentText } from '../comments/screening/context.ts'
import type { WordList } from '../comments/screening/word-rules.ts'
import { commenters, sanctions, wordRules } from '../schema/index.ts'
import { SETTINGS, type Settings } from '../settings/settings.ts'
import { PatternIndex } from '../text/patterns.ts'
import type { Db } from '../client.ts'
import { DAY, NOW } from './cast.ts'

export const DEFAULTS = Object.fromEntries(
  Object.entries(SETTINGS).map(([key, type]) => [key, type.parse(undefined)]),
) as Settings

interface Changes extends Partial<Omit<Context, 'comment' | 'settings' | 'words' | 'wordRules'>> {
  comment?: Partial<CommentText>
  settings?: Partial<Settings>
  lists?: Partial<Record<WordList, string[]>>
}

/** What screening knows of a comment that nothing speaks against, but for what is named. */
export function contextOf({ comment, settings, lists = {}, ...changes }: Changes = {}): Context {
  const text = { name: 'Zoë', email: 'zoe@example.org', body: 'Which side of the cemetery?', ...comment }
  const list = (name: WordList) => new PatternIndex(lists[name] ?? [])
  return {
    ...{
      comment: text,
      honeypot: '',
      tookMs: null,
      words: wordsIn(text),
      settings: { ...DEFAULTS, ...settings },
    },
    ...{ mode: 'publish', staff: null, commenter: null, recent: [], repeated: false, sanctions: [] },
    wordRules: { held: list('held'), spam: list('spam'), banned: list('banned') },
    names: { byEmail: new Map(), byLook: new Map() },
    ...{ spam: null, now: NOW, ...changes },
  }
}

export async function addWords(db: Db, list: WordList, ...patterns: string[]): Promise<void> {
  await db.write(async (tx) =>
    tx.insert(wordRules).values(patterns.map((pattern) => ({ list, pattern, createdAt: NOW }))),
  )
}

export async function addSanction(
  db: Db,
  values: Pick<typeof sanctions.$inferInsert, 'kind' | 'subject' | 'value'> &
    Partial<typeof sanctions.$inferInsert>,
): Promise<void> {
  const by = { reason: 'Abuse of others', createdByName: 'Ana Moderator', createdAt: NOW - DAY }
  await db.write(async (tx) => tx.insert(sanctions).values({ ...by, ...values }))
}

/** A reader who has confirmed his address. @returns his id */
export async function addCommenter(db: Db, email: string): Promise<number> {
  const values = { email, emailKey: email, name: 'Zoë', confirmedAt: NOW - DAY }
  const [row] = await db.write(async (tx) => tx.insert(commenters).values(values).returning())
  return row?.id ?? 0
}
