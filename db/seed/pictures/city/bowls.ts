import { red } from '../palette.ts'
import type { Random } from '../random.ts'
import {
  circle,
  curve,
  ellipse,
  everywhere,
  fill,
  group,
  height,
  move,
  path,
  type Point,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

const polar = (r: number, degrees: number): Point => [
  Math.cos((degrees * Math.PI) / 180) * r,
  Math.sin((degrees * Math.PI) / 180) * r,
]

/** A shape near a circle, as nothing that grew is quite round. */
function blob(random: Random, r: number, uneven = 0.08, corners = 9) {
  return curve(
    Array.from({ length: corners }, (_, i) =>
      polar(r * random.between(1 - uneven, 1 + uneven), (i / corners) * 360),
    ),
    true,
  )
}

type Vegetable = (random: Random) => string

const slices: Record<string, Vegetable> = {
  carrot: (random) =>
    path(blob(random, 27, 0.05), fill('#d9772f')) +
    path(blob(random, 21, 0.05), fill('#e8934a')) +
    path(blob(random, 9, 0.1), fill('#f0ad63')),
  beetroot: (random) =>
    [34, 27, 20, 13, 6]
      .map((r, i) => path(blob(random, r, 0.05), fill(i % 2 ? '#a04360' : '#6b2240')))
      .join(''),
  cucumber: (random) =>
    path(blob(random, 32, 0.03), fill('#4f7048')) +
    path(blob(random, 28, 0.03), fill('#d5deb0')) +
    path(blob(random, 17, 0.1), fill('#e4e9c9')) +
    Array.from({ length: 9 }, (_, i) =>
      ellipse([0, -11], 2, 5, { ...fill('#b6c48c'), transform: `rotate(${i * 40})` }),
    ).join(''),
  leek: (random) =>
    [30, 25, 20, 15, 10, 5]
      .map((r, i) =>
        path(blob(random, r, 0.06), {
          ...fill(['#8aa35f', '#c9d6a0', '#e8ebcd'][Math.min(2, i)] as string),
          stroke: '#a9bb7d',
          'stroke-width': 1.5,
        }),
      )
      .join(''),
  tomato: (random) =>
    path(blob(random, 40, 0.04), fill('#b53022')) +
    path(blob(random, 35, 0.04), fill(red)) +
    [0, 72, 144, 216, 288]
      .map((turn) => ellipse([0, -19], 8, 11, { ...fill('#f0a05f'), transform: `rotate(${turn})` }))
      .join('') +
    circle([0, 0], 5, fill('#f2b98a')),
  egg: (random) =>
    path(blob(random, 36, 0.04), fill('#fbf6ea')) +
    circle([2, 3], 17, fill('#eaa72f')) +
    circle([-3, -3], 6, fill('#f6ca6f')),
  mushroom: () =>
    path('M-32 0C-32 -34 32 -34 32 0Q20 8 10 2L12 28H-12L-10 2Q-20 8 -32 0Z', fill('#e7d9c0')) +
    path('M-10 2L-7 28H7L10 2Q0 6 -10 2Z', fill('#cdb997')),
  pea: (random) =>
    circle([0, 0], 12, fill(random.pick(['#6f9150', '#84a55d', '#5f8248']))) +
    circle([-3, -4], 4, fill('#b6cd8b', 0.8)),
  chickpea: (random) =>
    path(blob(random, 14, 0.1, 7), fill(random.pick(['#d9b26a', '#cda35a', '#e2c084']))) +
    circle([-3, -4], 4, fill('#f3deb0', 0.7)),
  bean: (random) =>
    path(
      'M-15 0C-15 -12 15 -12 15 0C15 9 8 10 5 5Q0 1 -5 5C-8 10 -15 9 -15 0Z',
      fill(random.pick(['#7a2f2c', '#8f3b34', '#6a2728'])),
    ),
}

/** A bowl from above with something in it, lit from the upper left. */
function bowl(sheet: Sheet, at: Point, r: number, glaze: string, inside: string, contents: string) {
  const [x, y] = at
  const depth = sheet.radial([x - r * 0.25, y - r * 0.3], r * 1.15, [
    [0, '#000', 0],
    [0.72, '#000', 0.1],
    [1, '#000', 0.42],
  ])
  return [
    circle([x + 20, y + 28], r, { ...fill('#040810', 0.62), filter: sheet.blur(14) }),
    circle(at, r, fill(glaze)),
    path(`M${x - r + 5} ${y}A${r - 5} ${r - 5} 0 0 1 ${x} ${y - r + 5}`, stroke('#fff', 5, 0.5)),
    circle(at, r - 13, fill(inside)),
    group(
      { 'clip-path': sheet.define('clipPath', {}, circle(at, r - 13, {})) },
      group(move(x, y), contents),
      circle(at, r, { fill: depth }),
    ),
  ].join('')
}

/** Things laid at random but not too much upon each other. */
function heap(random: Random, r: number, count: number, gap: number, thing: Vegetable) {
  const placed: Point[] = []
  for (let tries = 0; placed.length < count && tries < 4000; tries++) {
    const at = polar(Math.sqrt(random()) * r, random() * 360)
    if (placed.every(([px, py]) => Math.hypot(px - at[0], py - at[1]) > gap)) placed.push(at)
  }
  placed.sort((a, b) => a[1] - b[1])
  return placed
    .map(
      ([x, y]) =>
        ellipse([x + 5, y + 7], gap * 0.6, gap * 0.55, fill('#1a0f08', 0.3)) +
        group(move(x, y, random() * 360), thing(random)),
    )
    .join('')
}

function cabbage(random: Random) {
  const rings = Array.from({ length: 8 }, (_, i) =>
    path(blob(random, 122 - i * 15, 0.1, 11), {
      ...fill(i % 2 ? '#a9bf86' : '#7d9c62'),
      stroke: '#d8e2b6',
      'stroke-width': 3,
    }),
  )
  const veins = Array.from({ length: 11 }, (_, i) =>
    path(
      `M0 0Q${polar(50, i * 33 + 14)
        .map(round)
        .join(' ')} ${polar(112, i * 33)
        .map(round)
        .join(' ')}`,
      stroke('#e3eac6', 3, 0.65),
    ),
  )
  return [...rings, ...veins].join('')
}

function soup(random: Random) {
  const swirl = Array.from({ length: 60 }, (_, i) => polar(8 + i * 1.5, i * 17))
  const herbs = heap(random, 95, 26, 14, () => path('M-7 0Q0 -7 7 0Q0 7 -7 0Z', fill('#4f6f3c')))
  return path(curve(swirl), stroke('#f7e6c4', 9, 0.85)) + herbs
}

const spoon = (x: number, y: number, turn: number) =>
  group(
    move(x, y, turn),
    path('M-7 20L-11 210Q0 222 11 210L7 20Z', fill('#05090f', 0.4)),
    ellipse([0, -20], 31, 46, fill('#b9c0c4')),
    ellipse([-2, -24], 23, 37, fill('#8a949b')),
    ellipse([-6, -32], 10, 20, fill('#dfe4e5')),
    path('M-6 18L-8 205Q0 216 8 205L6 18Z', fill('#b9c0c4')),
    path('M-3 24L-4 200', stroke('#eef0f0', 2.5)),
  )

/** Bowls on a dark table in rows, each with another thing in it, and one scraped clean. */
export function bowls() {
  const sheet = new Sheet('school kitchen')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.radial([560, 340], 1350, [
          [0, '#3b526d'],
          [0.6, '#26394f'],
          [1, '#152232'],
        ]),
      ),
    ),
  )
  const threads: string[] = []
  for (let x = 0; x < width; x += 54) threads.push(`M${x} 0V${height}M${x + 7} 0V${height}`)
  for (let y = 0; y < height; y += 54) threads.push(`M0 ${y}H${width}M0 ${y + 7}H${width}`)
  sheet.add(path(threads.join(''), stroke('#8fa6b8', 2.2, 0.13)))
  const of = (kind: string, count: number, gap: number) => () =>
    heap(random, 112, count, gap, slices[kind] as Vegetable)
  const dishes: [string, string, () => string][] = [
    ['#e8e2d3', '#c9a86a', of('carrot', 14, 40)],
    ['#7f94a3', '#e6dfcc', of('beetroot', 9, 52)],
    ['#d8b98a', '#53663d', of('pea', 70, 20)],
    ['#e8e2d3', '#d98d3e', () => soup(random)],
    ['#a2543d', '#e9e2d0', of('cucumber', 15, 43)],
    ['#e8e2d3', '#dfe3c8', of('leek', 15, 40)],
    ['#5c6f82', '#f0e7d4', () => ''],
    ['#d8b98a', '#ebe4d2', of('tomato', 6, 66)],
    ['#e8e2d3', '#4f2a22', of('bean', 46, 24)],
    ['#7f94a3', '#6e8a55', () => cabbage(random)],
    ['#e8e2d3', '#b98f4a', of('chickpea', 52, 23)],
    ['#a2543d', '#8b9a60', of('egg', 6, 62)],
    ['#d8b98a', '#8a6a4a', of('mushroom', 9, 48)],
    ['#e8e2d3', '#d98d3e', of('carrot', 15, 38)],
    ['#5c6f82', '#e6dfcc', of('cucumber', 15, 43)],
    ['#e8e2d3', '#7b3043', of('beetroot', 9, 50)],
    ['#a2543d', '#dfe3c8', of('leek', 15, 40)],
    ['#7f94a3', '#4f6a3c', of('pea', 70, 20)],
  ]
  let dish = 0
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < (row % 2 ? 5 : 4); column++) {
      const at: Point = [(row % 2 ? 30 : 222) + column * 392, 34 + row * 338]
      const [glaze, inside, contents] = dishes[dish++] as [string, string, () => string]
      sheet.add(bowl(sheet, at, 158, glaze, inside, contents()))
      if (dish === 7) sheet.add(scraped(sheet, at))
    }
  }
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [0, 0],
        [width, height],
        [
          [0, '#ffe8bd', 0.5],
          [0.45, '#ffe8bd', 0],
          [1, '#060b12', 0.7],
        ],
      ),
      style: 'mix-blend-mode:soft-light',
    }),
  )
  sheet.paper(0.06)
  return sheet.toString()
}

/** The empty bowl: a few strokes of a spoon are all that is left. */
function scraped(sheet: Sheet, [x, y]: Point) {
  const strokes = [118, 104, 88, 71, 52].map((r, i) =>
    path(
      `M${round(x - r * 0.94)} ${round(y + r * 0.34)}A${r} ${r} 0 0 0 ${round(x + r * (0.1 + i * 0.12))} ${round(y + r * 0.98)}`,
      stroke('#d98d3e', 9 - i, 0.5 - i * 0.06),
    ),
  )
  return [...strokes, spoon(x + 46, y + 20, -58)]
}
