import { politics, red } from '../palette.ts'
import { noise } from '../random.ts'
import {
  circle,
  curve,
  everywhere,
  fill,
  group,
  path,
  type Point,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Turbines on the far hills, pylons striding down to the reader: who may build the next one? */
export function windHills() {
  const sheet = new Sheet('wind hills')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, 800],
          [
            [0, '#dca748'],
            [0.45, '#edcd85'],
            [1, '#f5e9c9'],
          ],
        ),
      ),
    ),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([330, 420], 620, [
        [0, '#fff6dc', 1],
        [0.3, '#fdebc0', 0.6],
        [1, '#fdebc0', 0],
      ]),
    }),
  )
  sheet.add(circle([330, 420], 70, fill('#fffaf0')))
  const hill = (layer: number, base: number, rise: number, tone: string, shade: string) => {
    const form = noise(`hill ${layer}`, 3)
    const top = (x: number) =>
      base -
      (form(x / 520, layer * 4) - 0.5) * rise * 2 -
      Math.cos((x - 300 - layer * 500) / 520) * rise * 0.3
    const points: Point[] = []
    for (let x = -60; x <= width + 60; x += 40) points.push([x, top(x)])
    const d = `${curve(points)}L${width + 60} 1120L-60 1120Z`
    sheet.add(path(d, fill(tone)))
    sheet.add(
      path(d, {
        fill: sheet.linear(
          [0, base - rise],
          [0, base + 260],
          [
            [0, shade, 0],
            [1, shade, 0.75],
          ],
        ),
        filter: sheet.stipple(shade, 2.8),
        opacity: 0.5,
      }),
    )
    // Ploughed and grazed strips follow the slope.
    const strips = Array.from({ length: 7 }, (_, i) =>
      curve(
        points.map(([x, y]): Point => [
          x + i * 20,
          y + 22 + i * (15 + layer * 7) + Math.sin(x / 160 + i) * 5,
        ]),
      ),
    )
    sheet.add(path(strips.join(''), stroke('#fff6d8', 2 + layer * 0.5, 0.17)))
    return top
  }
  const far = hill(0, 640, 90, '#c2c69a', politics.sage)
  for (const [x, size, turn] of [
    [610, 0.36, 20],
    [720, 0.42, 65],
    [842, 0.38, 95],
    [958, 0.46, 40],
    [1080, 0.4, 10],
  ] as const)
    sheet.add(turbine([x, far(x)], size, turn, '#f7f0dd', '#d9cfae'))
  const middle = hill(1, 735, 105, '#8fa57f', '#4e7a62')
  for (const [x, size, turn] of [
    [1270, 0.86, 14],
    [1475, 1.02, 78],
  ] as const)
    sheet.add(turbine([x, middle(x) + 6], size, turn, '#fbf6e8', '#d3c7a4'))
  const near = hill(2, 856, 95, '#557f66', politics.bottle)
  const pylons: [number, number][] = [
    [1010, 0.34],
    [820, 0.5],
    [560, 0.78],
    [178, 1.28],
  ]
  const feet = pylons.map(([x, size]): [Point, number] => [
    [x, size < 0.6 ? middle(x) + 24 : near(x) + (size > 1 ? 120 : 20)],
    size,
  ])
  // A planned turbine: only its outline, in red, between the two lines.
  sheet.add(planned([1130, near(1130) + 20], 1.32))
  wires(sheet, feet)
  for (const [foot, size] of feet)
    sheet.add(pylon(foot, size, size > 1 ? '#14261f' : size > 0.7 ? '#26443a' : '#48685a'))
  const front = hill(3, 1010, 70, '#24483d', politics.deep)
  const grass = Array.from({ length: 260 }, () => {
    const x = sheet.random.between(-10, width)
    return `M${round(x)} ${round(front(x) + 8)}q${round(sheet.random.between(-4, 8))} -12 ${round(sheet.random.between(2, 16))} ${round(sheet.random.between(-34, -14))}`
  })
  sheet.add(path(grass.join(''), stroke('#24483d', 2.6)))
  sheet.paper(0.14)
  return sheet.toString()
}

const blade = 'M0 0C10 -18 13 -60 7 -120L1 -196L-3 -120C-6 -60 -6 -20 0 0Z'

function turbine([x, y]: Point, size: number, turn: number, light: string, shade: string) {
  const hub = -330
  return group(
    { transform: `translate(${round(x)} ${round(y)}) scale(${size})` },
    path(`M-9 0L-5 ${hub}H5L9 0Z`, fill(light)),
    path(`M1 0L1 ${hub}H5L9 0Z`, fill(shade)),
    [0, 120, 240].map((third) =>
      group(
        { transform: `translate(0 ${hub}) rotate(${turn + third})` },
        path(blade, fill(light)),
        path('M0 0C-6 -20 -6 -60 -3 -120L1 -196L0 -120Z', fill(shade)),
      ),
    ),
    circle([0, hub], 10, fill(light)),
    circle([0, hub], 5, fill(shade)),
  )
}

function planned([x, y]: Point, size: number) {
  const line = { ...stroke(red, 3.4, 1, '10 6'), fill: red, 'fill-opacity': 0.13 }
  return group(
    { transform: `translate(${round(x)} ${round(y)}) scale(${size})` },
    path('M-10 0L-5 -330H5L10 0Z', line),
    [30, 150, 270].map((turn) =>
      group({ transform: `translate(0 -330) rotate(${turn})` }, path(blade, line)),
    ),
    circle([0, -330], 8, fill(red)),
  )
}

function pylon([x, y]: Point, size: number, tone: string) {
  const legs: string[] = ['M-62 0L-16 -300L-8 -470H8L16 -300L62 0']
  // The lattice narrows upwards; every bay is crossed.
  const half = (h: number) => (h < 300 ? 62 - (46 * h) / 300 : 16 - (8 * (h - 300)) / 170)
  let h = 0
  while (h < 450) {
    const next = h + Math.max(26, half(h) * 1.25)
    legs.push(
      `M${round(-half(h))} ${-round(h)}L${round(half(next))} ${-round(next)}M${round(half(h))} ${-round(h)}L${round(-half(next))} ${-round(next)}M${round(-half(next))} ${-round(next)}H${round(half(next))}`,
    )
    h = next
  }
  for (const [at, reach] of [
    [300, 112],
    [366, 92],
    [430, 70],
  ] as const)
    legs.push(
      `M${-reach} ${-at}L0 ${-at - 34}L${reach} ${-at}H${-reach}M${-reach} ${-at}v20M${reach} ${-at}v20`,
    )
  return group(
    { transform: `translate(${round(x)} ${round(y)}) scale(${size})` },
    path(legs.join(''), { ...stroke(tone, 4.6) }),
  )
}

function wires(sheet: Sheet, feet: [Point, number][]) {
  const hangs = [
    [300, 112],
    [366, 92],
    [430, 70],
  ] as const
  const spans: string[] = []
  const all: [Point, number][] = [...feet, [[-420, 1120], 1.9]]
  for (let i = 0; i < all.length - 1; i++) {
    const [[from, a], [to, b]] = [all[i], all[i + 1]] as [[Point, number], [Point, number]]
    for (const [at, reach] of hangs) {
      for (const side of [-1, 1]) {
        const start: Point = [from[0] + side * reach * a, from[1] - (at - 20) * a]
        const end: Point = [to[0] + side * reach * b, to[1] - (at - 20) * b]
        const sag = 46 * (a + b)
        spans.push(
          `M${start.map(round).join(' ')}Q${round(start[0] * 0.45 + end[0] * 0.55)} ${round((start[1] + end[1]) / 2 + sag)} ${end.map(round).join(' ')}`,
        )
      }
    }
  }
  sheet.add(path(spans.join(''), stroke('#1c3027', 1.7, 0.75)))
}
