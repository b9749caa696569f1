import { contour } from '../contours.ts'
import { ink, red, world } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  curve,
  everywhere,
  fill,
  group,
  height,
  lines,
  path,
  type Point,
  rect,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

const everything = { x: -24, y: -24, width: width + 48, height: height + 48 }

/** Degrees to pixels, so that rivers and borders lie where they do on a map of Iraq. */
const place = (east: number, north: number): Point => [(east - 38.2) * 181, (36 - north) * 216]

const places = (degrees: readonly Point[]) => degrees.map(([east, north]) => place(east, north))

// prettier-ignore
const euphrates = places([
  [39.6, 36.2], [40.14, 35.34], [40.45, 35.02], [40.92, 34.45], [41.4, 34.42], [41.9, 34.48], [42.38, 34.13], [42.52, 33.86],
  [42.83, 33.64], [43.3, 33.43], [43.78, 33.34], [44.3, 32.78], [44.3, 32.5], [44.42, 32.03], [45.28, 31.31], [46.26, 31.04], [47.4, 30.9],
])

// prettier-ignore
const tigris = places([
  [43.1, 36.5], [43.3, 35.85], [43.25, 35.5], [43.5, 34.93], [43.69, 34.6], [43.88, 34.2], [44.22, 34.0], [44.38, 33.35], [44.62, 33.1],
  [45.1, 32.75], [45.83, 32.5], [46.7, 32.46], [47.4, 31.7],
])

// prettier-ignore
const borders = [
  [[41.3, 36.4], [41.38, 35.63], [41.2, 34.8], [41.0, 34.42], [38.79, 33.38], [39.2, 32.15], [40.4, 31.94], [42.08, 31.11], [43.6, 30.2]],
  [[45.6, 36.2], [45.9, 35.8], [46.1, 35.1], [45.5, 34.6], [45.45, 33.95], [46.1, 33.0], [47.3, 32.4]],
] as [number, number][][]

// prettier-ignore
const lakes = [
  [[43.1, 34.35], [43.4, 34.2], [43.45, 33.85], [43.2, 33.68], [43.02, 34.0]],
  [[43.38, 33.36], [43.6, 33.3], [43.55, 33.2], [43.36, 33.24]],
  [[43.5, 32.95], [43.85, 32.75], [43.78, 32.5], [43.58, 32.6]],
  [[42.1, 34.42], [42.36, 34.3], [42.3, 34.2], [42.05, 34.33]],
] as [number, number][][]

export function desertMap() {
  const sheet = new Sheet('desert map')
  const rough = noise('desert', 5)
  const broad = noise('plateau', 2)
  // High in the west, flat between the rivers, mountains in the north-east.
  const land = (x: number, y: number) => {
    const west = Math.max(0, 1 - (x * 0.86 + (height - y) * 0.18) / 1120)
    const east = Math.max(0, (x - y * 0.75 - 1010) / 700)
    return (
      west * 0.72 +
      east * 0.8 +
      (rough(x / 260, y / 260) - 0.5) * 0.34 +
      (broad(x / 500, y / 500) - 0.5) * 0.2
    )
  }
  const tones = ['#e9d6b1', '#e2c99d', '#d9bb89', '#cfab75', '#c39862', '#b58453', '#a37047', '#8f5e3d']
  const shadow = sheet.filter(
    '<feDropShadow dx="7" dy="6" stdDeviation="6" flood-color="#4a2a14" flood-opacity="0.5"/>',
    0.02,
  )
  sheet.add(everywhere(fill('#ecdfc3')))
  for (const [step, tone] of tones.entries()) {
    const layer = contour(land, 0.04 + step * 0.085, everything, 12, true)
    sheet.add(path(layer, { ...fill(tone), 'fill-rule': 'evenodd', filter: shadow }))
  }
  for (let level = 0.0825; level < 0.8; level += 0.085) {
    sheet.add(path(contour(land, level, everything, 12), stroke(world.clay, 1, 0.4)))
  }
  sheet.add(relief(sheet), wadis(sheet))

  const water = { stroke: world.navy, fill: 'none', 'stroke-linecap': 'round' }
  const meander = (points: Point[], seed: string, wiggle: number) => {
    const n = noise(seed, 3)
    const fine: Point[] = []
    for (let i = 0; i < points.length - 1; i++) {
      const [a, b] = [points[i] as Point, points[i + 1] as Point]
      for (let t = 0; t < 1; t += 0.125) {
        const [x, y] = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
        fine.push([x + (n(x / 46, y / 46) - 0.5) * wiggle, y + (n(y / 46 + 40, x / 46) - 0.5) * wiggle])
      }
    }
    return curve(fine)
  }
  const rivers = [meander(euphrates, 'euphrates', 44), meander(tigris, 'tigris', 40)]
  for (const river of rivers) {
    sheet.add(path(river, { ...water, stroke: '#7f8c5a', 'stroke-width': 30, 'stroke-opacity': 0.28 }))
    sheet.add(path(river, { ...water, stroke: '#7f8c5a', 'stroke-width': 18, 'stroke-opacity': 0.35 }))
  }
  sheet.add(
    lakes.map((shore) =>
      path(meander(places([...shore, shore[0] as Point]), 'lakes', 46) + 'Z', fill(world.navy)),
    ),
  )
  sheet.add(rivers.map((river) => path(river, { ...water, 'stroke-width': 7.5 })))
  sheet.add(borders.map((border) => path(lines(places(border)), stroke(ink, 2.2, 0.62, '16 7 2 7'))))

  for (let degree = 39; degree < 48; degree++) {
    const [x] = place(degree, 0)
    sheet.add(
      path(
        lines([
          [x, 0],
          [x, height],
        ]),
        stroke(ink, 1, 0.2),
      ),
    )
  }
  for (let degree = 31; degree < 36; degree++) {
    const [, y] = place(0, degree)
    sheet.add(
      path(
        lines([
          [0, y],
          [width, y],
        ]),
        stroke(ink, 1, 0.2),
      ),
    )
  }
  const dark = sheet.linear(
    [0, 0],
    [width, height],
    [
      [0, world.clay, 0.3],
      [0.4, world.clay, 0],
      [1, world.navy, 0.3],
    ],
  )
  sheet.add(everywhere({ fill: dark, ...blend('multiply') }))
  sheet.add(marker(place(40.62, 33.02)))
  sheet.paper(0.1)
  return sheet.toString()
}

/** Light from the north-west over the broken ground of the plateau. */
function relief(sheet: Sheet) {
  const lit = sheet.filter(
    '<feTurbulence type="fractalNoise" baseFrequency="0.007 0.009" numOctaves="4" seed="21"/>' +
      '<feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  1 0 0 0 0"/>' +
      '<feDiffuseLighting surfaceScale="46" diffuseConstant="1.15" lighting-color="#fff4e0">' +
      '<feDistantLight azimuth="225" elevation="58"/></feDiffuseLighting>',
    0,
  )
  const fade = sheet.linear(
    [100, 200],
    [1500, 800],
    [
      [0, '#fff'],
      [0.45, '#999'],
      [0.65, '#222'],
      [0.85, '#333'],
      [1, '#000'],
    ],
  )
  const mask = sheet.mask(everywhere(fill(fade)))
  return group({ mask, style: 'mix-blend-mode:soft-light' }, rect(0, 0, width, height, { filter: lit }))
}

/** Dry valleys wandering across the plateau towards the river; they end before they reach it. */
function wadis(sheet: Sheet) {
  const bend = noise('wadis', 3)
  const drawn: string[] = []
  for (let i = 0; i < 34; i++) {
    let [x, y] = [sheet.random.between(-40, 620), sheet.random.between(380, 1080)]
    const points: Point[] = []
    for (let step = 0; step < sheet.random.whole(14, 34) && y > 300 + Math.max(0, x - 500) * 0.7; step++) {
      points.push([x, y])
      const angle = (bend(x / 240, y / 240) - 0.62) * 3.4
      x += Math.cos(angle) * 11
      y += Math.sin(angle) * 11
    }
    if (points.length > 8) drawn.push(path(curve(points), stroke('#5e3519', 1.2 + (i % 4) * 0.5, 0.4)))
  }
  return drawn
}

const marker = (at: Point) => [
  circle(at, 178, { ...fill(red, 0.1), stroke: red, 'stroke-width': 2.4, 'stroke-dasharray': '2 9' }),
  circle(at, 92, { ...fill(red, 0.16), stroke: red, 'stroke-width': 2.4 }),
  circle(at, 25, fill(red)),
  circle(at, 9, fill(world.paper)),
]
