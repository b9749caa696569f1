import { withoutSoftBlocks } from './soft-blocks.ts'

/** What somebody gets to see of an address. */
export interface Shown {
  /** How it was asked for: an encoding, a condition. */
  how: string
  status: number
  location: string | undefined
  text: string
}

const AROUND = 120

/** Where a page is wrong, in what has to be right at once; null where it is right. */
export function hardDifference(shown: Shown, right: Shown): string | null {
  if (shown.status !== right.status || shown.location !== right.location)
    return `${whatCame(shown)} where ${whatCame(right)} is right`
  if (shown.text === right.text) return null
  return firstDifference(withoutSoftBlocks(shown), withoutSoftBlocks(right))
}

const whatCame = ({ status, location = '' }: Shown) => `${status} ${location}`.trim()

export function firstDifference(shown: string, right: string): string | null {
  if (shown === right) return null
  let at = 0
  while (shown[at] === right[at]) at += 1
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - AROUND), at + AROUND))
  return `at ${at}:\n    shown ${around(shown)}\n    right ${around(right)}`
}
