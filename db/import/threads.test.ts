import { expect, test } from 'vitest'
import { inThreadOrder } from './threads.ts'

const order = (...pairs: [string, string][]) =>
  inThreadOrder(pairs.map(([id, parent]) => ({ id, parent }))).map(({ comment, parent, cut }) => [
    comment.id,
    parent,
    ...(cut ? [cut] : []),
  ])

test('an answer comes after what it answers, however the file has them', () => {
  expect(order(['3', '2'], ['1', '0'], ['2', '1'])).toEqual([
    ['1', null],
    ['2', '1'],
    ['3', '2'],
  ])
})

test('an answer to nothing that is here goes to the top', () => {
  expect(order(['2', '9'], ['3', '2'])).toEqual([
    ['2', null, 'missing'],
    ['3', '2'],
  ])
})

test('circles are cut once', () => {
  expect(order(['1', '1'])).toEqual([['1', null, 'cycle']])
  expect(order(['1', '3'], ['2', '1'], ['3', '2'], ['4', '3'])).toEqual([
    ['2', null, 'cycle'],
    ['3', '2'],
    ['1', '3'],
    ['4', '3'],
  ])
})

test('a very deep thread takes neither the stack nor long', () => {
  const deep = Array.from({ length: 100_000 }, (_, index): [string, string] => [
    `${100_000 - index}`,
    `${99_999 - index}`,
  ])
  expect(order(...deep)[0]).toEqual(['1', null])
})
