import { describe, expect, it } from 'vitest'
import { writtenFront, writtenIn } from './written.ts'

const NONE = { id: null, start: '', end: '' }
const held = [NONE, { id: 7, start: '', end: '2026-05-14T10:00' }]

describe('what the form of a front holds', () => {
  it('is the same in a browser as it was sent there', () => {
    const form = new FormData()
    const fields = { 'id-0': '', 'id-1': '7', 'start-1': '', 'end-1': '2026-05-14T10:00', from: '' }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    expect(writtenIn(form, 2)).toBe(writtenFront(held, ''))
  })

  it('differs with an order, a time, and the time from which all of it is to hold', () => {
    const all = [
      writtenFront(held, ''),
      writtenFront(held.toReversed(), ''),
      writtenFront([NONE, { id: 7, start: '', end: '' }], ''),
      writtenFront(held, '2026-05-14T10:00'),
      writtenFront([NONE, NONE], ''),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})
