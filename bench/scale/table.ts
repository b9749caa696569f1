import type { Figures, Timing } from './measure.ts'

export type BySize = Record<number, Figures>

/** The names of all pages, in their order: the largest archive has them all. */
export const pagesIn = (all: BySize): string[] => Object.keys(Object.values(all).at(-1)?.pages ?? {})

/** As Markdown: each page's median, 95th percentile and processor time by the size of the archive, and how much it grew. */
export function table(all: BySize): string {
  const sizes = Object.keys(all).map(Number)
  const head = ['milliseconds', ...sizes.map((size) => size.toLocaleString('en')), 'growth']
  const rows = pagesIn(all).map((name) => {
    const timings = sizes.map((size) => all[size]?.pages[name])
    return [name, ...timings.map(cell), growth(timings)]
  })
  const memory = (of: (figures: Figures) => number) =>
    sizes.map((size) => `${Math.round(all[size] ? of(all[size]) : 0)} MB`)
  return [
    head,
    head.map((_, index) => (index === 0 ? '---' : '---:')),
    ...rows,
    ['memory of the process', ...memory((figures) => figures.rss), ''],
    ['database on the disk', ...memory((figures) => figures.size), ''],
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

const cell = (timing: Timing | undefined) =>
  timing ? `${short(timing.median)} / ${short(timing.p95)} / ${short(timing.cpu)}` : '–'
const short = (milliseconds: number) => milliseconds.toFixed(milliseconds < 10 ? 2 : 1)

/** Of median and of processor time, from the smallest archive that has the page to the largest. */
function growth(timings: (Timing | undefined)[]): string {
  const measured = timings.filter((timing) => timing !== undefined)
  const [first, last] = [measured[0], measured.at(-1)]
  if (!first || !last || first === last) return '–'
  return `${(last.median / first.median).toFixed(1)}× / ${(last.cpu / first.cpu).toFixed(1)}×`
}
