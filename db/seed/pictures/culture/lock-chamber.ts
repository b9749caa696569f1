import { ink, red } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  curve,
  everywhere,
  fill,
  group,
  height,
  path,
  type Point,
  polygon,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'
import { gates } from './lock-gates.ts'

/** Inside a lock with the water low: walls, weed, a ladder, and light through the gates like an open book. */
export function lockChamber() {
  const sheet = new Sheet('lock chamber')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, 520],
          [
            [0, '#f7e7c8'],
            [0.6, '#efca94'],
            [1, '#dc9c68'],
          ],
        ),
      ),
    ),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([810, 300], 520, [
        [0, '#fff7e2', 1],
        [0.5, '#fff0cf', 0.5],
        [1, '#fff0cf', 0],
      ]),
    }),
  )
  const tree = noise('lock trees', 4)
  for (const [layer, tone] of ['#c48a62', '#8a4c4c'].entries()) {
    const top: Point[] = []
    for (let x = 380; x <= 1240; x += 16)
      top.push([x, 330 + layer * 36 - tree(x / 110, layer * 5) * (150 - layer * 50)])
    sheet.add(path(`${curve(top)}L1240 560H380Z`, fill(tone)))
  }
  gates(sheet)
  chamberWall(sheet, -1)
  chamberWall(sheet, 1)
  water(sheet)
  boat(sheet)
  sheet.add(
    everywhere({
      fill: sheet.radial([810, 430], 1050, [
        [0.3, ink, 0],
        [1, '#12060f', 0.8],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.13)
  return sheet.toString()
}

function chamberWall(sheet: Sheet, side: number) {
  const random = sheet.random
  // From the reader's shoulder to the gate: x runs 0 (near) to 1 (far).
  const at = (t: number, v: number): Point => {
    const near = 1 / (1 + t * 2.45)
    return [810 + side * 1010 * near, 420 + (v - 0.26) * 1260 * near]
  }
  const quad = (t0: number, t1: number, v0: number, v1: number) =>
    polygon([at(t0, v0), at(t1, v0), at(t1, v1), at(t0, v1)])
  sheet.add(path(quad(0, 1.06, 0, 1.2), fill(side < 0 ? '#4a2030' : '#6a3238')))
  const tones =
    side < 0 ? ['#5a2a38', '#66323c', '#512434', '#6f3a40'] : ['#8a4a44', '#7a3e40', '#95554a', '#6f383c']
  for (let row = 0; row < 19; row++) {
    for (let k = 0; k < 15; k++) {
      const [t0, t1] = [(k + (row % 2) * 0.5) / 15, (k + 0.94 + (row % 2) * 0.5) / 15]
      const [v0, v1] = [0.035 + row * 0.053, 0.035 + row * 0.053 + 0.047]
      const wet = row > 7
      sheet.add(path(quad(t0, t1, v0, v1), fill(random.pick(tones), wet ? 0.55 : 1)))
    }
  }
  // Weed marks where the water stood; every ring is a chapter.
  for (const [v, thick, tone, opacity] of [
    [0.44, 0.02, '#d9b36c', 0.4],
    [0.5, 0.5, '#1d0a1a', 0.34],
    [0.52, 0.03, '#6d6a3a', 0.8],
    [0.6, 0.02, '#8a8448', 0.6],
    [0.66, 0.4, '#170a17', 0.3],
  ] as const)
    sheet.add(path(quad(0, 1.06, v, v + thick), fill(tone, opacity)))
  const weed = Array.from({ length: 90 }, () => {
    const [x, y] = at(random(), 0.54)
    return `M${round(x)} ${round(y)}q${round(random.between(-5, 5))} ${round(random.between(8, 22))} ${round(random.between(-4, 4))} ${round(random.between(16, 56))}`
  })
  sheet.add(path(weed.join(''), stroke('#6d6a3a', 3, 0.7)))
  sheet.add(
    path(quad(0, 1.06, -0.03, 0.035), fill(side < 0 ? '#a86a52' : '#f0cd94')),
    path(quad(0, 1.06, -0.05, -0.03), fill('#f9e6bf')),
  )
  const shade = sheet.linear(
    [810 + side * 290, 0],
    [810 + side * 1000, 0],
    [
      [0, '#f9d9a0', 0.3],
      [0.3, '#f9d9a0', 0],
      [1, '#12060f', 0.72],
    ],
  )
  sheet.add(path(quad(0, 1.06, -0.05, 1.2), { fill: shade }))
  if (side > 0) {
    const [a, b] = [0.2, 0.245]
    const rungs = Array.from({ length: 22 }, (_, i) =>
      path(
        polygon([
          at(a, 0.03 + i * 0.03),
          at(b, 0.03 + i * 0.03),
          at(b, 0.037 + i * 0.03),
          at(a, 0.037 + i * 0.03),
        ]),
        fill(red),
      ),
    )
    sheet.add(
      rungs,
      path(quad(a - 0.006, a, 0, 0.72), fill('#a82f1f')),
      path(quad(b, b + 0.006, 0, 0.72), fill('#a82f1f')),
    )
  }
}

function water(sheet: Sheet) {
  const d = polygon([
    [520, 770],
    [1100, 770],
    [1700, 1010],
    [1700, 1120],
    [-80, 1120],
    [-80, 1010],
  ])
  sheet.add(
    path(d, {
      fill: sheet.linear(
        [0, 770],
        [0, height],
        [
          [0, '#a8604f'],
          [0.3, '#5a2a3c'],
          [1, '#1a0a18'],
        ],
      ),
    }),
  )
  const inside = sheet.clip(d)
  const streak = sheet.linear(
    [0, 770],
    [0, 1080],
    [
      [0, '#fff0c8', 0.95],
      [1, '#f0b878', 0.2],
    ],
  )
  const marks: string[] = []
  const dark: string[] = []
  for (let i = 0; i < 420; i++) {
    const depth = sheet.random() ** 1.3
    const y = 774 + depth * 300
    const reach = 30 + depth * 120
    const centre = sheet.random() < 0.55
    const x = centre ? 810 + sheet.random.bell() * reach : sheet.random.between(0, width)
    const long = (centre ? 14 : 30) + depth * sheet.random.between(20, 110)
    ;(centre ? marks : dark).push(
      `M${round(x - long / 2)} ${round(y)}q${round(long / 2)} ${round(2 + depth * 7)} ${round(long)} 0q${round(-long / 2)} ${round(-2 - depth * 5)} ${round(-long)} 0`,
    )
  }
  sheet.add(
    group(
      { 'clip-path': inside },
      path(dark.join(''), fill('#12060f', 0.4)),
      path(marks.join(''), { fill: streak }),
    ),
  )
}

/** A narrowboat's bow, waiting for the water. */
function boat(sheet: Sheet) {
  sheet.add(
    path('M470 1020Q620 1062 900 1040L880 1090H470Z', { ...fill('#0d040c', 0.6), filter: sheet.blur(10) }),
  )
  sheet.add(
    path('M430 1120L470 968Q640 900 720 884Q790 900 938 968L980 1120Z', fill('#2a0f24')),
    path('M470 968Q640 900 720 884Q790 900 938 968', stroke('#d99e3e', 8)),
    path('M548 1120L566 962Q640 932 716 926Q780 934 846 962L868 1120Z', fill('#7a2f3a')),
    path('M566 962Q640 932 716 926Q780 934 846 962', stroke('#f0cf98', 5)),
  )
  sheet.add(
    circle([708, 1010], 30, fill('#f9d890')),
    circle([708, 1010], 30, stroke('#d99e3e', 7)),
    everywhere({
      fill: sheet.radial([708, 1010], 130, [
        [0, '#ffdf9c', 0.6],
        [1, '#ffdf9c', 0],
      ]),
      ...blend('screen'),
    }),
    path('M718 884V846M706 846h24', stroke('#170a17', 6)),
  )
}
