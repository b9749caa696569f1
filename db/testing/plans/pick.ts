import { pickArticles, pickedArticles } from '../../articles/pick.ts'
import type { Stage } from './stage.ts'

/** A call of every function by which writers find other articles. */
export function pickCalls({ db, article }: Stage) {
  return {
    pickArticles: async () => [await pickArticles(db, article.path), await pickArticles(db, 'tram')],
    pickedArticles: () => pickedArticles(db, [article.id]),
  }
}
