import { ink } from '../palette.ts'
import {
  blend,
  circle,
  ellipse,
  everywhere,
  fill,
  group,
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

/** Straight down on sixty-two seats; the beam crosses them to the one screen. */
export function oneScreen() {
  const sheet = new Sheet('one screen')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [width, 0],
          [
            [0, '#5a203d'],
            [0.5, '#3b1630'],
            [1, '#220e20'],
          ],
        ),
      ),
    ),
  )
  const weave: string[] = []
  for (let y = 20; y < height; y += 36)
    for (let x = 130 + ((y / 36) % 2) * 18; x < width; x += 36)
      weave.push(`M${round(x)} ${y}l6 6l-6 6l-6 -6Z`)
  sheet.add(path(weave.join(''), fill('#8a4a58', 0.13)))
  const rows = [6, 7, 8, 8, 8, 9, 8, 8]
  const shadow = sheet.blur(7)
  const seats: string[] = []
  for (const [row, count] of rows.entries()) {
    for (let i = 0; i < count; i++) {
      const t = i - (count - 1) / 2
      // The rows bend a little round the screen; a gangway runs through the middle.
      const y = 540 + t * 84 + Math.sign(t) * (count % 2 && t === 0 ? 0 : 24)
      const x = 470 + row * 128 - ((y - 540) / 500) ** 2 * 70
      const turn = ((y - 540) / 500) * 11
      const taken = row === 5 && i === 3
      seats.push(seat(x, y, turn, shadow, taken, random() < 0.08))
    }
  }
  screenWall(sheet)
  sheet.add(seats)
  const source: Point = [1610, 540]
  const beam = (spread: number, opacity: number) => {
    const light = sheet.linear(
      [1600, 0],
      [120, 0],
      [
        [0, '#fff6da', opacity],
        [0.4, '#ffe6b4', opacity * 0.42],
        [1, '#ffe6b4', opacity * 0.3],
      ],
    )
    return path(polygon([source, [118, 540 - spread], [118, 540 + spread]]), {
      fill: light,
      ...blend('screen'),
    })
  }
  sheet.add(
    beam(450, 0.5),
    beam(330, 0.22),
    beam(160, 0.2),
    path(polygon([source, [118, 330], [118, 360]]), { ...fill('#fff6da', 0.08), ...blend('screen') }),
  )
  const dust = Array.from({ length: 130 }, () => {
    const x = random.between(160, 1560)
    const reach = ((1610 - x) / 1490) * 440
    return circle(
      [x, 540 + random.between(-reach, reach)],
      random.between(0.8, 2.8),
      fill('#fff1cf', random.between(0.25, 0.8)),
    )
  })
  sheet.add(dust)
  projector(sheet)
  sheet.add(
    everywhere({
      fill: sheet.radial([640, 540], 1150, [
        [0.45, ink, 0],
        [1, '#07020a', 0.55],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.13)
  return sheet.toString()
}

function screenWall(sheet: Sheet) {
  sheet.add(
    rect(-20, -20, 138, 1120, fill('#1c0b1b')),
    everywhere({
      fill: sheet.radial([110, 540], 620, [
        [0, '#ffedc4', 0.7],
        [0.4, '#e0a67e', 0.25],
        [1, '#e0a67e', 0],
      ]),
      ...blend('screen'),
    }),
  )
  sheet.add(rect(88, 78, 34, 924, fill('#0d0510')), rect(100, 92, 18, 896, fill('#fff3d6')))
  for (const [y, tone, tall] of [
    [140, '#e8b06a', 170],
    [310, '#f6dba6', 120],
    [430, '#c8746a', 200],
    [630, '#f0c98c', 130],
    [760, '#8a4a6a', 160],
  ] as const)
    sheet.add(rect(100, y, 18, tall, fill(tone, 0.75)))
}

function seat(x: number, y: number, turn: number, shadow: string, taken: boolean, worn: boolean) {
  const tone = worn ? '#8d3a46' : '#a3343c'
  return [
    group(
      {
        transform: `translate(${round(x + 14)} ${round(y + 8)}) rotate(${round(turn)})`,
        filter: shadow,
        opacity: 0.6,
      },
      rect(-40, -35, 86, 70, { ...fill('#07020a'), rx: 14 }),
    ),
    group(
      { transform: `translate(${round(x)} ${round(y)}) rotate(${round(turn)})` },
      rect(-38, -37, 64, 10, { ...fill('#3b1a18'), rx: 5 }),
      rect(-38, 27, 64, 10, { ...fill('#3b1a18'), rx: 5 }),
      rect(-42, -28, 66, 56, { ...fill(tone), rx: 12 }),
      path('M-36 -22Q-6 -26 14 -22M-36 22Q-6 26 14 22M-36 0H10', stroke('#5c1a24', 2.4, 0.5)),
      path('M-38 -20Q-42 0 -38 20', stroke('#f0a58c', 3.5, 0.6)),
      rect(16, -34, 28, 68, { ...fill('#6d1f2b'), rx: 12 }),
      path('M19 -26Q16 0 19 26', stroke('#d0696a', 3, 0.7)),
      taken
        ? [
            path('M-34 -16Q-10 -20 0 -15V15Q-10 20 -34 16Z', fill('#241a2c')),
            ellipse([8, 0], 17, 32, fill('#37485c')),
            path('M2 -30Q-24 -32 -30 -14M2 30Q-24 32 -30 14', stroke('#37485c', 11)),
            ellipse([8, 0], 16, 15, fill('#241a1c')),
          ]
        : [],
    ),
  ].join('')
}

function projector(sheet: Sheet) {
  sheet.add(
    rect(1566, -20, 80, 1120, fill('#0d0510')),
    rect(1556, -20, 10, 1120, fill('#3a1a2c')),
    rect(1550, 506, 26, 68, { ...fill('#ffeec6'), rx: 4 }),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([1566, 540], 210, [
        [0, '#fff6da', 1],
        [0.2, '#ffdf9c', 0.5],
        [1, '#ffdf9c', 0],
      ]),
      ...blend('screen'),
    }),
  )
}
