import { ink, red } from '../palette.ts'
import {
  blend,
  circle,
  ellipse,
  everywhere,
  fill,
  height,
  path,
  type Point,
  polygon,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

const middle: Point = [810, 600]

/** The big ground by night, from the air: a bowl of light with all its seats taken. */
export function stadiumNight() {
  const sheet = new Sheet('stadium night')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, height],
          [
            [0, '#0b2230'],
            [0.4, '#0d2a2e'],
            [1, '#061513'],
          ],
        ),
      ),
    ),
  )
  town(sheet)
  const ring = (rx: number, y: number, k = 0.5) =>
    `M${middle[0] - rx} ${middle[1] + y}a${rx} ${round(rx * k)} 0 1 0 ${rx * 2} 0a${rx} ${round(rx * k)} 0 1 0 ${-rx * 2} 0Z`
  sheet.add(
    everywhere({
      fill: sheet.radial(
        [810, 540],
        900,
        [
          [0, '#bfe8c4', 0.55],
          [0.45, '#4b8a5c', 0.25],
          [1, '#123a30', 0],
        ],
        0.62,
      ),
      ...blend('screen'),
    }),
  )
  sheet.add(path(ring(720, 66), { ...fill('#020908', 0.8), filter: sheet.blur(18) }))
  const outside = sheet.linear(
    [90, 0],
    [1530, 0],
    [
      [0, '#1d4a45'],
      [0.3, '#2f6d61'],
      [0.6, '#1a443e'],
      [1, '#0a2421'],
    ],
  )
  sheet.add(path(`M90 560a720 360 0 0 0 1440 0v60a720 372 0 0 1 -1440 0Z`, { fill: outside }))
  const ribs = Array.from({ length: 61 }, (_, i) => {
    const angle = (i / 60) * Math.PI
    return `M${round(810 + Math.cos(angle) * 720)} ${round(560 + Math.sin(angle) * 360)}v${round(60 + Math.sin(angle) * 12)}`
  })
  sheet.add(path(ribs.join(''), stroke('#8fc0a8', 3, 0.4)))
  sheet.add(
    path(ring(720, -40), fill('#d8e4da')),
    path(ring(712, -36), fill('#7c9a92')),
    path(ring(640, -14), fill('#0d2a26')),
  )
  // The roof is a ring of panels; below it the stands go down row by row to the grass.
  const panels = Array.from({ length: 96 }, (_, i) => {
    const a = (i / 96) * Math.PI * 2
    return `M${round(810 + Math.cos(a) * 714)} ${round(562 + Math.sin(a) * 357)}L${round(810 + Math.cos(a) * 642)} ${round(584 + Math.sin(a) * 321)}`
  })
  sheet.add(path(panels.join(''), stroke('#123a30', 2, 0.5)))
  const seats: Record<string, string[]> = {}
  const crowd = ['#cfe3d2', '#8fb79d', '#5c8f78', '#f0e0b0', '#e9ede0', red]
  for (let row = 0; row < 17; row++) {
    const rx = 632 - row * 15.5
    const y = 586 + row * 2.6
    const k = 0.5 - row * 0.006
    sheet.add(ellipse([810, y], rx, rx * k, fill(row % 2 ? '#16403a' : '#1d4f46')))
    if (row === 8) sheet.add(ellipse([810, y], rx, rx * k, stroke('#e9f3e6', 7, 0.75)))
    const count = Math.round(rx / 4.1)
    for (let i = 0; i < count; i++) {
      if (random() < 0.13 || row === 8) continue
      const a = (i / count) * Math.PI * 2 + row * 0.01
      const tone = random() < 0.12 ? red : random.pick(crowd.slice(0, 5))
      ;(seats[tone] ??= []).push(
        `M${round(810 + Math.cos(a) * rx)} ${round(y + Math.sin(a) * rx * k - 3)}h.1`,
      )
    }
    for (const [tone, marks] of Object.entries(seats))
      sheet.add(path(marks.join(''), stroke(tone, 5, tone === red ? 1 : 0.8)))
    for (const tone of Object.keys(seats)) delete seats[tone]
  }
  field(sheet)
  floodlights(sheet)
  sheet.add(
    everywhere({
      fill: sheet.radial([810, 600], 1060, [
        [0.5, ink, 0],
        [1, '#020908', 0.8],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.1)
  return sheet.toString()
}

function town(sheet: Sheet) {
  const lights: string[] = []
  for (let i = 0; i < 620; i++) {
    const depth = sheet.random()
    const y = 190 + depth ** 1.5 * 880
    lights.push(`M${round(sheet.random() * width)} ${round(y)}h.1`)
  }
  sheet.add(
    rect(-20, 150, 1660, 960, fill('#081b1c')),
    path(lights.slice(0, 400).join(''), stroke('#f0c070', 2.6, 0.5)),
    path(lights.slice(400).join(''), stroke('#bfe0d6', 2.2, 0.5)),
  )
  const roads = [
    'M-20 420Q400 260 820 230T1660 190',
    'M-20 900Q200 700 120 420T420 150',
    'M1660 760Q1480 560 1560 330T1300 150',
  ]
  sheet.add(roads.map((d) => path(d, stroke('#e0a858', 3, 0.5, '3 9'))))
  sheet.add(
    rect(-20, -20, 1660, 190, {
      fill: sheet.linear(
        [0, 60],
        [0, 170],
        [
          [0, '#0b2230'],
          [1, '#24505a'],
        ],
      ),
    }),
    rect(-20, 150, 1660, 200, {
      fill: sheet.linear(
        [0, 150],
        [0, 340],
        [
          [0, '#24505a', 0.9],
          [1, '#24505a', 0],
        ],
      ),
    }),
  )
}

function field(sheet: Sheet) {
  const at = (u: number, v: number): Point => [810 + (u - 0.5) * (520 + v * 90), 514 + v * 232]
  const quad = (u0: number, v0: number, u1: number, v1: number) =>
    polygon([at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)])
  sheet.add(ellipse([810, 632], 372, 156, fill('#2c7a54')))
  for (let i = 0; i < 12; i++)
    sheet.add(path(quad(i / 12, 0, (i + 1) / 12, 1), fill(i % 2 ? '#5cb377' : '#4ba069')))
  const chalk = stroke('#f5fbef', 3.4, 0.95)
  sheet.add(
    path(quad(0, 0, 1, 1), chalk),
    path(`M${at(0.5, 0).join(' ')}L${at(0.5, 1).join(' ')}`, chalk),
    ellipse(at(0.5, 0.5), 52, 32, chalk),
    path(quad(0, 0.2, 0.15, 0.8), chalk),
    path(quad(0.85, 0.2, 1, 0.8), chalk),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial(
        [810, 620],
        420,
        [
          [0, '#fbffe8', 0.5],
          [1, '#fbffe8', 0],
        ],
        0.5,
      ),
      ...blend('soft-light'),
    }),
  )
  for (let i = 0; i < 22; i++) {
    const [x, y] = at(0.06 + sheet.random() * 0.88, 0.08 + sheet.random() * 0.84)
    sheet.add(
      path(`M${round(x)} ${round(y)}l14 6M${round(x)} ${round(y)}l-14 6`, stroke('#12402e', 3, 0.5)),
      rect(x - 3, y - 12, 6, 13, fill(i % 2 ? red : '#fdfdf4')),
    )
  }
}

function floodlights(sheet: Sheet) {
  for (const [x, y, s] of [
    [196, 168, 1],
    [1424, 168, 1],
    [452, 108, 0.72],
    [1168, 108, 0.72],
  ] as const) {
    const beam = sheet.linear(
      [x, y],
      [810, 640],
      [
        [0, '#f4ffe6', 0.55],
        [0.6, '#e4f6d6', 0.12],
        [1, '#e4f6d6', 0],
      ],
    )
    sheet.add(
      path(
        polygon([
          [x - 30 * s, y],
          [x + 30 * s, y],
          [x < 810 ? 1150 : 470, 700],
          [x < 810 ? 560 : 1060, 560],
        ]),
        { fill: beam, ...blend('screen'), filter: sheet.blur(5) },
      ),
    )
    const foot = s < 1 ? 252 : 376
    sheet.add(
      path(
        `M${x - 9 * s} ${y}L${x - 14 * s} ${foot}M${x + 9 * s} ${y}L${x + 14 * s} ${foot}`,
        stroke('#0a2421', 6 * s),
      ),
    )
    for (let row = 0; row < 3; row++)
      for (let k = 0; k < 6; k++)
        sheet.add(circle([x - 40 * s + k * 16 * s, y - 30 * s + row * 16 * s], 7 * s, fill('#fdfff0')))
    sheet.add(
      everywhere({
        fill: sheet.radial([x, y - 14], 170 * s, [
          [0, '#f8ffea', 0.95],
          [0.25, '#d9f2d6', 0.4],
          [1, '#d9f2d6', 0],
        ]),
        ...blend('screen'),
      }),
    )
  }
}
