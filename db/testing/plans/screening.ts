import { patternsOf, compiledWords } from '../../comments/screening/word-rules.ts'
import { gather, recentComments } from '../../comments/screening/gather.ts'
import { readGround, type Ground } from '../../comments/screening/ground.ts'
import { protectedNames } from '../../comments/screening/names.ts'
import { screeningOf } from '../../comments/screening/read.ts'
import { recordScreening } from '../../comments/screening/record.ts'
import { rescreen } from '../../comments/screening/rescreen.ts'
import { screen } from '../../comments/screening/screen.ts'
import { dryRun } from '../../comments/screening/dry-run.ts'
import { approvedBefore, newestCommentIds } from '../../comments/screening/past.ts'
import { saveRules } from '../../comments/screening/save-rules.ts'
import { articleModes, articlesLike, sectionModes } from '../../comments/find-modes.ts'
import { setMode } from '../../comments/set-mode.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { mustWait } from '../../comments/limits.ts'
import { SETTINGS, type Settings } from '../../settings/settings.ts'
import { PatternIndex } from '../../text/patterns.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const none = new PatternIndex([])
/** Made without the handle, so that every call prepares its own statements. */
const ground: Ground = {
  settings: Object.fromEntries(
    Object.entries(SETTINGS).map(([key, type]) => [key, type.parse(undefined)]),
  ) as Settings,
  wordRules: { banned: none, spam: none, held: none },
  names: { byEmail: new Map(), byLook: new Map() },
  spamFilter: () => null,
}
const sender = { recent: [], client: '203.0.113.7/32', addressHash: 'hash' }

export const screeningCalls = ({ db, ana, article, pending }: Stage): Calls => {
  const incoming = {
    ...{ articleId: article.id, name: 'Zoë', email: 'zoe@example.org', body: 'Which side?', honeypot: '' },
    ...{ addressHash: 'hash', commenterId: 1, mode: 'hold-first' as const, recent: [] },
  }
  const comment = {
    ...{ ...pending, status: 'pending' as const, authorName: 'Zoë', authorEmail: 'zoe@example.org' },
    ...{ addressHash: 'hash', commenterId: 1, userId: ana.id },
  }
  const draft = {
    settings: { 'comments.maxLinks': 1 },
    sectionModes: new Map([[article.section.id, 'publish' as const]]),
    words: { held: ['side'] },
  }
  const place = { section: article.section.slug, slug: article.slug }
  const ruled = { commentId: pending.id, from: null, to: 'approved' as const, revision: 0 }
  return {
    patternsOf: () => patternsOf(db, 'held'),
    compiledWords: () => compiledWords(db),
    protectedNames: () => protectedNames(db),
    dryRun: () => dryRun(db, draft, NOW),
    newestCommentIds: () => newestCommentIds(db, 0, 20),
    approvedBefore: () => approvedBefore(db, { commenterId: 1, before: NOW, enough: 2 }),
    saveRules: async () => [
      await saveRules(db, SYSTEM, draft, {}, NOW),
      await saveRules(db, SYSTEM, { ...draft, words: { held: ['other'] } }, {}, NOW),
    ],
    sectionModes: () => sectionModes(db),
    articlesLike: () => articlesLike(db, 'tram'),
    articleModes: async () => [await articleModes(db, article.path), await articleModes(db, 'tram')],
    setMode: async () => [
      await setMode(db, SYSTEM, place, 'publish', NOW),
      await setMode(db, SYSTEM, { section: place.section }, null, NOW),
    ],
    readGround: () => readGround(db),
    gather: () => db.write((tx) => gather(tx, ground, ana, incoming, NOW)),
    recentComments: () => db.write((tx) => recentComments(tx, 'zoe@example.org', 0, NOW)),
    mustWait: () => db.write((tx) => mustWait(tx, sender, ground.settings, NOW)),
    screeningOf: () => screeningOf(db, [pending.id]),
    rescreen: () => db.write((tx) => rescreen(tx, comment, 'Which other side?', ground, NOW)),
    recordScreening: () =>
      db.write(async (tx) => {
        const screened = screen(await gather(tx, ground, ana, incoming, NOW))
        await recordScreening(tx, ruled, screened, NOW)
      }),
  }
}
