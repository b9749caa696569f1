import { culture, red } from '../palette.ts'
import {
  blend,
  circle,
  ellipse,
  everywhere,
  fill,
  height,
  path,
  type Point,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** The bells of a brass band from the front: nothing but circles of different gold. */
export function brassBells() {
  const sheet = new Sheet('brass bells')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.radial([700, 420], 1300, [
          [0, '#5a1f3d'],
          [0.6, '#33112a'],
          [1, '#170a17'],
        ]),
      ),
    ),
  )
  const bells: [number, number, number][] = [
    [360, 330, 292],
    [905, 250, 214],
    [700, 730, 268],
    [1190, 640, 236],
    [1330, 200, 170],
    [160, 830, 206],
    [1080, 1010, 130],
    [402, 1010, 112],
    [640, 70, 92],
    [1520, 480, 128],
    [1490, 900, 150],
    [930, 512, 72],
    [40, 560, 84],
    [1130, 352, 62],
    [450, 690, 66],
    [1290, 930, 58],
    [100, 60, 110],
    [1540, 40, 104],
    [880, 1020, 66],
    [1420, 660, 52],
  ]
  const shadow = sheet.blur(16)
  for (const [i, [x, y, r]] of bells.toSorted((a, b) => a[2] - b[2]).entries()) {
    sheet.add(ellipse([x + r * 0.1, y + r * 0.14], r, r, { ...fill('#07020a', 0.6), filter: shadow }))
    sheet.add(bell(sheet, [x, y], r, i, random.between(0, 360), r === 236))
  }
  // Places on the waiting list: rings where a bell will be.
  const waiting: [number, number, number][] = []
  for (let tries = 0; waiting.length < 14 && tries < 6000; tries++) {
    const [x, y, r] = [random.between(30, 1590), random.between(30, 1050), random.between(20, 44)]
    const free = [...bells, ...waiting].every(([bx, by, br]) => Math.hypot(bx - x, by - y) > br + r + 7)
    if (free) waiting.push([x, y, r])
  }
  sheet.add(waiting.map(([x, y, r]) => circle([x, y], r, stroke(culture.gold, 3, 0.9, '7 6'))))
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [0, 0],
        [width, height],
        [
          [0, '#fff0cc', 0.45],
          [0.5, '#fff0cc', 0],
          [1, '#07020a', 0.65],
        ],
      ),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.09)
  return sheet.toString()
}

const metals = [
  ['#7a4a14', '#f7d98c', '#c98b2e'],
  ['#6b3a16', '#efbf78', '#b8742f'],
  ['#5d5240', '#f3ead0', '#b5a680'],
  ['#7d4f10', '#ffe39a', '#d99e3e'],
] as const

/** Metal seen from the front: its sheen turns with the angle, the throat swallows the light. */
function bell(sheet: Sheet, [x, y]: Point, r: number, i: number, turn: number, muted: boolean) {
  const [dark, light, mid] = metals[i % metals.length] as (typeof metals)[number]
  const mix = (a: string, b: string, t: number) =>
    '#' +
    [1, 3, 5]
      .map((k) =>
        Math.round(parseInt(a.slice(k, k + 2), 16) * (1 - t) + parseInt(b.slice(k, k + 2), 16) * t)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')
  const wedges: string[] = []
  const count = 72
  for (let k = 0; k < count; k++) {
    const [a, b] = [(k / count) * Math.PI * 2, ((k + 1.35) / count) * Math.PI * 2]
    const angle = a - (turn * Math.PI) / 180
    const shine = 0.5 + 0.32 * Math.cos(2 * angle) + 0.18 * Math.cos(5 * angle + 1)
    const tone = shine > 0.55 ? mix(mid, light, (shine - 0.55) / 0.45) : mix(dark, mid, shine / 0.55)
    wedges.push(
      path(
        `M${round(x)} ${round(y)}L${round(x + Math.cos(a) * r)} ${round(y + Math.sin(a) * r)}A${round(r)} ${round(r)} 0 0 1 ${round(x + Math.cos(b) * r)} ${round(y + Math.sin(b) * r)}Z`,
        fill(tone),
      ),
    )
  }
  const flare = sheet.radial([x, y], r, [
    [0, '#0a0308', 1],
    [0.175, '#14070a', 1],
    [0.18, '#f6d99a', 0.5],
    [0.2, '#3a1e0a', 0.8],
    [0.34, '#3a1e0a', 0.42],
    [0.6, '#5d3512', 0.1],
    [0.86, '#fff4d0', 0.08],
    [0.95, '#fff4d0', 0.3],
    [1, '#5d3512', 0.2],
  ])
  const lip = sheet.linear(
    [x - r, y - r],
    [x + r, y + r],
    [
      [0, '#fff6d8'],
      [0.4, mid],
      [0.7, dark],
      [1, light],
    ],
  )
  return [
    ...wedges,
    circle([x, y], r, { fill: flare }),
    circle([x, y], r - r * 0.012, { fill: 'none', stroke: lip, 'stroke-width': r * 0.034 }),
    circle([x, y], r * 0.9, stroke('#3a1e0a', r * 0.006 + 0.6, 0.5)),
    circle([x, y], r * 0.62, stroke('#fff1c8', r * 0.006 + 0.6, 0.4)),
    path(
      `M${round(x - r * 0.82)} ${round(y - r * 0.2)}A${round(r * 0.84)} ${round(r * 0.84)} 0 0 1 ${round(x - r * 0.2)} ${round(y - r * 0.82)}`,
      stroke('#fffbe8', r * 0.05, 0.55),
    ),
    muted
      ? circle([x, y], r * 0.46, {
          fill: sheet.radial([x - r * 0.14, y - r * 0.16], r * 0.6, [
            [0, '#f0705a'],
            [0.6, red],
            [1, '#7d1d10'],
          ]),
        }) +
        circle([x, y], r * 0.46, stroke('#7d1d10', 3)) +
        circle([x, y], r * 0.12, fill('#5b130a')) +
        circle([x, y], r * 0.3, stroke('#7d1d10', 2, 0.6))
      : '',
  ].join('')
}
