import { red } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  curve,
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

/** A block cut out of Fenmoor: heather and pools on top, eleven dams in one ditch, metres of peat below. */
export function peatBlock() {
  const sheet = new Sheet('peat block')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.radial([640, 360], 1300, [
          [0, '#f1f3ea'],
          [0.6, '#dde5dd'],
          [1, '#b9c9c6'],
        ]),
      ),
    ),
  )
  const at = (x: number, y: number, z = 0): Point => [722 + (x - y) * 60, 150 + (x + y) * 29 - z]
  const [long, deep] = [11, 8]
  const wavy = noise('peat', 4)
  const rise = (x: number, y: number) => (wavy(x / 2.6, y / 2.6) - 0.5) * 70 - x * 5 + 60
  sheet.add(
    path(
      polygon([
        at(0, deep, -352),
        at(long, deep, -352),
        at(long, 0, -352),
        at(long + 1.4, 0.7, -362),
        at(long + 1.2, deep + 1.4, -362),
        at(0.6, deep + 1.2, -362),
      ]),
      { ...fill('#20302c', 0.4), filter: sheet.blur(22) },
    ),
  )
  const edge = (face: 'left' | 'right', depth: number, uneven: number): Point[] =>
    Array.from({ length: 45 }, (_, i) => {
      const t = i / 44
      const [x, y] = face === 'left' ? [t * long, deep] : [long, deep - t * deep]
      return at(
        x,
        y,
        rise(x, y) * (1 - depth / 380) - depth + (wavy(t * 6 + depth, depth / 60) - 0.5) * uneven,
      )
    })
  const layers: [number, string, string][] = [
    [0, '#6f7d3c', '#4c5a2b'],
    [22, '#8d6c3d', '#65492a'],
    [62, '#6d4527', '#4c2f1b'],
    [118, '#54331f', '#3a2315'],
    [180, '#40271a', '#2b1a11'],
    [246, '#2f1d15', '#1f130e'],
    [306, '#8b9690', '#626f6c'],
    [352, '', ''],
  ]
  for (let i = 0; i < layers.length - 1; i++) {
    const [[top, light, dark], [bottom]] = [layers[i], layers[i + 1]] as [
      [number, string, string],
      [number, string, string],
    ]
    for (const face of ['left', 'right'] as const) {
      const uneven = i ? 22 : 0
      const d = polygon([...edge(face, top, uneven), ...edge(face, bottom, i === 6 ? 0 : 22).toReversed()])
      sheet.add(path(d, fill(face === 'left' ? light : dark)))
      fibres(sheet, d, face, i, edge(face, (top + bottom) / 2, 0))
    }
  }
  surface(sheet, at, rise, long, deep)
  ditch(sheet, at, rise, random)
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [0, 0],
        [width, height],
        [
          [0, '#fff6dc', 0.5],
          [0.5, '#fff6dc', 0],
          [1, '#173650', 0.5],
        ],
      ),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.12)
  return sheet.toString()
}

type Place = (x: number, y: number, z?: number) => Point

/** Roots, stems and seeds pressed into the layers; the clay at the bottom has pebbles. */
function fibres(sheet: Sheet, d: string, face: 'left' | 'right', layer: number, middle: Point[]) {
  const inside = sheet.clip(d)
  const slope = face === 'left' ? 0.515 : -0.515
  const marks: string[] = []
  for (let k = 0; k < 90; k++) {
    const [x, y] = middle[Math.floor(sheet.random() * middle.length)] as Point
    const [mx, my] = [x + sheet.random.between(-20, 20), y + sheet.random.between(-40, 40)]
    const run = sheet.random.between(6, 46)
    marks.push(
      layer === 6
        ? `M${round(mx)} ${round(my)}h.1`
        : `M${round(mx)} ${round(my)}q${round(run / 2)} ${round((run * slope) / 2 + sheet.random.between(-6, 6))} ${round(run)} ${round(run * slope)}`,
    )
  }
  const tone = layer < 2 ? '#e8d9a0' : layer === 6 ? '#dfe6e2' : '#d9a56b'
  sheet.add(
    group(
      { 'clip-path': inside },
      path(marks.join(''), stroke(tone, layer === 6 ? 8 : 1.8, layer === 6 ? 0.4 : 0.34)),
    ),
  )
}

function surface(
  sheet: Sheet,
  at: Place,
  rise: (x: number, y: number) => number,
  long: number,
  deep: number,
) {
  const random = sheet.random
  const rim: Point[] = []
  for (let t = 0; t < 1; t += 0.04) rim.push(at(t * long, 0, rise(t * long, 0)))
  for (let t = 0; t < 1; t += 0.04) rim.push(at(long, t * deep, rise(long, t * deep)))
  for (let t = 1; t > 0; t -= 0.04) rim.push(at(t * long, deep, rise(t * long, deep)))
  for (let t = 1; t > 0; t -= 0.04) rim.push(at(0, t * deep, rise(0, t * deep)))
  sheet.add(
    path(polygon(rim), {
      fill: sheet.linear(
        [300, 200],
        [1100, 800],
        [
          [0, '#a8ab5c'],
          [0.5, '#7d8f4e'],
          [1, '#566b3b'],
        ],
      ),
    }),
  )
  const inside = sheet.clip(polygon(rim))
  const tufts: [Point, string][] = []
  for (let k = 0; k < 620; k++) {
    const [x, y] = [random() * long, random() * deep]
    const moss = wool(x, y)
    tufts.push([
      at(x, y, rise(x, y)),
      moss > 0.62 ? '#8a4a58' : moss > 0.5 ? '#b7b862' : moss > 0.36 ? '#5f7440' : '#c77f4e',
    ])
  }
  tufts.sort((a, b) => a[0][1] - b[0][1])
  sheet.add(
    group(
      { 'clip-path': inside },
      tufts.map(
        ([[x, y], tone]) =>
          path(`M${round(x - 20)} ${round(y)}q6 -13 20 -13t20 13q-20 7 -40 0Z`, fill(tone, 0.8)) +
          path(`M${round(x - 9)} ${round(y - 9)}q9 -5 18 0`, stroke('#f3efb8', 1.6, 0.45)),
      ),
    ),
  )
  for (const [x, y, r] of [
    [2, 6.2, 0.8],
    [8.6, 1.6, 0.9],
    [4.6, 1.2, 0.6],
    [9.4, 6.4, 0.7],
  ] as const)
    pool(sheet, at, rise, x, y, r)
}

const wool = noise('moss', 3)

function pool(
  sheet: Sheet,
  at: Place,
  rise: (x: number, y: number) => number,
  cx: number,
  cy: number,
  r: number,
) {
  const shore = Array.from({ length: 14 }, (_, i) => {
    const angle = (i / 14) * Math.PI * 2
    const reach = r * (0.75 + wool(i * 0.7, cx) * 0.6)
    return at(cx + Math.cos(angle) * reach, cy + Math.sin(angle) * reach, rise(cx, cy))
  })
  const d = curve(shore, true)
  sheet.add(
    path(d, { ...fill('#3d4a26'), transform: 'translate(0 -6)' }),
    path(d, fill('#2f6685')),
    path(d, {
      fill: sheet.linear(shore[10] as Point, shore[3] as Point, [
        [0, '#dfeef0', 0.9],
        [0.7, '#6ba3b3', 0.2],
        [1, '#173650', 0.4],
      ]),
    }),
  )
}

/** The old drain, stepped into pools by planks: each dam holds the water a hand higher than the next. */
function ditch(
  sheet: Sheet,
  at: Place,
  rise: (x: number, y: number) => number,
  random: { between(a: number, b: number): number },
) {
  const middle = (t: number): [number, number] => [0.2 + t * 10.8, 3.9 + Math.sin(t * 5.4) * 0.7]
  const side = (t: number, wide: number, z: number): Point =>
    at(middle(t)[0], middle(t)[1] + wide, rise(...middle(t)) + z)
  const steps = 12
  for (let i = 0; i < steps; i++) {
    const [a, b] = [i / steps, (i + 1) / steps]
    const ts = [a, a + (b - a) / 3, a + ((b - a) * 2) / 3, b]
    const strip = (left: number, right: number, z: number) =>
      polygon([...ts.map((t) => side(t, left, z)), ...ts.toReversed().map((t) => side(t, right, z))])
    sheet.add(path(strip(-0.46, 0.46, 0), fill('#33241a')), path(strip(-0.36, 0.4, -9), fill('#214f6b')))
    sheet.add(
      path(strip(-0.36, 0.4, -9), {
        fill: sheet.linear(side(a, -0.4, 0), side(b, 0.4, 0), [
          [0, '#e4f2f2', 0.9],
          [0.5, '#8fc0cb', 0.55],
          [1, '#214f6b', 0.1],
        ]),
      }),
    )
  }
  for (let i = 1; i < steps; i++) {
    const t = i / steps
    const foot = [side(t, -0.62, -20), side(t, 0.62, -20)] as const
    const tall = 46
    const wood = i === 6 ? red : '#b98a52'
    for (let plank = 0; plank < 6; plank++) {
      const [u, v] = [plank / 6, (plank + 1) / 6]
      const mix = (k: number): Point => [
        foot[0][0] + (foot[1][0] - foot[0][0]) * k,
        foot[0][1] + (foot[1][1] - foot[0][1]) * k,
      ]
      const [p, q] = [mix(u), mix(v)]
      const top = tall + random.between(-3, 6)
      sheet.add(
        path(polygon([p, q, [q[0], q[1] - top], [p[0], p[1] - top]]), {
          ...fill(wood),
          stroke: '#4a2f18',
          'stroke-width': 1.8,
        }),
        path(
          polygon([
            [p[0], p[1] - top],
            [q[0], q[1] - top],
            [q[0] + 9, q[1] - top + 4],
            [p[0] + 9, p[1] - top + 4],
          ]),
          fill(i === 6 ? '#8f2a1f' : '#7a5529'),
        ),
      )
    }
    const [x, y] = [(foot[0][0] + foot[1][0]) / 2, (foot[0][1] + foot[1][1]) / 2]
    sheet.add(path(`M${round(x - 4)} ${round(y - tall + 8)}q14 4 16 26`, stroke('#f2fafa', 4, 0.8)))
  }
}
