import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { launchArguments } from './e2e/browser.ts'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/setup.ts',
  fullyParallel: true,
  // Each has a browser, and all of them a server beside them; more than a few only make each other wait.
  workers: Math.max(2, Math.min(4, availableParallelism() - 1)),
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: true,
  // Long ones do a day's work; on a machine that is busy with others no time decides a test.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    // The setup has found it, or installed it, by the time that a worker reads this.
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: launchArguments() },
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  },
  projects: [
    { name: 'with-javascript' },
    // What needs JavaScript lives in other folders, so that nothing here has to be skipped.
    { name: 'without-javascript', testMatch: 'journeys/**/*.spec.ts', use: { javaScriptEnabled: false } },
  ],
})
