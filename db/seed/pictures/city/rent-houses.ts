import { city, ink, red } from '../palette.ts'
import {
  blend,
  everywhere,
  fill,
  height,
  path,
  type Point,
  polygon,
  rect,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Rents as houses: a street for every row, a year for every column, the rent as the height. */
export function rentHouses() {
  const sheet = new Sheet('rent houses')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [width, height],
          [
            [0, '#f3efe6'],
            [0.6, '#ded7c8'],
            [1, '#c6bfb0'],
          ],
        ),
      ),
    ),
  )
  const at = (x: number, y: number, z = 0): Point => [770 + (x - y) * 104, 452 + (x + y) * 58 - z]
  const shape = (points: Point[], colour: string, opacity?: number) =>
    path(polygon(points), fill(colour, opacity))
  // The plinth: paving, the quay wall, and the water it stands in.
  sheet.add(shape([at(-9, 5.9, -46), at(16, 5.9, -46), at(16, 20, -46), at(-9, 20, -46)], '#7e94a4'))
  for (let i = 0; i < 40; i++) {
    const [x, y] = [random.between(-6, 10), random.between(6.1, 9)]
    sheet.add(
      path(polygon([at(x, y, -46), at(x + 1.3, y, -46), at(x + 1.25, y + 0.05, -46)]), fill('#dfe6e4', 0.4)),
    )
  }
  sheet.add(shape([at(-9, 5.9, 0), at(16, 5.9, 0), at(16, 5.9, -46), at(-9, 5.9, -46)], '#6d6a66'))
  sheet.add(shape([at(-9, -9), at(16, -9), at(16, 5.9), at(-9, 5.9)], '#d8d1c2'))
  for (let i = -9; i < 16; i += 0.5) sheet.add(path(polygon([at(i, -9), at(i, 5.9)]), stroke('#fff', 1, 0.3)))
  for (let row = 0; row < 5; row++) {
    const y = -2.4 + row * 1.75
    for (let column = 0; column < 6; column++) {
      const x = -2.6 + column * 1.22
      const growth =
        1 + (column / 5) * (1.05 + (row % 2) * 0.35 - (row === 4 ? 0.35 : 0) - (row === 0 ? 0.2 : 0))
      const storeys = Math.round((growth + random.between(-0.08, 0.08)) * 3.1)
      const z = storeys * 33
      const long = [
        at(x + 1.04, y),
        at(x + 1.04, y + 1),
        at(x + 1.04 + storeys * 0.19, y + 1),
        at(x + 1.04 + storeys * 0.19, y + 0.1),
      ]
      sheet.add(shape(long, city.dusk, 0.3))
      sheet.add(
        house(
          at,
          x,
          y,
          z,
          storeys,
          column === 5 && row === 3
            ? red
            : random.pick(['#a2634c', '#8d7a69', '#b08e6c', '#6f7f8d', '#94584a', '#857f78']),
          random,
        ),
      )
    }
  }
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [300, 0],
        [1400, 1080],
        [
          [0, '#fff4dc', 0.55],
          [0.5, '#fff4dc', 0],
          [1, city.dusk, 0.5],
        ],
      ),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.13)
  return sheet.toString()
}

type Place = (x: number, y: number, z?: number) => Point

/** A house with a gable to the street; the right-hand wall lies in shade. */
function house(
  at: Place,
  x: number,
  y: number,
  z: number,
  storeys: number,
  wall: string,
  random: { (): number },
) {
  const [w, d, ridge] = [1.02, 1, z + 46]
  const marked = wall === red
  const front = polygon([
    at(x, y + d),
    at(x + w, y + d),
    at(x + w, y + d, z),
    at(x + w / 2, y + d, ridge),
    at(x, y + d, z),
  ])
  const side = polygon([at(x + w, y), at(x + w, y + d), at(x + w, y + d, z), at(x + w, y, z)])
  const roof = polygon([
    at(x + w + 0.05, y - 0.02, z - 5),
    at(x + w + 0.05, y + d + 0.05, z - 5),
    at(x + w / 2, y + d + 0.05, ridge),
    at(x + w / 2, y - 0.02, ridge),
  ])
  const far = polygon([
    at(x - 0.05, y + d + 0.05, z - 5),
    at(x + w / 2, y + d + 0.05, ridge),
    at(x + w / 2, y - 0.02, ridge),
    at(x - 0.05, y - 0.02, z - 5),
  ])
  const slate = marked ? '#8f2a1f' : '#3f4c5b'
  const parts = [
    path(front, fill(wall)),
    path(front, fill('#fff3dd', marked ? 0.08 : 0.42)),
    path(side, fill(wall)),
    path(side, fill(ink, 0.4)),
    path(far, fill('#5d6b79')),
    path(roof, fill(slate)),
  ]
  for (let floor = 0; floor < storeys; floor++) {
    const [low, high] = [floor * 33 + 8, floor * 33 + 25]
    for (const along of [0.14, 0.42, 0.7]) {
      const lit = random() < 0.13
      const door = floor === 0 && along === 0.42
      const [a, b] = [x + along, x + along + 0.17]
      parts.push(
        path(
          polygon([
            at(a, y + d, door ? 0 : low),
            at(b, y + d, door ? 0 : low),
            at(b, y + d, high),
            at(a, y + d, high),
          ]),
          fill(lit ? city.lamp : door ? '#33241f' : '#344455'),
        ),
      )
      if (along > 0.5) continue
      const [c, e] = [y + along + 0.12, y + along + 0.28]
      parts.push(
        path(
          polygon([at(x + w, c, low), at(x + w, e, low), at(x + w, e, high), at(x + w, c, high)]),
          fill(random() < 0.1 ? '#dba24a' : '#1d2836'),
        ),
      )
    }
    if (floor)
      parts.push(
        path(
          polygon([
            at(x, y + d, floor * 33),
            at(x + w, y + d, floor * 33),
            at(x + w, y, floor * 33),
            at(x + w, y + d, floor * 33),
          ]),
          stroke(ink, 1, 0.2),
        ),
      )
  }
  const [cx, cy] = at(x + w / 2, y + 0.3, ridge - 8)
  parts.push(rect(cx - 9, cy - 26, 10, 28, fill('#8a5a47')), rect(cx + 1, cy - 26, 7, 30, fill('#5b3a30')))
  return parts.join('')
}
