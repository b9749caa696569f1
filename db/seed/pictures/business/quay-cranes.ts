import { business, ink, red } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  curve,
  everywhere,
  fill,
  group,
  height,
  move,
  path,
  type Point,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

const boxes = [
  '#1c525c',
  '#2d6a72',
  '#4e8d90',
  '#d99678',
  '#dca850',
  '#c9805f',
  '#143d47',
  '#8fb5b3',
  '#e8d3bd',
]

/** Ship-to-shore cranes at first light over a mosaic of containers. */
export function quayCranes() {
  const sheet = new Sheet('quay cranes')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, 760],
          [
            [0, '#7fa5a8'],
            [0.35, '#d3cdbd'],
            [0.7, '#f3cfae'],
            [1, '#f2b48c'],
          ],
        ),
      ),
    ),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([1180, 640], 680, [
        [0, '#fff0d6', 0.95],
        [0.4, '#fbd9b4', 0.5],
        [1, '#f2b48c', 0],
      ]),
    }),
  )
  const veil = noise('dawn veil', 4)
  for (let row = 0; row < 9; row++) {
    const upper: Point[] = []
    const lower: Point[] = []
    for (let x = -40; x <= width + 60; x += 50) {
      const thick = Math.max(0, veil(x / 520, row * 2.3) - 0.45) * 170
      upper.push([x, 90 + row * 52 - thick * 0.4])
      lower.unshift([x, 90 + row * 52 + thick * 0.3])
    }
    sheet.add(path(curve([...upper, ...lower], true), fill('#fff4e4', 0.4)))
  }
  // Cranes further along the quay are the same drawing, paler.
  for (const [x, size, tone] of [
    [1330, 0.34, '#b6b8b0'],
    [1170, 0.44, '#98a8a6'],
    [960, 0.62, '#6d8d90'],
    [590, 0.92, '#2f6069'],
    [95, 1.3, '#0f343e'],
  ] as const) {
    sheet.add(crane(x, 838, size, tone, size === 0.92))
  }
  ship(sheet)
  sheet.add(rect(-20, 838, 1040, 260, fill('#2b4148')), rect(-20, 832, 1040, 10, fill('#e9c7a6', 0.8)))
  stacks(sheet)
  const water = sheet.linear(
    [0, 880],
    [0, height],
    [
      [0, '#b98f78'],
      [0.3, '#47686d'],
      [1, '#0d2b35'],
    ],
  )
  sheet.add(path('M1010 1100V940L1100 884H1660V1100Z', { fill: water }))
  const glints = Array.from({ length: 160 }, () => {
    const y = 892 + random() ** 1.5 * 190
    return `M${round(1060 + random() * 560 - (y - 890) * 0.2)} ${round(y)}h${round(random.between(10, 40 + (y - 880) * 0.5))}`
  })
  sheet.add(path(glints.join(''), stroke('#f7d2ae', 2.4, 0.42)))
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [0, 700],
        [0, height],
        [
          [0, '#0d2b35', 0],
          [1, '#0d2b35', 0.5],
        ],
      ),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.13)
  return sheet.toString()
}

function crane(x: number, y: number, size: number, tone: string, lifting: boolean) {
  const web: string[] = []
  for (let i = 0; i < 12; i++) web.push(`M${-150 + i * 50} -338l25 -26l25 26`)
  const parts = [
    path('M-62 0V-330M62 0V-330M-62 -120H62M-62 -330L62 -120M62 -330L-62 -120', stroke(tone, 12)),
    path('M-70 -338H450M-150 -338H-60M-150 -364H450', stroke(tone, 9)),
    path(web.join(''), stroke(tone, 3.5)),
    path('M62 -364L20 -540L-62 -364M20 -540L440 -364M20 -540L250 -364M20 -540L-150 -364', stroke(tone, 4)),
    path('M20 -540L62 -364M20 -540L-20 -364', stroke(tone, 9)),
    rect(-140, -400, 96, 36, fill(tone)),
    rect(-80, -8, 44, 14, fill(tone)),
    rect(44, -8, 44, 14, fill(tone)),
    path('M-30 -330V-300H0V-330Z', fill(tone)),
  ]
  const load = lifting
    ? [
        rect(322, -342, 62, 16, fill('#0f343e')),
        path('M332 -326V-196M374 -326V-196', stroke('#0f343e', 2.6)),
        rect(312, -200, 82, 8, fill('#0f343e')),
        rect(302, -192, 102, 44, fill(red)),
        path(
          'M312 -188v36M324 -188v36M336 -188v36M348 -188v36M360 -188v36M372 -188v36M384 -188v36M396 -188v36',
          stroke('#9c2a1c', 3),
        ),
        path('M-62 -4Q-130 6 -150 16', stroke(business.wheat, 5)),
        circle([20, -546], 7, fill(business.wheat)),
      ]
    : [path('M240 -338V-236', stroke(tone, 2.4)), rect(200, -236, 84, 30, fill(tone))]
  return group(move(x, y, 0, size), parts, load)
}

function ship(sheet: Sheet) {
  const random = sheet.random
  for (let row = 0; row < 5; row++) {
    for (let i = 0; i < 12; i++) {
      if (row === 4 && random() < 0.45) continue
      if (row === 3 && random() < 0.2) continue
      sheet.add(box(1082 + i * 48, 716 - row * 32, 46, 30, random.pick(boxes)))
    }
  }
  sheet.add(
    path('M1040 748H1660V900H1098Q1066 856 1040 748Z', fill('#0d2b35')),
    path('M1044 764H1660', stroke('#f3cfae', 3, 0.5)),
    path('M1082 866H1660V900H1098Q1090 888 1082 866Z', fill('#8a4a3a')),
  )
}

function box(x: number, y: number, w: number, h: number, tone: string) {
  const ribs = Array.from(
    { length: Math.floor(w / 9) },
    (_, i) => `M${round(x + 6 + i * 9)} ${round(y + 4)}v${round(h - 8)}`,
  )
  return (
    rect(x, y, w, h, fill(tone)) +
    path(ribs.join(''), stroke(ink, 2.4, 0.16)) +
    rect(x, y, w, 3, fill('#fff', 0.25)) +
    rect(x, y + h - 3, w, 3, fill(ink, 0.3))
  )
}

/** The yard in front: rows of boxes, the nearest so large that they become fields of colour. */
function stacks(sheet: Sheet) {
  const random = sheet.random
  for (const [top, w, h, until] of [
    [806, 74, 38, 800],
    [858, 112, 58, 900],
    [934, 172, 92, 1010],
  ] as const) {
    let tiers = 2
    for (let x = -40; x < until - w; x += w + 3) {
      if (random() < 0.36) tiers = random.whole(1, 3)
      for (let tier = 0; tier < tiers; tier++)
        sheet.add(box(x, top - tier * (h + 2) + 30, w, h, random.pick(boxes)))
    }
    sheet.add(rect(-20, top + 30 + h, until + 10, 30, fill('#14303a', 0.85)))
    sheet.add(rect(-20, top - 90, until + 20, h + 190, fill('#f3cfae', top < 900 ? 0.1 : 0)))
  }
}
