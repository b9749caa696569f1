import { resolve } from 'node:path'

/** Where everything lies that this installation owns: database, uploads, secrets, outbox. An empty DATA_DIR counts as unset. */
export function dataDir(): string {
  return resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || './data')
}
