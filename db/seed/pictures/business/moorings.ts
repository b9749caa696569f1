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
  move,
  path,
  type Point,
  polygon,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Nineteen boats on their moorings at Brackwater, and the buoys of those that were sold. */
export function moorings() {
  const sheet = new Sheet('moorings')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, height],
          [
            [0, '#f7e3d0'],
            [0.2, '#f0c9ac'],
            [0.45, '#c9a893'],
            [0.72, '#6f8f92'],
            [1, '#1f4d58'],
          ],
        ),
      ),
    ),
  )
  const shore = noise('shore', 3)
  for (const [layer, tone] of ['#d9b9a2', '#b09a90', '#7c8585'].entries()) {
    const points: Point[] = []
    for (let x = -20; x <= width + 20; x += 30)
      points.push([x, 150 + layer * 20 - shore(x / 300, layer * 6) * (96 - layer * 22)])
    sheet.add(path(`${curve(points)}L1660 ${186 + layer * 4}H-20Z`, fill(tone)))
  }
  for (let i = 0; i < 15; i++) {
    const [x, w] = [940 + i * 34, 26]
    const h = random.between(16, 30)
    sheet.add(
      path(
        polygon([
          [x, 190],
          [x, 190 - h],
          [x + w / 2, 176 - h],
          [x + w, 190 - h],
          [x + w, 190],
        ]),
        fill('#5c6466'),
      ),
    )
  }
  const dim = Array.from({ length: 900 }, () => {
    const depth = random() ** 1.5
    const y = 196 + depth * 880
    return `M${round(random.between(-60, width))} ${round(y)}q${round(10 + depth * 60)} ${round(2 + depth * 6)} ${round(20 + depth * 130)} 0`
  })
  sheet.add(
    path(dim.slice(0, 520).join(''), stroke('#fff3e4', 2, 0.3)),
    path(dim.slice(520).join(''), stroke('#123b46', 2.4, 0.2)),
  )
  const boats: [number, number][] = [
    [1180, 226],
    [720, 236],
    [360, 250],
    [1440, 262],
    [930, 272],
    [560, 296],
    [1230, 316],
    [180, 332],
    [780, 352],
    [1490, 392],
    [1020, 414],
    [430, 428],
    [1290, 500],
    [690, 520],
    [150, 560],
    [1010, 622],
    [1480, 690],
    [420, 720],
    [820, 905],
  ]
  const buoys: [number, number][] = [
    [560, 226],
    [1340, 222],
    [250, 258],
    [1060, 330],
    [620, 402],
    [290, 420],
    [1180, 600],
    [860, 500],
    [240, 880],
    [1230, 860],
    [620, 640],
    [1560, 540],
    [1400, 960],
  ]
  for (const [x, y] of buoys) sheet.add(buoy(x, y, 0.25 + (y - 200) / 780))
  for (const [i, [x, y]] of boats.entries()) {
    const size = 0.2 + ((y - 200) / 760) ** 1.05 * 1.25
    sheet.add(boat(sheet, x, y, size, i))
  }
  sheet.add(
    everywhere({
      fill: sheet.radial(
        [1180, 160],
        900,
        [
          [0, '#fff1db', 0.8],
          [0.5, '#fff1db', 0.15],
          [1, '#fff1db', 0],
        ],
        0.6,
      ),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.13)
  return sheet.toString()
}

function boat(sheet: Sheet, x: number, y: number, size: number, i: number) {
  const side = i % 3 === 1 ? -1 : 1
  const tone = i === 18 ? red : ['#1c525c', '#e9dcc8', '#0d2b35', '#4e8d90', '#8f4f3d', '#d6b07a'][i % 6]
  const hull = path(
    'M-120 -34Q-60 -20 20 -24T128 -58L112 -4Q104 6 84 6H-96Q-116 6 -120 -34Z',
    fill(tone as string),
  )
  const above = [
    path('M-70 -26V-88H-4L12 -26Z', fill('#f2e6d4')),
    path('M-60 -78h48l5 22h-53Z', fill('#2c4a52')),
    rect(-78, -94, 84, 8, fill('#c98d68')),
    path('M-34 -94V-216M-34 -206L70 -52M-34 -150L-112 -40M40 -30V-116', stroke('#12303a', 3.4)),
    path('M-34 -206L124 -58', stroke('#12303a', 1.4)),
    path('M-34 -182l24 9l-24 9Z', fill(i === 18 ? red : '#12303a')),
    hull,
    path('M-119 -26Q-60 -12 20 -16T125 -48', stroke('#fff4e2', 3.5, 0.7)),
    path('M-118 0H96', stroke(ink, 6, 0.3)),
    circle([-84, -6], 9, fill('#d9753f')),
    circle([-40, -4], 9, fill('#12303a')),
    circle([6, -4], 9, fill('#d9753f')),
  ]
  const waves = Array.from(
    { length: 13 },
    (_, k) =>
      `M${round(sheet.random.between(-150, 60))} ${12 + k * 14}h${round(sheet.random.between(40, 150))}`,
  )
  return group(
    { transform: `translate(${x} ${y}) scale(${round(size * 100) / 100})` },
    group({ transform: `scale(${side} -0.86) translate(0 -4)`, opacity: 0.38 }, above),
    path(waves.join(''), stroke('#d3b7a0', 4, 0.34)),
    group({ transform: `scale(${side} 1)` }, above),
  )
}

const buoy = (x: number, y: number, size: number) =>
  group(
    move(x, y, 0, size),
    path('M-20 10q20 8 40 0M-30 22q30 10 60 0', stroke('#fff3e4', 2.4, 0.5)),
    path('M-13 4V26H13V4Z', fill('#e28a4a', 0.25)),
    circle([0, 0], 14, fill('#e28a4a')),
    path('M-14 2A14 14 0 0 0 14 2Z', fill('#9c4f2a')),
    path('M0 -13V-26', stroke('#12303a', 3)),
  )
