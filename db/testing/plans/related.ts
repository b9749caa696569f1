import { findForDesk } from '../../articles/desk-list.ts'
import { articleAt } from '../../articles/find.ts'
import { relatedTo } from '../../articles/related.ts'
import { walkArticles } from '../../articles/walk.ts'
import { relateNow } from '../../related/again.ts'
import { RELATED_CHANGES } from '../../related/changes.ts'
import { editRelated } from '../../related/edit.ts'
import { countWords, groundOf, isGroundOld, publicArticles } from '../../related/ground.ts'
import * as queue from '../../related/queue.ts'
import { rank } from '../../related/rank.ts'
import { reasonsFor } from '../../related/reasons.ts'
import { insertReadAlso, paragraphsIn } from '../../related/insert-read-also.ts'
import { isAnythingToRelate, relateAll, relateNext } from '../../related/relate.ts'
import { storedOf, storeList, storeProfile, touched } from '../../related/store.ts'
import { readText } from '../../related/text.ts'
import { relatedView } from '../../related/view.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { NOW } from '../cast.ts'
import { setArticle } from '../editing.ts'
import type { Stage } from './stage.ts'

/** A call of every function of related news. */
export function relatedCalls({ db, article }: Stage) {
  const ground = async () => {
    const found = await groundOf(db)
    if (!found) throw new Error('no words were counted')
    return found
  }
  const change = () => setArticle(db, article.id, { standfirst: 'Trams, again.' })
  const ranked = async () => await rank(db, article.id, (await ground()).rarity)
  const row = { articleId: article.id, step: 'read', spreads: true, seq: 1 } as const
  return {
    groundOf: () => groundOf(db),
    isGroundOld: () => isGroundOld(db),
    publicArticles: () => publicArticles(db),
    countWords: async () =>
      countWords(
        db,
        () => false,
        () => {},
      ),
    waiting: async () => [await queue.waiting(db, 'newest'), await queue.waiting(db, 'oldest')],
    isAnythingQueued: () => queue.isAnythingQueued(db),
    doManyWait: () => queue.doManyWait(db),
    waitingFor: () => queue.waitingFor(db, 'rank'),
    unchanged: () => db.write((tx) => queue.unchanged(tx, [row])),
    wasRead: () => db.write((tx) => queue.wasRead(tx, [row, { ...row, step: 'reread' }])),
    isDone: () => db.write((tx) => queue.isDone(tx, [row])),
    compareAgain: () => db.write((tx) => queue.compareAgain(tx, [article.id])),
    fillQueue: async () => {
      db.sqlite.writer.prepare("update related_ground set step = 'rank', done = 0 where id = 1").run()
      await queue.fillQueue(db)
    },
    rank: ranked,
    isAnythingToRelate: () => isAnythingToRelate(db),
    relateAll: async () => {
      await change()
      await relateAll(db)
    },
    relateNext: async () => {
      await change()
      await relateNext(db)
    },
    storeProfile: async () => {
      const { rarity } = await ground()
      const stored = storedOf(article.id, await readText(db, article.id), rarity)
      await db.write((tx) => storeProfile(tx, stored, rarity))
    },
    storeList: async () => {
      const list = await ranked()
      await db.write((tx) => storeList(tx, list))
    },
    touched: async () => touched(db, await ranked()),
    readText: () => readText(db, article.id),
    reasonsFor: () => reasonsFor(db, article.id),
    relatedView: () => relatedView(db, article.id),
    relatedTo: () => relatedTo(db, article.id),
    relateNow: () => relateNow(db, SYSTEM, article.id),
    editRelated: async () => {
      const [other] = await ranked().then(({ related }) => related)
      const pair = { articleId: article.id, relatedId: other?.relatedId ?? 0 }
      for (const change of RELATED_CHANGES) await editRelated(db, SYSTEM, { ...pair, change }, NOW)
    },
    insertReadAlso: async () => {
      const [other] = await ranked().then(({ related }) => related)
      const input = { articleId: article.id, relatedId: other?.relatedId ?? 0, after: 0 }
      await insertReadAlso(db, SYSTEM, input, NOW)
    },
    paragraphsIn: () => paragraphsIn(db, article.id),
    walkArticles: async () => {
      for (const kind of ['all', 'section', 'tag', 'author'] as const)
        await walkArticles(db, { list: { kind, id: 1 }, since: 0, after: null, limit: 5 })
    },
    articleAt: () => articleAt(db, article.path),
    findForDesk: async () => [await findForDesk(db, article.path), await findForDesk(db, 'tram')],
  }
}
