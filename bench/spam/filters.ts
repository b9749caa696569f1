import { spawnSync } from 'node:child_process'
import { temporaryFolder } from '../../db/testing/folder.ts'
import { judgeOf, LINE_SCORE } from '../../db/spam/judge.ts'
import { train, type LabelledSample } from '../../db/spam/train.ts'

/** Learns from the first, says of each of the others whether it is spam. */
export type Filter = (training: LabelledSample[], tests: LabelledSample[]) => boolean[]

export const ours: Filter = (training, tests) => {
  const trained = train(training)
  if (!trained.ok) throw new Error('too few samples to train on')
  const judge = judgeOf(trained.model)
  return tests.map((test) => judge(test).score >= LINE_SCORE)
}

/** As Debian ships it, with its own line: what it says is spam, not what it is unsure of. */
export const bogofilter: Filter = (training, tests) => {
  const folder = temporaryFolder()
  try {
    const run = (options: string[], samples: LabelledSample[]) =>
      spawnSync('bogofilter', ['-d', folder.path, '-M', ...options], {
        input: mailbox(samples),
        encoding: 'utf8',
      })
    for (const label of ['spam', 'ham'] as const) {
      run(
        [label === 'spam' ? '-s' : '-n'],
        training.filter((sample) => sample.label === label),
      )
    }
    const said = run(['-t'], tests).stdout.trim().split('\n')
    if (said.length !== tests.length) throw new Error(`bogofilter said ${said.length} of ${tests.length}`)
    return said.map((line) => line.startsWith('S'))
  } finally {
    folder.remove()
  }
}

export const hasBogofilter = () => spawnSync('bogofilter', ['-V']).status === 0

/** It reads mail: the name as the sender, the comment as the text. */
function mailbox(samples: LabelledSample[]): string {
  const line = (text: string) => text.replace(/\s+/g, ' ')
  return samples
    .map(
      ({ body, name = '' }) =>
        `From reader Thu Jan  1 00:00:00 1970\nFrom: ${line(name)} <reader@localhost>\nContent-Type: text/plain; charset=utf-8\n\n${body.replace(/^From /gm, '>From ')}\n\n`,
    )
    .join('')
}

export interface Counts {
  tp: number
  fp: number
  tn: number
  fn: number
}

export function counted(tests: LabelledSample[], flagged: boolean[]): Counts {
  const of = (label: string, flag: boolean) =>
    tests.filter((test, at) => test.label === label && flagged[at] === flag).length
  return { tp: of('spam', true), fp: of('ham', true), tn: of('ham', false), fn: of('spam', false) }
}

export const recall = ({ tp, fn }: Counts) => tp / (tp + fn)
export const falseFlags = ({ fp, tn }: Counts) => fp / (fp + tn)
export const f1 = ({ tp, fp, fn }: Counts) => (2 * tp) / (2 * tp + fp + fn)
