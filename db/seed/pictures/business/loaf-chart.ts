import { red } from '../palette.ts'
import {
  blend,
  circle,
  curve,
  ellipse,
  everywhere,
  fill,
  group,
  height,
  path,
  type Point,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** A loaf cut into slices that stand as a rising bar chart, and a stalk of wheat that bends the other way. */
export function loafChart() {
  const sheet = new Sheet('loaf chart')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [width, height],
          [
            [0, '#fbeee1'],
            [0.6, '#f3d6be'],
            [1, '#e4b391'],
          ],
        ),
      ),
    ),
  )
  for (let i = 0; i < 6; i++) sheet.add(rect(90, 170 + i * 132, 1440, 2, fill('#b2735a', 0.28)))
  const board = sheet.linear(
    [0, 850],
    [0, 990],
    [
      [0, '#a8703f'],
      [0.2, '#8a5630'],
      [1, '#553219'],
    ],
  )
  sheet.add(
    rect(-20, 880, 1660, 220, fill('#1c525c')),
    rect(
      -20,
      880,
      1660,
      220,
      fill(
        sheet.linear(
          [0, 880],
          [0, 1080],
          [
            [0, '#0d2b35', 0.1],
            [1, '#0d2b35', 0.8],
          ],
        ),
      ),
    ),
  )
  sheet.add(
    path('M60 858H1560L1612 926H8Z', { fill: board }),
    path('M8 926H1612V962H8Z', fill('#4a2b16')),
    path('M60 858H1560', stroke('#d7a671', 3)),
  )
  const grain = Array.from(
    { length: 30 },
    (_, i) =>
      `M${round(40 + random() * 1200)} ${round(866 + (i % 10) * 6)}q120 ${round(random.between(-3, 3))} ${round(random.between(150, 340))} 0`,
  )
  sheet.add(path(grain.join(''), stroke('#4a2b16', 1.6, 0.4)))
  const tops: Point[] = []
  for (let i = 7; i >= 0; i--) {
    const x = 210 + i * 158
    const tall = 250 + i * 44 + (i === 3 ? -18 : 0) + (i === 6 ? 16 : 0)
    tops.unshift([x + 66, 884 - tall])
    sheet.add(slice(sheet, x, 884, 158, tall, i))
  }
  wheat(sheet)
  const rising = curve([
    [100, tops[0]![1] + 30],
    ...tops.map(([x, y]): Point => [x, y - 52]),
    [1530, tops[7]![1] - 120],
  ])
  sheet.add(
    group({ transform: 'translate(7 12)', filter: sheet.blur(6) }, path(rising, stroke('#5b2a16', 9, 0.4))),
  )
  sheet.add(
    path(rising, stroke(red, 9)),
    tops.map(([x, y]) => circle([x, y - 52], 13, { ...fill('#fbeee1'), stroke: red, 'stroke-width': 7 })),
  )
  const crumbs = Array.from({ length: 90 }, () => {
    const [x, y] = [random.between(120, 1560), random.between(870, 918)]
    return circle([x, y], random.between(1.5, 4.5), fill(random.pick(['#e9c48c', '#c58a4d', '#f6e3c0'])))
  })
  sheet.add(crumbs)
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [0, 0],
        [width, height],
        [
          [0, '#fff4e0', 0.5],
          [0.5, '#fff4e0', 0],
          [1, '#3a1c10', 0.55],
        ],
      ),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.12)
  return sheet.toString()
}

function slice(sheet: Sheet, x: number, y: number, w: number, tall: number, i: number) {
  const random = sheet.random
  const outline = (inset: number, dx = 0) => {
    const [l, r, t, b] = [x + inset + dx, x + w - 12 - inset + dx, y - tall + inset, y - inset]
    const ear = (r - l) * 0.09
    return `M${l + 6} ${b}Q${l - 2} ${b} ${l} ${b - 12}L${l + 4} ${t + 96}Q${l - ear} ${t + 74} ${l - ear + 4} ${t + 44}Q${l + 6} ${t - 4} ${(l + r) / 2} ${t}Q${r - 6} ${t - 4} ${r + ear - 4} ${t + 44}Q${r + ear} ${t + 74} ${r - 4} ${t + 96}L${r} ${b - 12}Q${r + 2} ${b} ${r - 6} ${b}Z`
  }
  const crust = sheet.linear(
    [x, y - tall],
    [x + w, y],
    [
      [0, '#c98444'],
      [0.5, '#9a5a2a'],
      [1, '#6a3a1a'],
    ],
  )
  const crumb = sheet.radial([x + w * 0.36, y - tall * 0.55], tall * 0.7, [
    [0, '#fdf1d9'],
    [0.6, '#f3dcb4'],
    [1, '#dcb27b'],
  ])
  const inside = sheet.clip(outline(11))
  const holes = Array.from({ length: Math.round(tall / 5) }, () => {
    const [hx, hy] = [x + random.between(12, w - 20), y - random.between(16, tall - 18)]
    const r = random() < 0.15 ? random.between(5, 10) : random.between(1.5, 4)
    return ellipse([hx, hy], r * 1.25, r, {
      ...fill('#c99a60', 0.5),
      transform: `rotate(${round(random.between(-40, 40))} ${round(hx)} ${round(hy)})`,
    })
  })
  const shade = sheet.linear(
    [x, 0],
    [x + w, 0],
    [
      [0, '#7a4722', 0],
      [0.55, '#7a4722', 0.05],
      [1, '#7a4722', 0.55],
    ],
  )
  return [
    group({ transform: 'translate(34 6)', filter: sheet.blur(9) }, path(outline(2), fill('#3a1c0c', 0.4))),
    path(outline(0, 15), fill(i === 7 ? '#5d3115' : '#7d471f')),
    path(outline(0), { fill: crust }),
    path(outline(11), { fill: crumb }),
    group(
      { 'clip-path': inside },
      holes,
      rect(x, y - tall, w, tall, { fill: shade, filter: sheet.stipple('#8a5226', 2.6), opacity: 0.7 }),
    ),
  ].join('')
}

/** The wheat's own line, sagging from upper left to lower right, in front of the bread. */
function wheat(sheet: Sheet) {
  const stalk = (points: Point[], size: number, tone: string, dark: string) => {
    const grains: string[] = []
    const [end, before] = [points.at(-1) as Point, points.at(-2) as Point]
    const angle = Math.atan2(end[1] - before[1], end[0] - before[0])
    for (let k = 0; k < 9; k++) {
      const [x, y] = [end[0] + Math.cos(angle) * k * 25 * size, end[1] + Math.sin(angle) * k * 25 * size]
      for (const side of [-1, 1]) {
        const turn = (angle * 180) / Math.PI + side * (31 - k * 2)
        const at = { transform: `translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${size})` }
        grains.push(
          group(
            at,
            path('M0 0C14 -15 36 -13 50 0C36 11 14 11 0 0Z', fill(side < 0 ? tone : dark)),
            path('M46 0L120 ' + side * 9, stroke(tone, 2)),
            path('M6 -1Q26 -6 44 0', stroke('#fff3d0', 2, 0.6)),
          ),
        )
      }
    }
    return [
      path(curve(points), stroke(dark, 9 * size)),
      path(curve(points), stroke(tone, 4 * size)),
      grains.join(''),
    ]
  }
  const main: Point[] = [
    [60, 196],
    [330, 222],
    [640, 300],
    [920, 430],
    [1130, 590],
    [1210, 668],
  ]
  sheet.add(
    group(
      { transform: 'translate(20 26)', filter: sheet.blur(8), opacity: 0.34 },
      stalk(main, 1.2, '#2a1408', '#2a1408'),
    ),
  )
  sheet.add(stalk(main, 1.2, '#e6bd6a', '#a8752f'))
  sheet.add(
    path('M470 252Q560 330 540 420Q500 350 470 252Z', fill('#8d7a3a')),
    path('M760 352Q880 340 950 380Q850 400 760 352Z', fill('#b0964a')),
  )
}
