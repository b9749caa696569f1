import { afterAll, vi } from 'vitest'

/** Files share a process: what one has put into the environment or the clock is gone before the next begins. */
afterAll(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})
