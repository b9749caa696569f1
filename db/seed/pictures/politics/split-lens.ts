import { ink, red } from '../palette.ts'
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

const eye: Point = [810, 540]

const around = (r: number, degrees: number): Point => [
  eye[0] + Math.cos((degrees * Math.PI) / 180) * r,
  eye[1] + Math.sin((degrees * Math.PI) / 180) * r,
]

/** A lens that looks back; its two halves do not agree. */
export function splitLens() {
  const sheet = new Sheet('split lens')
  const half = (x: number, from: string, to: string) =>
    rect(x, -20, width / 2 + 20, height + 40, {
      fill: sheet.linear(
        [810, 540],
        [x ? width : 0, x ? height : 0],
        [
          [0, from],
          [1, to],
        ],
      ),
    })
  sheet.add(half(-20, '#94403a', '#451717'), half(810, '#4a7867', '#12302a'))
  // The chamber around the lens: benches of seats, vote by vote.
  for (let ring = 0; ring < 6; ring++) {
    const r = 545 + ring * 84
    const count = Math.round(r / 11.5)
    for (let i = 0; i < count; i++) {
      const degrees = (i / count) * 360 + ring * 3
      const [x, y] = around(r, degrees)
      if (x < -30 || x > 1650 || y < -30 || y > 1110 || Math.abs(x - 810) < 22) continue
      const crossed = sheet.random() < 0.07
      const left = x < 810 !== crossed
      sheet.add(
        circle([x + 5, y + 7], 19, fill('#0a0a0a', 0.25)),
        circle([x, y], 19, fill(left ? '#c2685c' : '#86ab97', 0.92)),
        circle([x - 4, y - 5], 9, fill('#fff', 0.16)),
      )
    }
  }
  sheet.add(circle([834, 574], 470, { ...fill('#050807', 0.7), filter: sheet.blur(28) }))
  const metal = sheet.linear(
    [420, 120],
    [1200, 960],
    [
      [0, '#f3ead6'],
      [0.3, '#8d867a'],
      [0.5, '#3c3b39'],
      [0.75, '#1a1b1c'],
      [1, '#57544e'],
    ],
  )
  sheet.add(circle(eye, 462, { fill: metal }))
  const ridges: string[] = []
  for (let i = 0; i < 150; i++)
    ridges.push(
      `M${around(430, i * 2.4)
        .map(round)
        .join(' ')}L${around(458, i * 2.4)
        .map(round)
        .join(' ')}`,
    )
  sheet.add(path(ridges.join(''), stroke('#0a0b0c', 5, 0.6)))
  const barrel: [number, string][] = [
    [426, '#101214'],
    [410, '#2a2d30'],
    [404, '#0c0e10'],
    [372, '#1d2124'],
    [366, '#08090b'],
    [338, '#23282b'],
    [334, '#050607'],
  ]
  for (const [r, tone] of barrel) sheet.add(circle(eye, r, fill(tone)))
  sheet.add(circle(eye, 386, stroke('#f1ebdd', 2, 0.3, '2 22')), circle(eye, 352, stroke(red, 4)))
  const glass = (side: -1 | 1, tones: string[]) => {
    const shade = sheet.radial(
      [eye[0] + side * 40, eye[1] + 60],
      330,
      tones.map((tone, i) => [i / (tones.length - 1), tone] as const),
    )
    return path(`M${eye[0]} ${eye[1] - 326}A326 326 0 0 ${side > 0 ? 1 : 0} ${eye[0]} ${eye[1] + 326}Z`, {
      fill: shade,
    })
  }
  sheet.add(
    glass(-1, ['#1a0706', '#3b1110', '#8a302a', '#c25a48', '#34100e']),
    glass(1, ['#04100d', '#0f2c26', '#2b6355', '#6fa391', '#0a211c']),
  )
  // Seven blades close the aperture.
  const blades: string[] = []
  for (let i = 0; i < 7; i++) {
    const [a, b, c] = [around(112, i * 51.4), around(208, i * 51.4 + 38), around(208, i * 51.4 + 92)]
    const tone = a[0] + b[0] + c[0] < 2430 ? '#210a09' : '#06140f'
    blades.push(
      path(polygon([a, b, c, around(112, i * 51.4 + 51.4)]), {
        ...fill(tone),
        stroke: '#d9c9b0',
        'stroke-width': 1.6,
        'stroke-opacity': 0.4,
      }),
    )
  }
  sheet.add(group({ 'clip-path': sheet.define('clipPath', {}, circle(eye, 205, {})) }, blades))
  sheet.add(
    path(polygon(Array.from({ length: 7 }, (_, i) => around(114, i * 51.4))), fill('#020303')),
    circle(eye, 30, {
      fill: sheet.radial(eye, 30, [
        [0, red],
        [1, '#4d130c'],
      ]),
    }),
  )
  for (const r of [212, 236, 272, 300]) sheet.add(circle(eye, r, stroke('#fff', 1.5, 0.16)))
  const sheen = sheet.linear(
    [560, 260],
    [760, 560],
    [
      [0, '#fff', 0.75],
      [1, '#fff', 0.02],
    ],
  )
  sheet.add(
    path('M592 388Q676 256 842 256Q726 330 668 468Q620 470 592 388Z', { fill: sheen, filter: sheet.blur(5) }),
  )
  sheet.add(
    ellipse([946, 742], 62, 26, {
      ...fill('#fff', 0.3),
      transform: 'rotate(-32 946 742)',
      filter: sheet.blur(7),
    }),
    circle([700, 660], 16, { ...fill('#ffd9b8', 0.28), filter: sheet.blur(3) }),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial(eye, 1050, [
        [0.45, ink, 0],
        [1, '#050505', 0.75],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.1)
  return sheet.toString()
}
