import { pickArticles, pickedArticles } from '../../articles/pick.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { seenAmong } from '../../workflow/list.ts'
import type { Stage } from './stage.ts'

/** A call of every function by which writers find other articles. */
export function pickCalls({ db, article }: Stage) {
  return {
    pickArticles: async () => [
      await pickArticles(db, SYSTEM, article.path),
      await pickArticles(db, SYSTEM, 'tram'),
    ],
    seenAmong: async () => {
      for (const role of ['editor', 'contributor'] as const)
        await seenAmong(db, { kind: 'staff', id: 1, name: '', email: '', role, sections: [1] }, [article.id])
    },
    pickedArticles: () => pickedArticles(db, SYSTEM, [article.id]),
  }
}
