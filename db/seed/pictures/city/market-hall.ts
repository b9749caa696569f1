import { ink, red } from '../palette.ts'
import { person } from '../people.ts'
import { blend, ellipse, everywhere, fill, lines, path, polygon, round, Sheet, stroke } from '../svg.ts'
import { face, gable, seen, truss } from './market-frame.ts'

/** The market hall under its new glass roof, looking down the middle aisle. */
export function marketHall() {
  const sheet = new Sheet('market hall')
  const random = sheet.random
  sheet.add(everywhere(fill('#d8dcd8')))
  const [eaves, ridge, half] = [5.2, 8.6, 7.6]
  // The roof glass, pane by pane: a morning sky seen through it.
  for (let z = 26; z > 2.4; z -= 1.15) {
    for (const side of [-1, 1]) {
      for (let k = 0; k < 6; k++) {
        const [a, b] = [k / 6, (k + 1) / 6]
        const pane = face([
          [side * half * (1 - a), eaves + (ridge - eaves) * a, z],
          [side * half * (1 - b), eaves + (ridge - eaves) * b, z],
          [side * half * (1 - b), eaves + (ridge - eaves) * b, z - 1.15],
          [side * half * (1 - a), eaves + (ridge - eaves) * a, z - 1.15],
        ])
        const tone =
          side < 0
            ? random.pick(['#b9cbd3', '#c5d4d8', '#aac0cb'])
            : random.pick(['#e9e4d2', '#f3ead2', '#dfe0d6'])
        sheet.add(path(pane, { ...fill(tone), stroke: '#f6f4ec', 'stroke-width': round(14 / z) }))
      }
    }
  }
  for (const side of [-1, 1]) {
    sheet.add(
      path(
        face([
          [side * half, eaves, 26],
          [side * half, eaves, 1.5],
          [side * half, -1.7, 1.5],
          [side * half, -1.7, 26],
        ]),
        fill(side < 0 ? '#8d7b6d' : '#b79c85'),
      ),
    )
    for (let z = 25; z > 2; z -= 2.3) {
      const window = face([
        [side * half, 4.4, z],
        [side * half, 4.4, z - 1.4],
        [side * half, 2.6, z - 1.4],
        [side * half, 2.6, z],
      ])
      sheet.add(path(window, fill(side < 0 ? '#6d7f8b' : '#f1e6c8')))
    }
  }
  gable(sheet, eaves, ridge, half)
  sheet.add(
    path(
      face([
        [-half, -1.7, 26],
        [half, -1.7, 26],
        [half, -1.7, 1.4],
        [-half, -1.7, 1.4],
      ]),
      fill('#a59c8d'),
    ),
  )
  const tiles: string[] = []
  for (let x = -7; x <= 7; x++) tiles.push(lines([seen(x, -1.7, 26), seen(x, -1.7, 1.4)]))
  for (let z = 2; z < 26; z += 0.9) tiles.push(lines([seen(-half, -1.7, z), seen(half, -1.7, z)]))
  sheet.add(path(tiles.join(''), stroke('#cdc5b5', 1.6, 0.55)))
  for (let z = 24; z > 3; z -= 3.5) {
    const sun = face([
      [-2.2, -1.69, z],
      [1.6, -1.69, z],
      [2.4, -1.69, z - 1.7],
      [-1.4, -1.69, z - 1.7],
    ])
    sheet.add(path(sun, { ...fill('#ffeec6', 0.6), ...blend('soft-light') }))
  }
  const trusses = [24, 20.6, 17.2, 13.9, 10.7, 7.6, 4.7]
  for (const z of trusses) {
    truss(sheet, z, eaves, ridge, half)
    stalls(sheet, z)
    sheet.add(everywhere(fill('#e6dcc6', z > 8 ? 0.1 : 0.03)))
  }
  const beams = [
    [380, 60, 0],
    [560, 0, 140],
    [250, 200, -60],
  ] as const
  for (const [x, , shift] of beams) {
    const shaft = sheet.linear(
      [x + 300, 120],
      [x, 900],
      [
        [0, '#fff4d4', 0.55],
        [1, '#fff4d4', 0],
      ],
    )
    sheet.add(
      path(
        polygon([
          [x + 560 + shift, 130],
          [x + 700 + shift, 150],
          [x + 300, 960],
          [x + 70, 930],
        ]),
        { fill: shaft, ...blend('screen'), filter: sheet.blur(10) },
      ),
    )
  }
  sheet.add(
    everywhere({
      fill: sheet.radial([810, 560], 1050, [
        [0.45, ink, 0],
        [1, ink, 0.62],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.12)
  return sheet.toString()
}

function stalls(sheet: Sheet, z: number) {
  const random = sheet.random
  const goods = ['#a2543d', '#d0913a', '#7d8f4e', '#c7b58d', '#8a3b35', '#54724f']
  for (const side of [-1, 1]) {
    const [inner, outer] = [side * 2.5, side * 4.6]
    const near = z - 2.2
    const awning = side < 0 ? '#34506b' : z < 6 && side > 0 ? red : '#7b4a3a'
    sheet.add(
      path(
        face([
          [inner, -0.75, z],
          [inner, -0.75, near],
          [inner, -1.7, near],
          [inner, -1.7, z],
        ]),
        fill('#5d4634'),
      ),
    )
    sheet.add(
      path(
        face([
          [inner, -0.75, near],
          [outer, -0.75, near],
          [outer, -1.7, near],
          [inner, -1.7, near],
        ]),
        fill('#47362b'),
      ),
    )
    sheet.add(
      path(
        face([
          [inner, -0.75, z],
          [outer, -0.75, z],
          [outer, -0.75, near],
          [inner, -0.75, near],
        ]),
        fill('#7a5e45'),
      ),
    )
    for (let along = z - 0.25; along > near + 0.1; along -= 0.36) {
      const tone = random.pick(goods)
      for (let across = 0; across < 5; across++) {
        const [x, y] = seen(inner + side * (0.2 + across * 0.42), -0.66 + random() * 0.06, along)
        sheet.add(
          ellipse([x, y], 190 / along, 120 / along, fill(tone)),
          ellipse([x - 40 / along, y - 36 / along], 70 / along, 40 / along, fill('#fff', 0.25)),
        )
      }
    }
    for (let stripe = 0; stripe < 8; stripe++) {
      const [from, to] = [z - (stripe * 2.2) / 8, z - ((stripe + 1) * 2.2) / 8]
      const tone = stripe % 2 ? '#eee5d3' : awning
      sheet.add(
        path(
          face([
            [inner - side * 0.5, 0.75, from],
            [inner - side * 0.5, 0.75, to],
            [outer, 1.7, to],
            [outer, 1.7, from],
          ]),
          fill(tone),
        ),
      )
      sheet.add(
        path(
          face([
            [inner - side * 0.5, 0.75, from],
            [inner - side * 0.5, 0.75, to],
            [inner - side * 0.5, 0.5, to],
            [inner - side * 0.5, 0.5, from],
          ]),
          fill(tone),
        ),
      )
    }
    const tilt = face([
      [inner - side * 0.5, 0.75, near],
      [outer, 1.7, near],
      [outer, 0.75, near],
    ])
    sheet.add(path(tilt, fill(ink, 0.55)))
  }
  for (let i = 0; i < (z > 15 ? 3 : z > 6 ? 1 : 0); i++) {
    const [x, y] = seen(random.between(-1.9, 1.9), -1.7, z - random.between(0.4, 2))
    sheet.add(person(random, x, y, 1680 / z, z < 8 ? '#1c2734' : '#46525d'))
  }
}
