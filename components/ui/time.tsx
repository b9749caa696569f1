import { dateAndTime, isoTime } from './dates.ts'

interface Props {
  at: number
  zone: string
  /** How it is written; the machine-readable time stands beside it in any case. */
  written?: (at: number, zone: string) => string
  /** Whether browsers may say "5 minutes ago" in its place while that is news. */
  ago?: boolean
}

export function Time({ at, zone, written = dateAndTime, ago = false }: Props) {
  const full = ago && written !== dateAndTime ? dateAndTime(at, zone) : undefined
  return (
    <time dateTime={isoTime(at, zone)} title={full} data-ago={ago ? '' : undefined}>
      {written(at, zone)}
    </time>
  )
}
