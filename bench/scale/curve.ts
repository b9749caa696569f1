import { pagesIn, type BySize } from './table.ts'

const WIDTH = 940
const HEIGHT = 560
const LEFT = 70
const RIGHT = 690
const TOP = 70
const BOTTOM = 500
const LABEL_GAP = 16

/** Readable on white and on black, and as an image, which has no style but its own. */
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #222 }
  .title { font-size: 17px; font-weight: 600 }
  .grid { stroke: #ddd }
  .line { fill: none; stroke-width: 2 }
  .hint { stroke-width: 0.75; stroke: #999 }
  .c0 { stroke: #0b62a8 } .c1 { stroke: #b3410e } .c2 { stroke: #2e7d32 } .c3 { stroke: #8e24aa } .c4 { stroke: #6d5a00 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6e6e6 }
    .grid { stroke: #3a3a3a }
    .c0 { stroke: #6cb6f5 } .c1 { stroke: #f5996c } .c2 { stroke: #7fd184 } .c3 { stroke: #d79be8 } .c4 { stroke: #d9c45a }
  }`
const COLOURS = 5

/** Draws processor time by the size of the archive, both by powers of ten: what does not grow is a level line. */
export function curve(all: BySize): string {
  const sizes = Object.keys(all).map(Number)
  const lines = pagesIn(all).map((name) => ({
    name,
    points: sizes.flatMap((size) => {
      const timing = all[size]?.pages[name]
      return timing ? [{ size, cpu: timing.cpu }] : []
    }),
  }))
  const times = lines.flatMap(({ points }) => points.map(({ cpu }) => cpu))
  const [lowest, highest] = [
    Math.floor(Math.log10(Math.min(...times))),
    Math.ceil(Math.log10(Math.max(...times))),
  ]
  const [first, last] = [Math.log10(Math.min(...sizes)), Math.log10(Math.max(...sizes))]
  const x = (size: number) => LEFT + ((Math.log10(size) - first) / (last - first || 1)) * (RIGHT - LEFT)
  const y = (time: number) =>
    BOTTOM - ((Math.log10(time) - lowest) / (highest - lowest || 1)) * (BOTTOM - TOP)
  const powers = Array.from({ length: highest - lowest + 1 }, (_, index) => 10 ** (lowest + index))

  const drawn = [
    ...powers.map(
      (time) =>
        `<path class="grid" d="M${LEFT} ${at(y(time))}H${RIGHT}"/>` +
        text(LEFT - 8, y(time) + 4, `${Number(time.toPrecision(1))} ms`, 'end'),
    ),
    ...sizes.map((size) => text(x(size), BOTTOM + 24, size.toLocaleString('en'), 'middle')),
    text((LEFT + RIGHT) / 2, BOTTOM + 46, 'articles, with about ten comments each', 'middle'),
    ...lines.map(({ points }, index) => {
      const path = points.map(({ size, cpu }) => `${at(x(size))} ${at(y(cpu))}`).join('L')
      return `<path class="line c${index % COLOURS}" d="M${path}"/>`
    }),
    ...labels(lines.map(({ name, points }) => ({ name, end: y(points.at(-1)?.cpu ?? 1) }))),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${TITLE}">
<style>${STYLE}
</style>
<text class="title" x="${LEFT}" y="34">${TITLE}</text>
${drawn.join('\n')}
</svg>
`
}

const TITLE = 'Processor time of a page’s or a form’s queries, by the size of the archive'

/** A name at the end of each line, pushed down where the one above needs the place. */
function labels(ends: { name: string; end: number }[]): string[] {
  const sorted = ends.toSorted((a, b) => a.end - b.end)
  // Begin high enough that the last one stays inside.
  let free = TOP - LABEL_GAP
  return sorted.map(({ name, end }, index) => {
    const latest = BOTTOM - (sorted.length - 1 - index) * LABEL_GAP
    free = Math.max(free + LABEL_GAP, Math.min(end, latest))
    return (
      `<path class="hint" d="M${RIGHT + 4} ${at(end)}L${RIGHT + 28} ${at(free)}"/>` +
      text(RIGHT + 33, free + 4, name, 'start')
    )
  })
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${words}</text>`
}

const at = (value: number) => value.toFixed(1)
