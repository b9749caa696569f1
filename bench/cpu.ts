import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Seconds of CPU time that a process and its children have taken until now; NaN where there is no /proc to tell. On a
 * machine that does other things beside, this says more than requests per second do.
 */
export function cpuSeconds(pid: number): number {
  try {
    const ofOurs = ticksOf(pid)
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return (ofOurs + children.reduce((sum, child) => sum + ticksOf(Number(child)), 0)) / ticksPerSecond()
  } catch {
    return Number.NaN
  }
}

/** User and system time: the 14th and 15th field; the second is a name in brackets that may hold blanks. */
function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return Number(fields[11]) + Number(fields[12])
}

let ticks: number | undefined
const ticksPerSecond = () => (ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })))
