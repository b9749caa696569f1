import { ink, red } from '../palette.ts'
import {
  blend,
  circle,
  ellipse,
  everywhere,
  fill,
  group,
  height,
  lines,
  path,
  type Point,
  polygon,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Three arches whose light falls on one floor and becomes a single pool. */
export function threeArches() {
  const sheet = new Sheet('three arches')
  const floor = 742
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [width, 700],
          [
            [0, '#2c6670'],
            [0.5, '#1c525c'],
            [1, '#0f3742'],
          ],
        ),
      ),
    ),
  )
  // Masonry: long courses, staggered joints.
  const joints: string[] = []
  for (let row = 0; row * 62 < floor; row++) {
    joints.push(`M-20 ${row * 62}H1640`)
    for (let x = row % 2 ? -40 : 40; x < width; x += 160) joints.push(`M${x} ${row * 62}v62`)
  }
  sheet.add(
    path(joints.join(''), stroke('#0b2c36', 3, 0.55)),
    path(joints.join(''), { ...stroke('#8fc0bf', 1.4, 0.16), transform: 'translate(2 3)' }),
  )
  const ground = sheet.linear(
    [0, floor],
    [0, height],
    [
      [0, '#174650'],
      [1, '#08222b'],
    ],
  )
  sheet.add(rect(-20, floor, 1660, 400, { fill: ground }))
  const boards: string[] = []
  for (let x = -2600; x < 4300; x += 150)
    boards.push(
      lines([
        [810 + (x - 810) * 0.42, floor],
        [x, height + 60],
      ]),
    )
  sheet.add(path(boards.join(''), stroke('#061b22', 2.4, 0.5)))
  const arches: [number, number, number, string[]][] = [
    [300, 118, 300, ['#ffe3bd', '#f3b78e', '#d27f5c']],
    [810, 176, 196, ['#fff3dc', '#fbd6ae', '#e99c72']],
    [1320, 118, 300, ['#ffe3bd', '#f0b385', '#cf7a58']],
  ]
  for (const [x, r, top, tones] of arches) arch(sheet, x, r, top, floor, tones)
  // Light on the floor: three beams, added up where they meet.
  const target: Point = [810, 1010]
  for (const [x, r] of arches) {
    const glow = sheet.linear(
      [x, floor],
      [target[0], 1100],
      [
        [0, '#ffd9a8', 0.85],
        [0.55, '#f7b183', 0.5],
        [1, '#e98e63', 0.22],
      ],
    )
    const d = polygon([
      [x - r, floor],
      [x + r, floor],
      [target[0] + r * 2.1 + (810 - x) * 0.06, 1240],
      [target[0] - r * 2.1 + (810 - x) * 0.06, 1240],
    ])
    sheet.add(path(d, { fill: glow, ...blend('screen'), filter: sheet.blur(3) }))
  }
  sheet.add(
    ellipse([810, 1010], 330, 92, {
      ...fill('#fff1d6', 0.75),
      filter: sheet.blur(22),
      ...blend('soft-light'),
    }),
  )
  counter(sheet, floor)
  sheet.add(
    everywhere({
      fill: sheet.radial([810, 600], 1080, [
        [0.35, ink, 0],
        [1, '#03131a', 0.8],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.14)
  return sheet.toString()
}

function arch(sheet: Sheet, x: number, r: number, top: number, floor: number, tones: string[]) {
  const d = (grow: number, dx = 0) =>
    `M${x - r - grow + dx} ${floor}V${top + r}A${r + grow} ${r + grow} 0 0 1 ${x + r + grow + dx} ${top + r}V${floor}Z`
  const light = sheet.linear(
    [x, top],
    [x, floor],
    tones.map((tone, i) => [i / 2, tone] as const),
  )
  sheet.add(
    path(d(46), fill('#0b2c36', 0.5)),
    path(d(40), fill('#2d6a72')),
    path(d(30), { ...stroke('#8fc0bf', 3, 0.45) }),
  )
  // Wedge stones round the head.
  const wedges = Array.from({ length: 13 }, (_, i) => {
    const angle = Math.PI + (i / 12) * Math.PI
    return `M${round(x + Math.cos(angle) * (r + 2))} ${round(top + r + Math.sin(angle) * (r + 2))}L${round(x + Math.cos(angle) * (r + 40))} ${round(top + r + Math.sin(angle) * (r + 40))}`
  })
  sheet.add(path(wedges.join(''), stroke('#0b2c36', 3, 0.7)), path(d(0), { fill: light }))
  const inside = sheet.clip(d(0))
  const depth = x < 810 ? -34 : x > 810 ? 34 : 0
  const reveal = `${d(0)}${depth ? d(-r * 0.04, depth) : d(-22)}`
  sheet.add(
    group({ 'clip-path': inside }, path(reveal, { ...fill('#7d4a3a', 0.75), 'fill-rule': 'evenodd' })),
  )
  // Behind every arch the next: the rooms go on.
  for (const [k, tone] of ['#e9a27c', '#f6c79f', '#fff0d8'].entries()) {
    const inner = r * (0.66 - k * 0.17)
    const base = floor - 16 - k * 13
    sheet.add(
      group(
        { 'clip-path': inside },
        path(
          `M${x + depth * 0.7 - inner} ${base}V${top + r * (1.28 + k * 0.24) + 30}A${inner} ${inner} 0 0 1 ${x + depth * 0.7 + inner} ${top + r * (1.28 + k * 0.24) + 30}V${base}Z`,
          { ...fill(tone), stroke: '#b5664a', 'stroke-width': 2, 'stroke-opacity': 0.4 },
        ),
      ),
    )
  }
}

/** The counter stays; a bell stands on it. */
function counter(sheet: Sheet, floor: number) {
  const [x, y] = [810, floor + 128]
  sheet.add(ellipse([x, y + 62], 210, 22, { ...fill('#1b0d08', 0.6), filter: sheet.blur(9) }))
  sheet.add(
    path(`M${x - 190} ${y - 54}H${x + 190}V${y + 58}H${x - 190}Z`, {
      fill: sheet.linear(
        [x - 190, 0],
        [x + 190, 0],
        [
          [0, '#4a2b1c'],
          [0.5, '#8a5636'],
          [1, '#3c2216'],
        ],
      ),
    }),
  )
  for (let i = 0; i < 4; i++) sheet.add(rect(x - 172 + i * 88, y - 34, 76, 76, stroke('#2a160c', 3, 0.7)))
  sheet.add(
    path(
      `M${x - 206} ${y - 54}L${x - 186} ${y - 74}H${x + 186}L${x + 206} ${y - 54}V${y - 44}H${x - 206}Z`,
      fill('#c98d5c'),
    ),
    path(`M${x - 206} ${y - 54}H${x + 206}`, stroke('#f6d6ac', 2.5)),
  )
  sheet.add(
    path(`M${x - 26} ${y - 66}A26 24 0 0 1 ${x + 26} ${y - 66}Z`, fill(red)),
    rect(x - 32, y - 67, 64, 6, fill('#6d1e14')),
    circle([x, y - 93], 5, fill('#6d1e14')),
    path(`M${x - 16} ${y - 76}Q${x - 12} ${y - 84} ${x - 4} ${y - 86}`, stroke('#ffd9c8', 3, 0.8)),
  )
}
