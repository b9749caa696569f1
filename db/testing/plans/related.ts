import { countWords, groundOf, isGroundOld, publicArticles } from '../../related/ground.ts'
import * as queue from '../../related/queue.ts'
import { rank } from '../../related/rank.ts'
import { isAnythingToRelate, relateAll, relateNext } from '../../related/relate.ts'
import { storedOf, storeList, storeProfile, touched } from '../../related/store.ts'
import { readText } from '../../related/text.ts'
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
  }
}
