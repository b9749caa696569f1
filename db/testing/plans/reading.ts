import { feedComments } from '../../comments/feed.ts'
import { pickedComments } from '../../comments/picks.ts'
import { commentPage, rankedRoots } from '../../comments/thread.ts'
import { decidedSamples, FROM_NEWEST, isTrainingDue } from '../../spam/decisions.ts'
import { STARTING_MODEL } from '../../spam/starting-model.ts'
import { modelInUse, saveModel, spamJudge } from '../../spam/store.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

export const readingCalls = ({ db, article }: Stage): Calls => ({
  commentPage: async () => {
    for (const sort of ['oldest', 'newest'] as const) await commentPage(db, article.id, 1, sort)
  },
  feedComments: async () => [await feedComments(db, null), await feedComments(db, article.id)],
  rankedRoots: async () => {
    for (const by of ['replies', 'recommended'] as const) await rankedRoots(db, article.id, 0, by)
  },
  pickedComments: () => pickedComments(db, article.id),
  modelInUse: () => modelInUse(db),
  spamJudge: () => spamJudge(db),
  saveModel: () => db.write((tx) => saveModel(tx, STARTING_MODEL, 'decisions', NOW)),
  isTrainingDue: () => isTrainingDue(db),
  decidedSamples: () => decidedSamples(db, 'spam', FROM_NEWEST, 10),
})
