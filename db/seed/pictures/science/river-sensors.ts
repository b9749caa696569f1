import { contour } from '../contours.ts'
import { ink, red, science } from '../palette.ts'
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
  Sheet,
  stroke,
  width,
} from '../svg.ts'

const everything = { x: -20, y: -20, width: width + 40, height: height + 40 }

function distanceTo(points: Point[]) {
  return (x: number, y: number) => {
    let least = Infinity
    for (let i = 0; i < points.length - 1; i++) {
      const [a, b] = [points[i] as Point, points[i + 1] as Point]
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
      const t = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)))
      least = Math.min(least, Math.hypot(x - a[0] - dx * t, y - a[1] - dy * t))
    }
    return least
  }
}

/** Points along a smooth course through the given bends. */
function course(bends: Point[], name: string, wander: number) {
  const drift = noise(name, 3)
  const points: Point[] = []
  for (let i = 0; i < bends.length - 1; i++) {
    const [a, b] = [bends[i] as Point, bends[i + 1] as Point]
    for (let step = 0; step < 10; step++) {
      const t = step / 10
      const ease = t * t * (3 - 2 * t)
      const [x, y] = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * (t * 0.4 + ease * 0.6)]
      points.push([
        x + (drift(x / 90, y / 90) - 0.5) * wander,
        y + (drift(y / 90 + 50, x / 90) - 0.5) * wander,
      ])
    }
  }
  return [...points, bends.at(-1) as Point]
}

/** The Alder's valley in height lines with its 240 sensors; upstream, the first of them have noticed. */
export function riverSensors() {
  const sheet = new Sheet('river sensors')
  const random = sheet.random
  const alder = course(
    [
      [-60, 150],
      [170, 260],
      [330, 180],
      [520, 380],
      [700, 330],
      [820, 560],
      [1010, 600],
      [1130, 480],
      [1330, 690],
      [1480, 850],
      [1700, 890],
    ],
    'alder',
    120,
  )
  const brooks = [
    course(
      [
        [360, -60],
        [420, 60],
        [390, 150],
        [440, 280],
      ],
      'north brook',
      90,
    ),
    course(
      [
        [-60, 760],
        [150, 720],
        [330, 800],
        [560, 690],
        [700, 590],
        [800, 545],
      ],
      'south brook',
      110,
    ),
    course(
      [
        [1380, -60],
        [1300, 90],
        [1340, 240],
        [1190, 360],
        [1130, 480],
      ],
      'east brook',
      100,
    ),
    course(
      [
        [640, 1140],
        [720, 990],
        [900, 900],
        [980, 760],
        [1020, 605],
      ],
      'low brook',
      110,
    ),
  ]
  const distances = [distanceTo(alder), ...brooks.map(distanceTo)]
  const rough = noise('valley', 4)
  const land = (x: number, y: number) => {
    const near = distances.reduce(
      (least, distance, i) => Math.min(least, distance(x, y) * (i ? 1.25 : 1) + (i ? 16 : 0)),
      Infinity,
    )
    return (near / 150) ** 0.8 + (rough(x / 260, y / 260) - 0.42) * Math.min(1, near / 90) * 1.5
  }
  sheet.add(everywhere(fill(science.night)))
  const tones = ['#12304a', '#113049', '#102a41', '#0f263b', '#0e2135', '#0c1c2e', '#0b1828']
  for (const [i, tone] of tones.toReversed().entries()) {
    const level = (tones.length - i) * 0.26 - 0.1
    sheet.add(
      path(
        contour((x, y) => -land(x, y), -level, everything, 12, true),
        { ...fill(tone), 'fill-rule': 'evenodd' },
      ),
    )
  }
  for (let level = 0.16, i = 0; level < 2.6; level += 0.19, i++) {
    sheet.add(
      path(
        contour(land, level, everything, 10),
        stroke(i % 4 ? '#6ba3b3' : '#bcd5dc', i % 4 ? 1.3 : 2.2, Math.max(0.14, 0.6 - level * 0.2)),
      ),
    )
  }
  const flood = sheet.radial([250, 210], 520, [
    [0, '#7fd0da', 0.55],
    [0.4, '#4aa3b5', 0.3],
    [1, '#2f6685', 0],
  ])
  sheet.add(everywhere({ fill: flood, ...blend('screen') }))
  const glow = sheet.blur(10)
  const river = (points: Point[], thick: number) => [
    group({ filter: glow }, path(curve(points), stroke('#6fc3cf', thick + 16, 0.4))),
    path(curve(points), stroke('#9fdbe0', thick)),
    path(curve(points), stroke('#e6f6f5', thick * 0.34, 0.8)),
  ]
  sheet.add(
    brooks.flatMap((brook) => river(brook, 6)),
    river(alder, 17),
  )
  sheet.add(sensors(random, [alder, ...brooks], sheet))
  sheet.add(
    everywhere({
      fill: sheet.radial([700, 480], 1150, [
        [0.45, ink, 0],
        [1, '#03070d', 0.7],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.05)
  return sheet.toString()
}

function sensors(random: { (): number; bell(): number }, waters: Point[][], sheet: Sheet) {
  const placed: Point[] = []
  const shares = [0.5, 0.09, 0.16, 0.11, 0.14]
  for (let tries = 0; placed.length < 240 && tries < 60000; tries++) {
    let [share, which] = [random(), 0]
    while (share > (shares[which] ?? 1) && which < 4) share -= shares[which++] ?? 0
    const water = waters[which] as Point[]
    const [x, y] = water[Math.floor(random() * water.length)] as Point
    const at: Point = [x + random.bell() * 62, y + random.bell() * 62]
    if (at[0] < 12 || at[0] > width - 12 || at[1] < 12 || at[1] > height - 12) continue
    if (placed.every(([px, py]) => Math.hypot(px - at[0], py - at[1]) > 19)) placed.push(at)
  }
  const halo = sheet.blur(5)
  const warned = ([x, y]: Point) => x < 470 && y < 330
  const quiet = placed.filter((at) => !warned(at))
  const loud = placed.filter(warned)
  return [
    group(
      { filter: halo, opacity: 0.8 },
      quiet.map((at) => circle(at, 8, fill(science.gold, 0.5))),
      loud.map((at) => circle(at, 14, fill(red))),
    ),
    ...quiet.map((at) => circle(at, 5.4, fill(science.gold))),
    ...loud.map(
      (at) =>
        circle(at, 7, fill('#ff6a4d')) +
        circle(at, 3, fill('#fff0e6')) +
        circle(at, 14, stroke('#ff6a4d', 1.8, 0.8)),
    ),
    ...loud
      .slice(0, 5)
      .map(
        (at) => circle(at, 30, stroke('#ff6a4d', 1.6, 0.5)) + circle(at, 48, stroke('#ff6a4d', 1.2, 0.28)),
      ),
  ].join('')
}
