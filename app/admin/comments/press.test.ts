import { expect, test } from 'vitest'
import { pressOf } from './press.ts'

function form(...fields: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

test('the button of one comment names the action, the comment and what was seen of it', () => {
  expect(pressOf(form(['decide', 'approve:12:3']))).toEqual({
    ok: true,
    action: 'approve',
    comments: [{ id: 12, revision: 3 }],
    isBulk: false,
  })
})

test('a rejection may give a reason, for one or for all that are ticked', () => {
  expect(pressOf(form(['decide', 'reject:12:3:hateful']))).toMatchObject({
    action: 'reject',
    comments: [{ id: 12, revision: 3 }],
    reason: 'hateful',
  })
  expect(pressOf(form(['bulk', 'reject:off-topic'], ['selected', '1:1']))).toMatchObject({
    action: 'reject',
    reason: 'off-topic',
    isBulk: true,
  })
})

test('ticks without a bulk button do not change what one button means', () => {
  const press = pressOf(form(['selected', '1:1'], ['selected', '2:1'], ['decide', 'spam:3:1']))
  expect(press).toMatchObject({ comments: [{ id: 3, revision: 1 }] })
})

test('a bulk button takes all that is ticked, each once', () => {
  const press = pressOf(
    form(['bulk', 'trash'], ['selected', '1:1'], ['selected', '2:5'], ['selected', '2:5']),
  )
  expect(press).toMatchObject({ ok: true, action: 'trash', isBulk: true })
  expect(press.ok && press.comments.map((comment) => comment.id)).toEqual([1, 2])
})

test('a bulk button with nothing ticked is told apart from nonsense', () => {
  expect(pressOf(form(['bulk', 'approve']))).toEqual({ ok: false, problem: 'nothing-selected' })
})

test.each([
  ...[
    '',
    'approve',
    'approve:1',
    'approve:1:1:1',
    'approve:1:1:hateful',
    'reject:1:1:rude',
    'reject:1:1:hateful:x',
    'keep:1',
    'delete:1:1',
    'approve:-1:1',
    'approve:1e3:1',
    'approve: 1:1',
  ],
  ...[
    'approve:99999999999999999999:1',
    'constructor:1:1',
    "approve:1' or 1=1:1",
    'approve:0:1',
    'approve:1:0',
  ],
])('cannot read %j', (value) => {
  expect(pressOf(form(['decide', value]))).toEqual({ ok: false, problem: 'unreadable' })
})

test('cannot read more comments than a page can hold', () => {
  const ticks = Array.from({ length: 101 }, (_, index): [string, string] => ['selected', `${index + 1}:1`])
  expect(pressOf(form(['bulk', 'approve'], ...ticks))).toEqual({ ok: false, problem: 'unreadable' })
})
