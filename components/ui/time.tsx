import { dateAndTime, isoTime } from './dates.ts'

interface Props {
  at: number
  zone: string
  /** How it is written; the machine-readable time stands beside it in any case. */
  written?: (at: number, zone: string) => string
}

export function Time({ at, zone, written = dateAndTime }: Props) {
  return <time dateTime={isoTime(at, zone)}>{written(at, zone)}</time>
}
