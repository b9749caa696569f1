import { setTimeout } from 'node:timers/promises'

const LOOK_AGAIN_MS = 20
const PATIENCE_MS = 30_000

/** Looks again and again until something is true. @throws Error with these words when it does not become true */
export async function until(isTrue: () => Promise<boolean>, otherwise: string, patience = PATIENCE_MS) {
  const last = Date.now() + patience
  while (!(await isTrue())) {
    if (Date.now() > last) throw new Error(otherwise)
    await setTimeout(LOOK_AGAIN_MS)
  }
}
