import { ink, red } from '../palette.ts'
import {
  blend,
  circle,
  curve,
  everywhere,
  fill,
  group,
  lines,
  path,
  type Attributes,
  type Point,
  round,
  Sheet,
  stroke,
} from '../svg.ts'

const centre: Point = [930, 560]

const polar = (r: number, degrees: number): Point => [
  centre[0] + Math.cos(((degrees - 90) * Math.PI) / 180) * r,
  centre[1] + Math.sin(((degrees - 90) * Math.PI) / 180) * r,
]

/** Height of the water over a lunar day of 24 hours 50 minutes, spring and neap folded in. */
const tide = (degrees: number) => {
  const t = (degrees * Math.PI) / 180
  return 0.62 * Math.cos(2 * t - 0.7) + 0.2 * Math.cos(t + 0.4) + 0.12 * Math.cos(4 * t)
}

/** The tide clock's dial, close up: the sea's height drawn around it as a wave that never ends. */
export function tideDial() {
  const sheet = new Sheet('tide dial')
  sheet.add(
    everywhere(
      fill(
        sheet.radial([620, 260], 1500, [
          [0, '#24506e'],
          [0.5, '#12304a'],
          [1, '#081320'],
        ]),
      ),
    ),
  )
  sheet.add(
    gear(sheet, [112, 816], 330, 44, '#1d4059'),
    gear(sheet, [330, 250], 190, 26, '#183750'),
    gear(sheet, [1560, 118], 240, 32, '#163349'),
  )
  sheet.add(
    circle([centre[0] + 26, centre[1] + 38], 530, { ...fill('#02070d', 0.65), filter: sheet.blur(26) }),
  )
  const brass = sheet.linear(
    [430, 60],
    [1420, 1080],
    [
      [0, '#fbe3a4'],
      [0.22, '#c58f34'],
      [0.45, '#f5d585'],
      [0.62, '#8a5c1e'],
      [0.82, '#dcae55'],
      [1, '#5e3c12'],
    ],
  )
  sheet.add(
    circle(centre, 528, { fill: brass }),
    circle(centre, 500, fill('#4a3010')),
    circle(centre, 494, { fill: brass, opacity: 0.9 }),
    circle(centre, 478, fill('#2a1c0c')),
  )
  const face = sheet.radial([800, 400], 720, [
    [0, '#fdfaf0'],
    [0.5, '#f2ecd9'],
    [1, '#d2cbb2'],
  ])
  sheet.add(circle(centre, 472, { fill: face }))
  scales(sheet)
  // The water: filled to the curve, deeper towards the middle.
  const wave = (base: number, reach: number, shift: number): Point[] =>
    Array.from({ length: 120 }, (_, i) => polar(base + tide(i * 3 + shift) * reach, i * 3))
  const ring = (base: number, reach: number, shift = 0) => curve(wave(base, reach, shift), true)
  const tones = ['#bcd5dc', '#8dbac5', '#5f9bad', '#3b7891', '#265a78', '#173f5c']
  for (const [i, tone] of tones.entries()) sheet.add(path(ring(300 - i * 25, 86 - i * 11, i * 5), fill(tone)))
  const inner: string[] = []
  for (let i = 0; i < 13; i++)
    inner.push(path(ring(292 - i * 12, 84 - i * 5.5, i * 2.6), stroke('#f2fafa', 1.4, 0.34)))
  sheet.add(inner, path(ring(300, 86), stroke('#173650', 4)))
  moon(sheet)
  hands(sheet)
  const glass = sheet.linear(
    [560, 120],
    [980, 760],
    [
      [0, '#fff', 0.5],
      [0.4, '#fff', 0.06],
      [1, '#fff', 0],
    ],
  )
  sheet.add(
    path(
      `M${polar(468, -100).map(round).join(' ')}A468 468 0 0 1 ${polar(468, 34).map(round).join(' ')}Q900 330 ${polar(468, -100).map(round).join(' ')}Z`,
      { fill: glass },
    ),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([860, 480], 1150, [
        [0.4, ink, 0],
        [1, '#02060b', 0.75],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.1)
  return sheet.toString()
}

function scales(sheet: Sheet) {
  const ticks: string[] = []
  for (let i = 0; i < 298; i++) {
    const degrees = (i / 298) * 360
    const long = i % 12 === 0 ? 30 : i % 6 === 0 ? 20 : 10
    ticks.push(
      `M${polar(462, degrees).map(round).join(' ')}L${polar(462 - long, degrees)
        .map(round)
        .join(' ')}`,
    )
  }
  sheet.add(
    path(ticks.join(''), stroke('#2a2a22', 2, 0.8)),
    circle(centre, 462, stroke('#2a2a22', 2, 0.7)),
    circle(centre, 424, stroke('#2a2a22', 1.4, 0.5)),
  )
  for (let hour = 0; hour < 24; hour += 2) {
    const [x, y] = polar(404, hour * 15)
    sheet.add(
      group(
        { transform: `translate(${round(x)} ${round(y)}) rotate(${hour * 15})` },
        hour % 6
          ? path('M0 -13L6 0L0 13L-6 0Z', fill('#2a2a22'))
          : path('M-9 -16V16M0 -16V16M9 -16V16', stroke('#2a2a22', 5)),
      ),
    )
  }
  for (const r of [360, 330, 300, 270]) sheet.add(circle(centre, r, stroke('#6b6550', 1.2, 0.4, '3 6')))
}

function moon(sheet: Sheet) {
  const at = polar(150, 180)
  sheet.add(
    circle(at, 62, fill('#0c1d30')),
    circle(at, 62, stroke('#e0b55c', 5)),
    circle(at, 46, fill('#f3ead0')),
    path(
      `M${round(at[0])} ${round(at[1] - 46)}A46 46 0 0 0 ${round(at[0])} ${round(at[1] + 46)}A22 46 0 0 0 ${round(at[0])} ${round(at[1] - 46)}Z`,
      fill('#14293f'),
    ),
  )
  for (const [dx, dy, r] of [
    [16, -16, 6],
    [24, 8, 9],
    [10, 22, 5],
    [30, -10, 4],
  ] as const)
    sheet.add(circle([at[0] + dx, at[1] + dy], r, fill('#cfc3a0', 0.8)))
}

function hands(sheet: Sheet) {
  const hand = (degrees: number, d: string, paint: Attributes) => [
    group(
      {
        transform: `translate(${centre[0] + 14} ${centre[1] + 22}) rotate(${degrees})`,
        filter: sheet.blur(6),
        opacity: 0.45,
      },
      path(d, fill('#04101a')),
    ),
    group({ transform: `translate(${centre[0]} ${centre[1]}) rotate(${degrees})` }, path(d, paint)),
  ]
  const steel = {
    fill: sheet.linear(
      [-14, 0],
      [14, 0],
      [
        [0, '#3d6f94'],
        [0.5, '#163a58'],
        [1, '#0a1e31'],
      ],
    ),
  }
  sheet.add(
    hand(52, 'M-7 70L-9 -250Q-26 -276 0 -330Q26 -276 9 -250L7 70Q0 84 -7 70Z', steel),
    hand(296, 'M-5 96L-3 -420L0 -446L3 -420L5 96Q0 104 -5 96Z', fill(red)),
    hand(296, 'M-14 96A14 14 0 1 0 14 96A14 14 0 1 0 -14 96Z', fill(red)),
  )
  sheet.add(
    circle(centre, 30, fill('#8a5c1e')),
    circle(centre, 26, fill('#e4b95f')),
    circle([centre[0] - 6, centre[1] - 7], 10, fill('#fff0c4', 0.8)),
    circle(centre, 7, fill('#3a260c')),
  )
}

/** A wheel of the works behind the dial, almost lost in the dark. */
function gear(sheet: Sheet, [x, y]: Point, r: number, teeth: number, tone: string) {
  const rim: Point[] = []
  for (let i = 0; i < teeth; i++) {
    for (const [part, reach] of [
      [0, 1],
      [0.28, 1.09],
      [0.52, 1.09],
      [0.8, 1],
    ] as const) {
      const angle = ((i + part) / teeth) * Math.PI * 2
      rim.push([x + Math.cos(angle) * r * reach, y + Math.sin(angle) * r * reach])
    }
  }
  const hole = (hx: number, hy: number, hr: number) =>
    `M${round(hx - hr)} ${round(hy)}a${hr} ${hr} 0 1 0 ${hr * 2} 0a${hr} ${hr} 0 1 0 ${-hr * 2} 0Z`
  const holes = Array.from({ length: 5 }, (_, i) =>
    hole(x + Math.cos(i * 1.257) * r * 0.55, y + Math.sin(i * 1.257) * r * 0.55, Math.round(r * 0.22)),
  )
  const d = lines(rim, true) + holes.join('')
  return [
    group(
      { transform: 'translate(12 18)', filter: sheet.blur(9) },
      path(d, { ...fill('#02070d', 0.55), 'fill-rule': 'evenodd' }),
    ),
    path(d, {
      ...fill(tone),
      'fill-rule': 'evenodd',
      stroke: '#5f8fa6',
      'stroke-width': 2,
      'stroke-opacity': 0.5,
    }),
    circle([x, y], r * 0.86, stroke('#5f8fa6', 2, 0.35)),
    circle([x, y], r * 0.16, fill('#0b1c2c')),
    circle([x, y], r * 0.1, fill('#b98a3c')),
  ].join('')
}
