import { desc, gt, lte } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { spamModels } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import type { SpamSample } from './features.ts'
import { judgeOf, type Judge, type SpamVerdict } from './judge.ts'
import { readModel, writeModel, type SpamModel } from './model.ts'
import { STARTING_MODEL } from './starting-model.ts'

/** Where a model came from; `starting` is the one that every site begins with, whose version is 0. */
export type ModelOrigin = 'decisions' | 'import' | 'train' | 'starting'

export interface ModelInUse {
  version: number
  origin: ModelOrigin
  /** Milliseconds; 0 of the one that every site begins with. */
  createdAt: number
  model: SpamModel
}

/** Older ones are of no use to anybody but for looking at what they said. */
const KEPT_MODELS = 20

/** The newest model; before there is one, or where it is none that this version understands, the one to begin with. */
export async function modelInUse(db: Db): Promise<ModelInUse> {
  const [row] = await newest(db).execute()
  const model = row ? readModel(row.model) : null
  if (!row || !model) return { version: 0, origin: 'starting', createdAt: 0, model: STARTING_MODEL }
  return { version: row.id, origin: row.origin as ModelOrigin, createdAt: row.createdAt, model }
}

/**
 * Puts a model into use, as the newest.
 *
 * @param now milliseconds
 * @returns its version
 */
export async function saveModel(tx: Tx, model: SpamModel, origin: ModelOrigin, now: number): Promise<number> {
  const { spam, ham } = model
  const values = { createdAt: now, spam, ham, origin, model: writeModel(model) }
  const [row] = await tx.insert(spamModels).values(values).returning({ id: spamModels.id })
  if (!row) throw new Error('the model was not written')
  await tx.delete(spamModels).where(lte(spamModels.id, row.id - KEPT_MODELS))
  return row.id
}

/** Says of a comment how likely it is spam, and which version of the filter said so. */
export type SpamJudge = (sample: SpamSample) => SpamVerdict & { model: number }

const compiled = new WeakMap<Db, { version: number; judge: Judge }>()

/**
 * The filter in use. Asks the database only which version is the newest; what it returns is pure and takes well under a
 * millisecond for a comment, so that it may stand in a transaction.
 */
export async function spamJudge(db: Db): Promise<SpamJudge> {
  const [row] = await newestVersion(db).execute()
  const known = compiled.get(db)
  const { version, judge } = known?.version === (row?.id ?? 0) ? known : await compile(db, row?.id ?? 0)
  return (sample) => ({ ...judge(sample), model: version })
}

async function compile(db: Db, version: number) {
  const inUse = await modelInUse(db)
  const judge = judgeOf(inUse.model)
  compiled.set(db, { version, judge })
  return { version: inUse.version, judge }
}

// All of them are above nothing; said so that SQLite calls it a search.
const newest = prepared((read) =>
  read.select().from(spamModels).where(gt(spamModels.id, 0)).orderBy(desc(spamModels.id)).limit(1).prepare(),
)
const newestVersion = prepared((read) =>
  read
    .select({ id: spamModels.id })
    .from(spamModels)
    .where(gt(spamModels.id, 0))
    .orderBy(desc(spamModels.id))
    .limit(1)
    .prepare(),
)
