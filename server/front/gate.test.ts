import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

const here = () => false

/** Work that runs until it is told to end. */
function held() {
  const { promise, resolve } = Promise.withResolvers<string>()
  let began = false
  return {
    began: () => began,
    end: resolve,
    work: () => {
      began = true
      return promise
    },
  }
}

test('only as many run at once as there are places', async () => {
  const gate = createGate(2)
  const jobs = [held(), held(), held()]
  const results = jobs.map((job) => gate(here, job.work))
  await Promise.resolve()
  expect(jobs.map((job) => job.began())).toEqual([true, true, false])
  jobs[0]?.end('first')
  expect(await results[0]).toBe('first')
  expect(jobs[2]?.began()).toBe(true)
  jobs[1]?.end('second')
  jobs[2]?.end('third')
  expect(await Promise.all(results)).toEqual(['first', 'second', 'third'])
})

test('nobody is rendered for who has gone while he waited', async () => {
  const gate = createGate(1)
  const job = held()
  const running = gate(here, job.work)
  const gone = held()
  const waited = gate(() => true, gone.work)
  job.end('done')
  expect(await running).toBe('done')
  expect(await waited).toBeNull()
  expect(gone.began()).toBe(false)
})

test('work that fails gives its place back', async () => {
  const gate = createGate(1)
  await expect(gate(here, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await gate(here, () => Promise.resolve('next'))).toBe('next')
})
