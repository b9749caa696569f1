import { defineConfig } from 'vitest/config'

/** Tests of the built server as it runs, in processes of its own: they change, load and kill it. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/server/**/*.test.ts'],
    retry: 0,
    // They share the machine's cores with the servers that they start.
    fileParallelism: false,
    testTimeout: 900_000,
    // Where a test says no time of its own, no time decides it: a busy machine is no bug.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 180_000,
  },
})
