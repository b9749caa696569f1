import { ink, red } from '../palette.ts'
import { noise } from '../random.ts'
import {
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
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Kittiwakes in rows along a crane's lattice, as on a cliff that somebody drew with a ruler. */
export function craneBirds() {
  const sheet = new Sheet('crane birds')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [500, height],
          [
            [0, '#8fb6c4'],
            [0.45, '#cfe0e3'],
            [1, '#f1f0e4'],
          ],
        ),
      ),
    ),
  )
  const cloud = noise('gull cloud', 4)
  for (let row = 0; row < 7; row++) {
    const [upper, lower]: [Point[], Point[]] = [[], []]
    for (let x = -40; x <= width + 60; x += 45) {
      const thick = Math.max(0, cloud(x / 400, row * 1.9) - 0.44) * 330
      upper.push([x, 130 + row * 140 - thick * 0.6])
      lower.unshift([x, 130 + row * 140 + thick * 0.2])
    }
    sheet.add(
      path(curve([...upper, ...lower], true), {
        ...fill('#fff', 0.42),
        filter: row ? undefined : sheet.blur(2),
      }),
    )
  }
  // A boom far off, then the near one that crosses the whole picture.
  sheet.add(
    group(
      { opacity: 0.34 },
      boom(
        [
          [-40, 250],
          [1680, 640],
        ],
        84,
        '#5d8fa3',
        '#5d8fa3',
        74,
      ),
    ),
  )
  const near: [Point, Point] = [
    [-60, 930],
    [1700, 300],
  ]
  sheet.add(group({}, boom(near, 262, '#123047', '#2f6685', 232)))
  const tilt = Math.atan2(near[1][1] - near[0][1], near[1][0] - near[0][0])
  const along = (t: number, up: number): Point => [
    near[0][0] + (near[1][0] - near[0][0]) * t + Math.sin(tilt) * up,
    near[0][1] + (near[1][1] - near[0][1]) * t - Math.cos(tilt) * up,
  ]
  const perches: [number, number][] = []
  for (let t = 0.05; t < 0.99; t += random.between(0.048, 0.085)) perches.push([t, 152])
  for (let t = 0.09; t < 0.97; t += random.between(0.1, 0.17)) perches.push([t, -110])
  for (const [i, [t, up]] of perches.entries()) {
    const [x, y] = along(t, up)
    if (i % 4 === 1) sheet.add(nest(x, y))
    sheet.add(
      kittiwake(
        x,
        y - (i % 4 === 1 ? 17 : 0),
        random.between(0.92, 1.1) * (random() < 0.5 ? -1 : 1),
        i === 8,
      ),
    )
  }
  for (const [x, y, size, turn] of [
    [330, 240, 1.15, -14],
    [620, 130, 0.8, 10],
    [1010, 150, 0.55, -6],
    [180, 470, 0.7, 8],
    [1340, 860, 1.3, -8],
    [1010, 960, 0.75, 12],
  ] as const)
    sheet.add(flying(x, y, size, turn))
  sheet.paper(0.12)
  return sheet.toString()
}

/** A lattice girder between two points: chords, posts and alternating diagonals, with rivets at the knots. */
function boom([from, to]: [Point, Point], deep: number, dark: string, light: string, bay: number) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI
  const [top, bottom, thick] = [-deep / 2, deep / 2, deep / 11]
  const back: string[] = []
  const front: string[] = []
  for (let x = 0, i = 0; x < length; x += bay, i++) {
    back.push(
      `M${x + bay * 0.34} ${top - deep * 0.1}L${x + bay * 1.34} ${bottom - deep * 0.1}M${x + bay * 0.34} ${bottom - deep * 0.1}L${x + bay * 1.34} ${top - deep * 0.1}`,
    )
    front.push(
      i % 2 ? `M${x} ${top}L${x + bay} ${bottom}` : `M${x} ${bottom}L${x + bay} ${top}`,
      `M${x} ${top}V${bottom}`,
    )
  }
  const chord = (y: number) =>
    rect(-20, y - thick, length + 40, thick * 2, fill(dark)) +
    rect(-20, y - thick, length + 40, thick * 0.5, fill('#dbe9ea', 0.5)) +
    rect(-20, y + thick * 0.5, length + 40, thick * 0.5, fill(ink, 0.4))
  const plates: string[] = []
  for (let x = 0; x < length; x += bay) {
    for (const y of [top, bottom]) {
      plates.push(
        path(
          polygon([
            [x - thick * 2.6, y - thick],
            [x + thick * 2.6, y - thick],
            [x + thick * 1.7, y + (y < 0 ? thick * 2.6 : thick)],
            [x - thick * 1.7, y + (y < 0 ? thick * 2.6 : thick)],
          ]),
          fill(dark),
        ),
      )
      for (const k of [-1.4, -0.5, 0.4, 1.3])
        plates.push(circle([x + k * thick, y], thick * 0.2, fill('#9fbcc6', 0.75)))
    }
  }
  return group(
    { transform: `translate(${from[0]} ${from[1]}) rotate(${round(turn)})` },
    path(back.join(''), stroke(light, thick * 0.62, 0.5)),
    path(front.join(''), stroke(dark, thick * 0.95)),
    path(front.join(''), {
      ...stroke('#bcd5dc', thick * 0.16, 0.7),
      transform: `translate(${-thick * 0.24} ${-thick * 0.2})`,
    }),
    chord(top),
    chord(bottom),
    plates,
    path(`M-20 ${top - deep * 0.1 - thick}H${length}`, stroke(light, thick * 0.5, 0.6)),
  )
}

/** White body, grey back, wing-tips as if dipped in ink. */
function kittiwake(x: number, y: number, size: number, ringed: boolean) {
  const tall = Math.abs(size)
  return group(
    {
      transform: `translate(${round(x)} ${round(y)}) scale(${round(size * 100) / 100} ${round(tall * 100) / 100})`,
    },
    path('M-4 -12L-6 1M8 -12L9 1', stroke('#1a1f24', 4)),
    ringed ? path('M5 -5H12', stroke(red, 6)) : '',
    path(
      'M-62 -14Q-30 -16 -12 -8Q16 -2 28 -22Q38 -38 36 -56Q38 -78 20 -82Q2 -84 -4 -66Q-10 -50 -30 -38Q-48 -28 -62 -14Z',
      fill('#fdfdf8'),
    ),
    path('M-4 -58Q-20 -44 -40 -32L-70 -18L-44 -14Q-8 -18 8 -36Q12 -52 -4 -58Z', fill('#8ea6b3')),
    path('M-40 -32L-84 -14L-70 -13L-44 -14Q-34 -20 -40 -32Z', fill('#1a232c')),
    path('M14 -12Q30 -22 34 -44', stroke('#c4d3d8', 5, 0.8)),
    path('M35 -70L56 -62L35 -58Q33 -64 35 -70Z', fill('#e9b93f')),
    circle([24, -68], 3.6, fill('#171c24')),
  )
}

const nest = (x: number, y: number) =>
  path(
    `M${round(x - 44)} ${round(y - 20)}Q${round(x)} ${round(y - 8)} ${round(x + 44)} ${round(y - 20)}Q${round(x + 36)} ${round(y + 5)} ${round(x)} ${round(y + 5)}T${round(x - 44)} ${round(y - 20)}Z`,
    fill('#7a6a45'),
  ) +
  path(
    `M${round(x - 40)} ${round(y - 15)}l26 14M${round(x - 20)} ${round(y - 12)}l30 10M${round(x + 38)} ${round(y - 15)}l-26 14M${round(x - 36)} ${round(y - 4)}l50 -8`,
    stroke('#c9b77c', 2.4, 0.8),
  )

const flying = (x: number, y: number, size: number, turn: number) =>
  group(
    { transform: `translate(${x} ${y}) rotate(${turn}) scale(${size})` },
    path('M-8 0Q-60 -64 -150 -52Q-100 -34 -54 8Q-30 22 -6 16Z', fill('#9fb5c0')),
    path('M-112 -54Q-134 -54 -158 -46Q-134 -42 -118 -38Z', fill('#1a232c')),
    path('M6 2Q40 -78 124 -92Q86 -56 56 -4Q36 20 8 16Z', fill('#c3d2d8')),
    path('M92 -82Q112 -92 134 -94Q116 -82 104 -70Z', fill('#1a232c')),
    path('M-64 22Q-30 2 14 2Q44 0 52 12Q44 26 10 26Q-30 30 -64 22Z', fill('#fdfdf8')),
    path('M50 8L66 14L50 17Z', fill('#e9b93f')),
    ellipse([42, 10], 2.4, 2.4, fill('#171c24')),
    path('M-60 22Q-20 30 30 24', stroke('#b6c8cf', 3, 0.7)),
  )
