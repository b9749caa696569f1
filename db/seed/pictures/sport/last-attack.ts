import { ink, red, sport } from '../palette.ts'
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
  polygon,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Metres on the pitch (105 by 68) to the picture: seen from high up beside the corner flag. */
const spot = (x: number, y: number): Point => {
  const depth = 1 + (68 - y) * 0.0062 + x * 0.0016
  return [810 + ((x - 52) * 15.6 + (y - 34) * 5.4) / depth, 575 + ((y - 34) * 14.4 - (x - 52) * 2.9) / depth]
}

const area = (x0: number, y0: number, x1: number, y1: number) =>
  polygon([spot(x0, y0), spot(x1, y0), spot(x1, y1), spot(x0, y1)])

/** The ninetieth minute from above: seven passes and the shot. */
export function lastAttack() {
  const sheet = new Sheet('last attack')
  sheet.add(everywhere(fill('#1a4f3d')))
  const stripes = 21
  for (let i = -6; i < stripes + 6; i++)
    sheet.add(path(area(i * 5, -40, i * 5 + 5, 110), fill(i % 2 ? '#2f7353' : '#286449')))
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [0, 0],
        [width, height],
        [
          [0, '#7fb37c', 0.5],
          [0.5, '#2f7353', 0],
          [1, '#0a1f1d', 0.75],
        ],
      ),
    }),
  )
  const wear = sheet.radial(
    spot(97, 34),
    260,
    [
      [0, '#b9a468', 0.4],
      [1, '#b9a468', 0],
    ],
    0.7,
  )
  sheet.add(everywhere({ fill: wear, filter: sheet.stipple('#a8a06a', 2.6), opacity: 0.32 }))
  markings(sheet)
  goal(sheet)
  const ours: Point[] = [
    [8, 33],
    [30, 12],
    [27, 27],
    [28, 45],
    [36, 60],
    [47, 22],
    [51, 42],
    [66, 30],
    [78, 12],
    [84, 50],
    [94, 33],
  ]
  const theirs: Point[] = [
    [103, 36],
    [90, 20],
    [92, 29],
    [91, 40],
    [88, 55],
    [74, 22],
    [72, 40],
    [76, 52],
    [60, 18],
    [58, 44],
    [48, 34],
  ]
  const moves = [3, 4, 6, 5, 7, 8, 9]
  for (let i = 0; i < moves.length - 1; i++)
    pass(sheet, ours[moves[i] as number] as Point, ours[moves[i + 1] as number] as Point, i)
  pass(sheet, ours[9] as Point, ours[10] as Point, 6)
  // The runs without the ball, dotted.
  for (const [from, to] of [
    [
      [80, 36],
      [93, 33],
    ],
    [
      [66, 12],
      [77, 12],
    ],
    [
      [40, 58],
      [60, 60],
    ],
  ] as [Point, Point][])
    sheet.add(
      path(
        `M${spot(...from)
          .map(round)
          .join(' ')}L${spot(...to)
          .map(round)
          .join(' ')}`,
        stroke(sport.chalk, 3, 0.6, '2 11'),
      ),
    )
  const shot = `M${spot(94, 33).map(round).join(' ')}Q${spot(101, 29).map(round).join(' ')} ${spot(106.6, 31.4).map(round).join(' ')}`
  sheet.add(
    group({ transform: 'translate(8 22)', filter: sheet.blur(5) }, path(shot, stroke('#04110e', 12, 0.5))),
    path(shot, stroke(red, 11)),
  )
  for (const at of theirs) sheet.add(player(at, '#16262e', '#5d7681', 1))
  for (const [i, at] of ours.entries())
    sheet.add(player(at, i === 10 ? red : sport.chalk, i === 10 ? '#8a2115' : '#9fae9f', i === 10 ? 1.25 : 1))
  const [bx, by] = spot(106.6, 31.4)
  sheet.add(
    ellipse([bx + 6, by + 16], 12, 6, fill('#04110e', 0.5)),
    circle([bx, by], 11, fill('#fff')),
    path(`M${round(bx - 4)} ${round(by - 5)}l6 -2l4 5l-3 6l-6 0Z`, fill(ink)),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([960, 520], 1120, [
        [0.45, ink, 0],
        [1, '#04110e', 0.7],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.12)
  return sheet.toString()
}

function markings(sheet: Sheet) {
  const chalk = stroke(sport.chalk, 4.4, 0.9)
  const ring = (cx: number, cy: number, r: number, from = 0, to = 360) =>
    curve(
      Array.from({ length: 41 }, (_, i) => {
        const angle = ((from + ((to - from) * i) / 40) * Math.PI) / 180
        return spot(cx + Math.cos(angle) * r, cy + Math.sin(angle) * r)
      }),
    )
  const half = `M${spot(52.5, 0).map(round).join(' ')}L${spot(52.5, 68).map(round).join(' ')}`
  sheet.add(
    path(area(0, 0, 105, 68), chalk),
    path(half, chalk),
    path(ring(52.5, 34, 9.15), chalk),
    circle(spot(52.5, 34), 5, fill(sport.chalk)),
  )
  for (const [edge, inner, small, dot, from, to] of [
    [0, 16.5, 5.5, 11, -53, 53],
    [105, 88.5, 99.5, 94, 127, 233],
  ] as const) {
    sheet.add(
      path(area(edge, 13.84, inner, 54.16), chalk),
      path(area(edge, 24.84, small, 43.16), chalk),
      circle(spot(dot, 34), 4, fill(sport.chalk)),
      path(ring(dot, 34, 9.15, from, to), chalk),
    )
  }
  for (const [x, y, from, to] of [
    [0, 0, 0, 90],
    [105, 0, 90, 180],
    [105, 68, 180, 270],
    [0, 68, 270, 360],
  ] as const)
    sheet.add(path(ring(x, y, 1, from, to), chalk))
}

function goal(sheet: Sheet) {
  const up = ([x, y]: Point, by = 62): Point => [x, y - by]
  const [a, b, c, d] = [spot(105, 30.34), spot(105, 37.66), spot(108, 37.66), spot(108, 30.34)]
  const net: string[] = []
  for (let k = 0; k <= 1.001; k += 0.1) {
    const mix = (p: Point, q: Point): Point => [p[0] + (q[0] - p[0]) * k, p[1] + (q[1] - p[1]) * k]
    net.push(
      `M${mix(d, c).map(round).join(' ')}L${mix(up(a), up(b)).map(round).join(' ')}`,
      `M${mix(d, up(a)).map(round).join(' ')}L${mix(c, up(b)).map(round).join(' ')}`,
      `M${mix(c, up(b)).map(round).join(' ')}L${mix(b, up(b)).map(round).join(' ')}`,
    )
  }
  sheet.add(
    path(polygon([a, b, c, d]), fill('#0a1f1d', 0.3)),
    path(net.join(''), stroke('#fff', 1.4, 0.5)),
    path(
      `M${a.map(round).join(' ')}L${up(a).map(round).join(' ')}L${up(b).map(round).join(' ')}L${b.map(round).join(' ')}`,
      stroke('#fff', 7),
    ),
  )
}

function pass(sheet: Sheet, from: Point, to: Point, i: number) {
  const bow = i % 2 ? 3.4 : -3.4
  const middle = spot(
    (from[0] + to[0]) / 2 - (to[1] - from[1]) * 0.02 * bow,
    (from[1] + to[1]) / 2 + (to[0] - from[0]) * 0.03 * bow,
  )
  const [a, b] = [spot(...from), spot(...to)]
  const d = `M${a.map(round).join(' ')}Q${middle.map(round).join(' ')} ${b.map(round).join(' ')}`
  const angle = Math.atan2(b[1] - middle[1], b[0] - middle[0])
  const head: Point = [b[0] - Math.cos(angle) * 30, b[1] - Math.sin(angle) * 30]
  const wing = (side: number): Point => [
    head[0] - Math.cos(angle + side * 0.5) * 26,
    head[1] - Math.sin(angle + side * 0.5) * 26,
  ]
  sheet.add(
    path(d, { ...stroke('#04110e', 7, 0.28), transform: 'translate(4 10)' }),
    path(d, stroke('#f6d879', 6, 0.5 + i * 0.07)),
    path(polygon([head, wing(1), wing(-1)]), {
      ...fill('#f6d879'),
      stroke: '#f6d879',
      'stroke-width': 4,
      'stroke-linejoin': 'round',
    }),
  )
}

/** A counter with a long evening shadow. */
function player(at: Point, tone: string, edge: string, size: number) {
  const [x, y] = spot(...at)
  const r = 19 * size
  return [
    path(
      polygon([
        [x - r * 0.8, y + r * 0.5],
        [x + r * 0.6, y - r * 0.7],
        [x + r * 5.4, y + r * 1.8],
        [x + r * 4.2, y + r * 2.9],
      ]),
      fill('#04110e', 0.34),
    ),
    ellipse([x, y + 7 * size], r, r * 0.82, fill(edge)),
    ellipse([x, y], r, r * 0.82, fill(tone)),
    ellipse([x - r * 0.25, y - r * 0.25], r * 0.42, r * 0.26, fill('#fff', 0.3)),
  ].join('')
}
