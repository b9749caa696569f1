import { ink, red } from '../palette.ts'
import {
  blend,
  circle,
  ellipse,
  everywhere,
  fill,
  group,
  lines,
  path,
  type Point,
  polygon,
  rect,
  round,
  Sheet,
  stroke,
} from '../svg.ts'

const eye: Point = [470, 760]

/** The velodrome's curve, nearly all boards: one line of shade, the coloured lines, one rider. */
export function boards() {
  const sheet = new Sheet('velodrome boards')
  const random = sheet.random
  sheet.add(everywhere(fill('#0e2b26')))
  const ring = (r: number): string => {
    // Ellipses that slide and flatten towards the inside: that is the banking.
    const [cx, cy, rx, ry] = shape(r)
    return `M${round(cx - rx)} ${round(cy)}A${round(rx)} ${round(ry)} 0 1 1 ${round(cx + rx)} ${round(cy)}A${round(rx)} ${round(ry)} 0 1 1 ${round(cx - rx)} ${round(cy)}Z`
  }
  stands(sheet)
  const wood = sheet.linear(
    [200, 100],
    [1500, 1000],
    [
      [0, '#f6dba6'],
      [0.35, '#e3b070'],
      [0.7, '#bb7d43'],
      [1, '#7d4a26'],
    ],
  )
  sheet.add(path(ring(1.03), fill('#123a30')), path(ring(1), { fill: wood }))
  const tones = ['#f9e3b4', '#e0aa68', '#c98f52', '#efc98e', '#b57a42', '#d8a161']
  const planks = 44
  for (let i = 0; i < planks; i++) {
    const r = 1 - ((i + 0.5) / planks) * 0.66
    const [, , rx] = shape(r)
    const [, , next] = shape(r - 0.66 / planks)
    sheet.add(path(ring(r), stroke(random.pick(tones), Math.max(3, (rx - next) * 0.82), 0.34)))
    sheet.add(path(ring(r + 0.33 / planks), stroke('#6b3d1c', 1.7, 0.5)))
  }
  joints(sheet, planks)
  unfinished(sheet, planks)
  const line = (r: number, colour: string, thick: number) =>
    sheet.add(path(ring(r), stroke('#4a2812', thick + 3, 0.25)), path(ring(r), stroke(colour, thick)))
  line(0.63, '#2c5f86', 8)
  line(0.425, red, 9)
  line(0.378, '#1b1a18', 9)
  sheet.add(
    path(ring(0.335), fill('#3d7fa0')),
    path(ring(0.29), fill('#24614a')),
    path(ring(0.285), stroke('#f3f1e6', 4, 0.7)),
  )
  for (let i = 0; i < 7; i++) sheet.add(path(ring(0.26 - i * 0.035), stroke('#4b8a5c', 3, 0.5)))
  stack(sheet)
  // Light from the long roof window rolls over the curve.
  const gleam = sheet.radial([1060, 330], 520, [
    [0, '#fff8e2', 0.8],
    [0.4, '#fff1cf', 0.35],
    [1, '#fff1cf', 0],
  ])
  sheet.add(
    group(
      { 'clip-path': sheet.clip(ring(1)) },
      everywhere({ fill: gleam, ...blend('soft-light') }),
      everywhere({
        fill: sheet.linear(
          [1100, 300],
          [1620, 1080],
          [
            [0, '#2a1408', 0],
            [1, '#2a1408', 0.3],
          ],
        ),
      }),
      everywhere({
        fill: sheet.linear(
          [500, 700],
          [0, 100],
          [
            [0, '#2a1408', 0],
            [1, '#2a1408', 0.4],
          ],
        ),
      }),
    ),
  )
  rider(sheet)
  sheet.add(
    everywhere({
      fill: sheet.radial([860, 480], 1120, [
        [0.45, ink, 0],
        [1, '#04110e', 0.6],
      ]),
      ...blend('multiply'),
    }),
  )
  return sheet.toString()
}

function shape(r: number): [number, number, number, number] {
  return [
    eye[0] + (1 - r) * 30,
    eye[1] + Math.max(0, 1 - r) ** 1.2 * 190 - 60,
    1230 * r ** 1.05,
    800 * r ** 1.32,
  ]
}

function onRing(r: number, degrees: number): Point {
  const [cx, cy, rx, ry] = shape(r)
  return [cx + Math.cos((degrees * Math.PI) / 180) * rx, cy + Math.sin((degrees * Math.PI) / 180) * ry]
}

/** Where one plank ends and the next begins: staggered, all along the curve. */
function joints(sheet: Sheet, planks: number) {
  const marks: string[] = []
  for (let i = 0; i < planks; i++) {
    const [outer, inner] = [1 - (i / planks) * 0.66, 1 - ((i + 1) / planks) * 0.66]
    for (let degrees = -180 + ((i * 29) % 23); degrees < 40; degrees += sheet.random.between(16, 30))
      marks.push(lines([onRing(outer, degrees), onRing(inner, degrees)]))
  }
  sheet.add(path(marks.join(''), stroke('#5d3316', 2, 0.6)))
}

function stands(sheet: Sheet) {
  for (let row = 0; row < 9; row++) {
    const r = 1.07 + row * 0.055
    const dots: string[] = []
    for (let degrees = -175; degrees < 20; degrees += 1.5) {
      const [x, y] = onRing(r, degrees)
      if (x > -20 && x < 1640 && y > -20) dots.push(`M${round(x)} ${round(y)}v-9`)
    }
    sheet.add(path(dots.join(''), stroke(row % 2 ? '#2f6d5c' : '#245a4c', 11, 0.85)))
  }
}

/** On the far banking, leaning with it, above the blue line. */
function rider(sheet: Sheet) {
  const at = onRing(0.715, -84)
  const bike = [
    circle([38, 0], 25, stroke('#12201b', 5)),
    circle([-36, 0], 25, { ...fill('#12201b', 0.9), stroke: '#12201b', 'stroke-width': 5 }),
    circle([-36, 0], 5, fill('#f3f1e6')),
    path('M-36 0L3 -2L-14 -42ZM-14 -40L26 -42L3 -2M25 -46L38 0', stroke('#f3f1e6', 5)),
    path('M-14 -40L-18 -52M-26 -52H-8', stroke('#12201b', 5)),
    path('M25 -46L42 -46L50 -38', stroke('#12201b', 5)),
    path('M-18 -56Q-16 -76 16 -78L44 -62L50 -40L42 -38L34 -56L14 -62L4 -50Z', fill(red)),
    path('M-18 -58L14 -30L0 0L8 2L24 -34L0 -54Z', fill('#12201b')),
    ellipse([46, -80], 17, 12, { ...fill('#f3f1e6'), transform: 'rotate(12 46 -80)' }),
    path('M30 -80Q46 -98 66 -76Z', fill(red)),
  ]
  sheet.add(
    ellipse([at[0] + 14, at[1] + 42], 92, 12, {
      ...fill('#2a1408', 0.6),
      filter: sheet.blur(4),
      transform: `rotate(-3 ${round(at[0])} ${round(at[1])})`,
    }),
  )
  sheet.add(
    group({ transform: `translate(${round(at[0])} ${round(at[1])}) rotate(-2) scale(-1.3 1.3)` }, bike),
  )
}

/** The last stretch still open: joists where boards will be, their ends uneven, the next ones stacked inside. */
function unfinished(sheet: Sheet, planks: number) {
  const random = sheet.random
  for (let i = 0; i < Math.round(planks * 0.62); i++) {
    const [outer, inner] = [1.002 - (i / planks) * 0.66, 1 - ((i + 1) / planks) * 0.66]
    const start = 3 + random.between(0, 6) + i * 0.3
    const arc = (r: number) => Array.from({ length: 9 }, (_, k) => onRing(r, start + ((60 - start) * k) / 8))
    sheet.add(path(polygon([...arc(outer), ...arc(inner).toReversed()]), fill('#21160e')))
    sheet.add(path(lines([onRing(outer, start), onRing(inner, start)]), stroke('#fbe3b4', 3, 0.8)))
  }
  for (let degrees = 7.5; degrees < 60; degrees += 3.4) {
    const [a, b] = [onRing(0.999, degrees), onRing(0.592, degrees)]
    sheet.add(
      path(lines([a, b]), { ...stroke('#0c0704', 16, 0.7), transform: 'translate(6 8)' }),
      path(lines([a, b]), stroke('#a8713d', 13)),
      path(lines([a, b]), { ...stroke('#d29c5c', 3), transform: 'translate(-3 -4)' }),
    )
  }
}

/** The next boards, waiting on the grass. */
function stack(sheet: Sheet) {
  for (const [x, y, turn] of [
    [486, 834, -8],
    [508, 850, -6],
    [476, 868, -11],
    [520, 880, -4],
  ] as const) {
    sheet.add(
      group(
        { transform: `translate(${x} ${y}) rotate(${turn})` },
        rect(-148, -5, 320, 15, fill('#0a1f1d', 0.4)),
        rect(-154, -12, 320, 14, fill('#e9c184')),
        rect(-154, -12, 320, 4, fill('#fbe8c0')),
      ),
    )
  }
}
