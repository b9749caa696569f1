import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { openDb } from '../../db/client.ts'
import { relateNext } from '../../db/related/relate.ts'

/**
 * A thread of its own for related news, with connections of its own to the database that `workerData` names: while an
 * archive of years is compared, nobody who reads or writes waits. It ends when nothing is left to do, or when it is told
 * to.
 */
const LEAST_REST_MS = 5
const MOST_REST_MS = 250

const db = openDb(workerData as string)
let isStopped = false
parentPort?.once('message', () => (isStopped = true))

while (!isStopped) {
  const began = performance.now()
  if (!(await relateNext(db, { isStopped: () => isStopped }))) break
  // Half of one processor is enough for what nobody waits for.
  const took = performance.now() - began
  await setTimeout(Math.min(MOST_REST_MS, Math.max(LEAST_REST_MS, took)))
}
db.close()
parentPort?.close()
