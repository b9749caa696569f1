import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An empty folder, for whoever cleans up himself: a whole file of tests, or a server under test. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'broadsheet-test-'))
  return { path, remove: () => rmSync(path, { recursive: true }) }
}
