import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg } from 'node:os'

/** Says what was measured, on what, and how busy the machine was with other things. */
export function printGround(): void {
  console.log(`Commit    ${commit()}`)
  console.log(
    `Machine   ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
  )
  printBusyness()
}

/** How many threads wanted a core in the last minute. More than there are cores, and every figure is of half a machine. */
export function printBusyness(): void {
  const [minute = 0] = loadavg()
  console.log(`Busyness  ${minute.toFixed(1)} threads on ${availableParallelism()} cores in the last minute`)
}

/** Prints a table: the first column to the left, figures to the right. */
export function printTable(title: string, head: string[], rows: (string | number)[][]): void {
  const cells = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  console.log(`\n${title}\n`)
  for (const row of cells) {
    const padded = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    console.log(`  ${padded.join('   ')}`)
  }
}

/** The middle one; of an even number the upper of the two in the middle. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

export const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1)

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with uncommitted changes'}`
  } catch {
    return 'unknown (no git here)'
  }
}
