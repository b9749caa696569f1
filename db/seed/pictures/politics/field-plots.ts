import { ink, red } from '../palette.ts'
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
  polygon,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Fields from a kite's height: furrows, hedges, a lane, and in one corner the first houses. */
export function fieldPlots() {
  const sheet = new Sheet('field plots')
  const random = sheet.random
  const wobble = noise('hedges', 2)
  sheet.add(everywhere(fill('#6f8468')))
  // A crooked lattice: its cells are the fields.
  const knot = (i: number, j: number): Point => {
    const [x, y] = [-330 + i * 452 + j * 70, -440 + j * 372 - i * 44]
    return [x + (wobble(i * 1.7, j * 2.3) - 0.5) * 230, y + (wobble(i * 2.9 + 9, j * 1.3) - 0.5) * 190]
  }
  const tones = [
    '#c9b873',
    '#a8b37c',
    '#8aa078',
    '#dccb94',
    '#74906c',
    '#b79d5c',
    '#97a883',
    '#e2d5a8',
    '#5f8062',
    '#c2a868',
  ]
  let tone = 0
  for (let j = 0; j < 6; j++) {
    for (let i = 0; i < 6; i++) {
      const cell = [knot(i, j), knot(i + 1, j), knot(i + 1, j + 1), knot(i, j + 1)]
      if (i === 2 && j === 2) buildingSite(sheet, cell)
      else field(sheet, cell, tones[(tone++ * 7 + i * 3) % tones.length] as string, (i * 7 + j * 3) % 4)
    }
  }
  const hedge: string[] = []
  const shade: string[] = []
  const along = (a: Point, b: Point) => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    for (let d = 0; d < length; d += random.between(13, 25)) {
      if (random() < 0.12) continue
      const [x, y] = [
        a[0] + ((b[0] - a[0]) * d) / length + random.bell() * 3,
        a[1] + ((b[1] - a[1]) * d) / length + random.bell() * 3,
      ]
      const r = random() < 0.09 ? random.between(22, 38) : random.between(8, 14)
      shade.push(circle([x + r * 0.9, y + r * 0.8], r, {}))
      hedge.push(
        circle([x, y], r, fill(random.pick(['#2f5a48', '#3c6655', '#274d3f']))),
        circle([x - r * 0.3, y - r * 0.35], r * 0.5, fill('#7fa17c', 0.55)),
      )
    }
  }
  for (let j = 0; j < 6; j++) for (let i = 0; i < 5; i++) along(knot(i, j), knot(i + 1, j))
  for (let i = 0; i < 6; i++)
    for (let j = 0; j < 5; j++) if (!(j === 2 && i === 3)) along(knot(i, j), knot(i, j + 1))
  const lane = [0, 1, 2, 3, 4, 5].map((j): Point => [knot(3, j)[0] + 30, knot(3, j)[1]])
  sheet.add(group(fill('#0f2421', 0.36), shade))
  sheet.add(
    path(curve(lane), stroke('#5b5d4c', 54, 0.5)),
    path(curve(lane), stroke('#e3d9bd', 44)),
    path(curve(lane), stroke('#b8ab88', 3, 0.8, '16 14')),
  )
  sheet.add(hedge)
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [0, 0],
        [width, height],
        [
          [0, '#fff0c4', 0.55],
          [0.5, '#fff0c4', 0],
          [1, '#0f2421', 0.6],
        ],
      ),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.05)
  return sheet.toString()
}

const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

function field(sheet: Sheet, cell: Point[], tone: string, kind: number) {
  const [a, b, c, d] = cell as [Point, Point, Point, Point]
  const inside = sheet.clip(polygon(cell))
  const furrows: string[] = []
  const step = kind === 0 ? 0.036 : kind === 1 ? 0.05 : 0.075
  for (let t = step; t < 1; t += step) {
    const [from, to] = kind % 2 ? [between(a, d, t), between(b, c, t)] : [between(a, b, t), between(d, c, t)]
    const middle = between(from, to, 0.5)
    const bow = kind === 2 ? 26 : 8
    furrows.push(
      `M${from.map(round).join(' ')}Q${round(middle[0] + bow)} ${round(middle[1] + bow)} ${to.map(round).join(' ')}`,
    )
  }
  sheet.add(path(polygon(cell), fill(tone)))
  sheet.add(
    path(polygon(cell), {
      fill: sheet.linear(a, c, [
        [0, '#fff4cc', 0.35],
        [1, '#27483f', 0.28],
      ]),
    }),
  )
  const marks =
    kind === 3
      ? path(furrows.join(''), stroke('#fff6d8', 8, 0.3))
      : path(furrows.join(''), stroke('#3a4a2c', kind === 0 ? 3 : 4, 0.24))
  sheet.add(group({ 'clip-path': inside }, marks))
}

/** Bare earth with pegged-out plots: some have roofs already, some only foundations. */
function buildingSite(sheet: Sheet, cell: Point[]) {
  const [a, b, c, d] = cell as [Point, Point, Point, Point]
  const at = (u: number, v: number) => between(between(a, b, u), between(d, c, u), v)
  const shape = (u: number, v: number, w: number, h: number) => [
    at(u, v),
    at(u + w, v),
    at(u + w, v + h),
    at(u, v + h),
  ]
  sheet.add(
    path(polygon(cell), fill('#b98a5a')),
    path(polygon(cell), {
      fill: sheet.linear(a, c, [
        [0, '#e3bd88', 0.7],
        [1, '#6d4526', 0.4],
      ]),
    }),
  )
  const tracks = [0.36, 0.4, 0.6, 0.63].map(
    (v) =>
      `M${at(0, v).map(round).join(' ')}Q${at(0.5, v + 0.05)
        .map(round)
        .join(' ')} ${at(1, v - 0.02)
        .map(round)
        .join(' ')}`,
  )
  sheet.add(path(tracks.join(''), stroke('#7b5230', 5, 0.5)))
  for (let row = 0; row < 2; row++) {
    for (let column = 0; column < 5; column++) {
      const [u, v, w, h] = [0.07 + column * 0.18, row ? 0.68 : 0.1, 0.12, 0.2]
      sheet.add(path(polygon(shape(u - 0.02, v - 0.05, w + 0.04, h + 0.1)), stroke('#fff4dc', 2, 0.7, '7 6')))
      const built = row === 1 ? column > 1 : column > 2
      if (!built) {
        sheet.add(
          path(polygon(shape(u, v, w, h)), {
            ...fill('#d8cbb0', column > 0 ? 0.85 : 0),
            stroke: '#8f7a5e',
            'stroke-width': 3,
          }),
        )
        if (column > 0)
          sheet.add(
            path(
              lines([at(u + w / 2, v), at(u + w / 2, v + h)]) +
                lines([at(u, v + h * 0.4), at(u + w, v + h * 0.4)]),
              stroke('#8f7a5e', 3),
            ),
          )
        continue
      }
      const shadow = shape(u, v, w, h).map(([x, y]): Point => [x + 22, y + 20])
      sheet.add(path(polygon(shadow), fill('#1d130a', 0.45)))
      const only = row === 1 && column === 4 ? red : '#8f4a35'
      sheet.add(
        path(polygon(shape(u, v, w, h / 2)), fill(only)),
        path(polygon(shape(u, v + h / 2, w, h / 2)), fill(only)),
        path(polygon(shape(u, v + h / 2, w, h / 2)), fill(ink, 0.34)),
      )
      const chimney = at(u + w * 0.7, v + h * 0.3)
      sheet.add(rect(chimney[0] - 5, chimney[1] - 5, 11, 11, fill('#e6dbc1')))
    }
  }
}
