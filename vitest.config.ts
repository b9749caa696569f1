import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// `#db/*` and its like come from "imports" in package.json: no alias of our own.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['db', 'server', 'cli', 'app', 'components', 'deploy', 'bench', 'words', 'test'].map(
      (folder) => `${folder}/**/*.test.ts`,
    ),
    exclude: ['test/server/**'],
    // A test that passes only the second time has found something.
    retry: 0,
    // Files share what they import: loading it anew for each took a third of the time. So none leaves anything behind in it.
    isolate: false,
    // One fewer by itself, which on two cores is one.
    maxWorkers: availableParallelism(),
    setupFiles: ['test/each-file.ts'],
    // Generous, as a busy machine is no bug; nothing here waits for a duration.
    testTimeout: 30_000,
  },
})
