import * as count from '../../reads/count.ts'
import * as popular from '../../reads/popular.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

export const popularCalls = ({ db, article }: Stage): Calls => ({
  addReads: () => count.addReads(db, new Map([[article.path, 2]]), NOW),
  trimReads: async () => {
    const many = Array.from({ length: 501 }, (_, n) => `(${count.hourOf(NOW)}, ${n + 1000}, 1)`).join()
    db.sqlite.writer.pragma('foreign_keys = off')
    db.sqlite.writer.exec(`insert into article_reads values ${many}`)
    db.sqlite.writer.pragma('foreign_keys = on')
    await count.trimReads(db, NOW + count.HOUR, count.hourOf(NOW))
  },
  clearReads: async () => [await count.clearReads(db, NOW, true), await count.clearReads(db, NOW, false)],
  makePopular: async () => {
    await count.addReads(db, new Map([[article.path, 2]]), NOW)
    await popular.makePopular(db, NOW)
  },
  popularIds: () => popular.popularIds(db),
  popular: () => popular.popular(db, ['read-day'], { limit: 5 }),
})
