import { ink, politics, red } from '../palette.ts'
import {
  blend,
  circle,
  ellipse,
  everywhere,
  fill,
  lines,
  path,
  type Attributes,
  type Point,
  polygon,
  rect,
  round,
  Sheet,
  stroke,
} from '../svg.ts'

const centre: Point = [810, 868]

const flat = 0.66

const onFloor = (r: number, degrees: number): Point => [
  centre[0] + Math.cos((degrees * Math.PI) / 180) * r,
  centre[1] - Math.sin((degrees * Math.PI) / 180) * r * flat,
]

/** The council chamber as its own seat chart: parties in blocks, the undecided seats empty. */
export function hemicycle() {
  const sheet = new Sheet('hemicycle')
  sheet.add(
    everywhere(
      fill(
        sheet.radial([810, 820], 1150, [
          [0, '#3f6b5b'],
          [0.45, '#22483e'],
          [1, politics.deep],
        ]),
      ),
    ),
  )
  const rows = [
    [270, 9],
    [390, 13],
    [510, 17],
    [630, 21],
    [750, 25],
  ] as const
  // The floor rises with every row: a step, its riser and its shadow.
  for (const [r] of rows.toReversed()) {
    const lift = (r - 270) * 0.3
    const step = (radius: number, y: number, paint: Attributes) =>
      ellipse([centre[0], centre[1] - y], radius, radius * flat, paint)
    sheet.add(
      step(r + 62, lift - 26, fill('#0b1d1a', 0.75)),
      step(
        r + 60,
        lift,
        fill(
          sheet.linear(
            [0, 200],
            [0, 900],
            [
              [0, '#2b5447'],
              [1, '#4a7a68'],
            ],
          ),
        ),
      ),
    )
    sheet.add(step(r + 60, lift, stroke('#8fb09c', 2, 0.5)))
  }
  sheet.add(
    ellipse([centre[0], centre[1]], 214, 214 * flat, fill('#0c201c', 0.6)),
    ellipse([centre[0], centre[1] + 6], 206, 206 * flat, fill('#5b8b78')),
  )
  sheet.add(
    path('M-20 868H1640V1100H-20Z', fill('#132b26')),
    path('M-20 868H1640', stroke('#8fb09c', 2, 0.4)),
  )
  const seats = rows.flatMap(([r, count]) =>
    Array.from({ length: count }, (_, i) => ({
      r,
      degrees: 8 + (164 * i) / (count - 1),
      lift: (r - 270) * 0.3,
    })),
  )
  const order = seats.toSorted((a, b) => b.degrees - a.degrees)
  const share = [
    [politics.ochre, '#8d6517', 0.29],
    [politics.linen, '#998f78', 0.47],
    ['', '', 0.56],
    [politics.sage, '#5d7057', 0.83],
    ['#7fa7a8', '#416567', 1],
  ] as const
  const party = (index: number) => share.find(([, , until]) => index < until * order.length) ?? share[0]
  const drawn = order.map((seat, index) => ({
    ...seat,
    party: party(index),
    last: index === Math.floor(order.length * 0.5),
  }))
  drawn.sort((a, b) => onFloor(a.r, a.degrees)[1] - a.lift - (onFloor(b.r, b.degrees)[1] - b.lift))
  for (const { r, degrees, lift, party, last } of drawn) {
    const [x, y] = onFloor(r, degrees)
    const size = 0.92 + ((y - 300) / 900) * 0.62
    sheet.add(seat([x, y - lift], size, last ? red : party[0], last ? '#8a2519' : party[1], degrees))
  }
  rostrum(sheet)
  weeks(sheet)
  const light = sheet.radial(
    [810, 800],
    760,
    [
      [0, '#ffe9b8', 0.55],
      [0.5, '#ffe9b8', 0.12],
      [1, '#ffe9b8', 0],
    ],
    0.7,
  )
  sheet.add(everywhere({ fill: light, ...blend('soft-light') }))
  sheet.add(
    everywhere({
      fill: sheet.radial([810, 640], 1060, [
        [0.5, ink, 0],
        [1, '#020807', 0.75],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.14)
  return sheet.toString()
}

/** A padded seat: its back away from the middle. An undecided one is only an outline. */
function seat([x, y]: Point, size: number, colour: string, side: string, degrees: number) {
  const away = Math.cos((degrees * Math.PI) / 180)
  const [w, h] = [25 * size, 15 * size]
  const throwTo: Point = [x + away * 58 * size, y - 10 * size]
  const shade = path(
    polygon([
      [x - w * 0.8, y],
      [x + w * 0.8, y],
      [throwTo[0] + w * 0.7, throwTo[1]],
      [throwTo[0] - w * 0.7, throwTo[1]],
    ]),
    fill('#04100d', 0.32),
  )
  if (!colour)
    return (
      shade +
      ellipse([x, y - 12 * size], w - 2, h - 1, {
        ...fill('#0d231e', 0.5),
        stroke: '#e8e0c8',
        'stroke-width': 2.6,
        'stroke-dasharray': '6 5',
      })
    )
  const back = `M${round(x - w)} ${round(y - 14 * size)}V${round(y - 34 * size)}A${round(w)} ${round(h)} 0 0 1 ${round(x + w)} ${round(y - 34 * size)}V${round(y - 14 * size)}Z`
  return [
    shade,
    path(
      `M${round(x - w)} ${round(y - 14 * size)}V${round(y)}A${round(w)} ${round(h)} 0 0 0 ${round(x + w)} ${round(y)}V${round(y - 14 * size)}Z`,
      fill(side),
    ),
    path(back, fill(side)),
    ellipse([x, y - 14 * size], w, h, fill(colour)),
    path(
      `M${round(x - w)} ${round(y - 34 * size)}A${round(w)} ${round(h)} 0 0 1 ${round(x + w)} ${round(y - 34 * size)}`,
      stroke(colour, 6 * size),
    ),
    ellipse([x - w * 0.25, y - 16 * size], w * 0.5, h * 0.42, fill('#fff', 0.18)),
  ].join('')
}

function rostrum(sheet: Sheet) {
  const [x, y] = centre
  sheet.add(ellipse([x, y + 22], 128, 50, { ...fill('#04100d', 0.6), filter: sheet.blur(10) }))
  sheet.add(
    path(`M${x - 92} ${y - 52}V${y + 4}Q${x} ${y + 52} ${x + 92} ${y + 4}V${y - 52}Z`, fill('#6d4526')),
    path(
      `M${x - 92} ${y - 52}Q${x} ${y - 4} ${x + 92} ${y - 52}Q${x} ${y - 88} ${x - 92} ${y - 52}Z`,
      fill('#a9743f'),
    ),
  )
  for (let i = -3; i <= 3; i++)
    sheet.add(
      path(
        lines([
          [x + i * 25, y - 34 + 12 - Math.abs(i) * 4],
          [x + i * 25, y + 30 - Math.abs(i) * 6],
        ]),
        stroke('#4a2c16', 3, 0.6),
      ),
    )
  sheet.add(
    path(`M${x - 30} ${y - 58}l40 -8l16 14l-42 8Z`, fill('#f5efdf')),
    path(`M${x + 44} ${y - 54}v-34`, stroke('#1b1a18', 4)),
    circle([x + 44, y - 92], 7, fill('#1b1a18')),
  )
}

/** What is left of the year along the front rail: weeks crossed out one by one, three still open. */
function weeks(sheet: Sheet) {
  for (let i = 0; i < 16; i++) {
    const x = 282 + i * 70.4
    const open = i > 12
    sheet.add(
      rect(
        x - 24,
        962,
        48,
        48,
        open ? { ...fill(politics.linen), rx: 5 } : { ...stroke('#8fb09c', 2.5, 0.55), rx: 5 },
      ),
    )
    if (!open) sheet.add(path(`M${x - 15} 971l30 30M${x + 15} 971l-30 30`, stroke('#8fb09c', 3.5, 0.6)))
  }
}
