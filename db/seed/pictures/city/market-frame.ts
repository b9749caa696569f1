import {
  circle,
  ellipse,
  fill,
  group,
  lines,
  path,
  type Point,
  polygon,
  round,
  type Sheet,
  stroke,
} from '../svg.ts'

/** Where a point of the hall lands on the picture: x and y in metres from the eye, z away from it. */
export const seen = (x: number, y: number, z: number): Point => [810 + (x * 1000) / z, 668 - (y * 1000) / z]

export const face = (corners: [number, number, number][]) =>
  polygon(corners.map(([x, y, z]) => seen(x, y, z)))

export function gable(sheet: Sheet, eaves: number, ridge: number, half: number) {
  sheet.add(
    path(
      face([
        [-half, -1.7, 26],
        [half, -1.7, 26],
        [half, eaves, 26],
        [0, ridge, 26],
        [-half, eaves, 26],
      ]),
      fill('#c9b9a2'),
    ),
  )
  const [cx, cy] = seen(0, 2.6, 26)
  sheet.add(
    path(
      `M${cx - 128} ${cy + 90}V${cy - 20}A128 128 0 0 1 ${cx + 128} ${cy - 20}V${cy + 90}Z`,
      fill('#fff3d2'),
    ),
  )
  for (let i = -3; i <= 3; i++)
    sheet.add(
      path(
        lines([
          [cx + i * 36, cy + 90],
          [cx + i * 36, cy - 150],
        ]),
        stroke('#a58c70', 4, 0.6),
      ),
    )
  sheet.add(
    path(`M${cx - 128} ${cy - 20}A128 128 0 0 1 ${cx + 128} ${cy - 20}`, stroke('#a58c70', 7)),
    circle([cx, cy - 20], 60, stroke('#a58c70', 4, 0.7)),
  )
}

/** One iron frame: two columns, rafters, a tie and the webs between them. */
export function truss(sheet: Sheet, z: number, eaves: number, ridge: number, half: number) {
  const dark = z < 6 ? '#1f2d3d' : z < 12 ? '#32475b' : '#506375'
  const bar = (points: [number, number][], thick: number) =>
    path(lines(points.map(([x, y]) => seen(x, y, z))), stroke(dark, (thick * 1000) / z))
  const rise = (x: number) => ridge - (Math.abs(x) / half) * (ridge - eaves)
  const inner = 5
  const parts = [
    bar(
      [
        [-half, eaves],
        [0, ridge],
        [half, eaves],
      ],
      0.2,
    ),
    bar(
      [
        [-half, eaves - 0.1],
        [half, eaves - 0.1],
      ],
      0.13,
    ),
    bar(
      [
        [0, ridge],
        [0, eaves],
      ],
      0.09,
    ),
  ]
  for (let k = 1; k < 6; k++) {
    for (const side of [-1, 1]) {
      const [a, b] = [side * half * (k / 6), side * half * ((k - 1) / 6)]
      parts.push(
        bar(
          [
            [a, rise(a)],
            [a, eaves],
          ],
          0.06,
        ),
        bar(
          [
            [a, eaves],
            [b, rise(b)],
          ],
          0.06,
        ),
      )
    }
  }
  for (const side of [-1, 1]) {
    parts.push(
      bar(
        [
          [side * inner, eaves],
          [side * inner, -1.7],
        ],
        0.22,
      ),
      bar(
        [
          [side * (inner - 1.5), eaves],
          [side * (inner - 0.5), eaves - 0.4],
          [side * inner, eaves - 1.5],
        ],
        0.1,
      ),
    )
    parts.push(
      bar(
        [
          [side * inner, 2.2],
          [side * inner, 1.9],
        ],
        0.34,
      ),
      bar(
        [
          [side * inner, -1.2],
          [side * inner, -1.7],
        ],
        0.4,
      ),
    )
  }
  const [x, y] = seen(0, eaves - 1, z)
  parts.push(
    bar(
      [
        [0, eaves],
        [0, eaves - 0.8],
      ],
      0.04,
    ),
    path(
      `M${round(x - 420 / z)} ${round(y + 130 / z)}Q${round(x)} ${round(y - 420 / z)} ${round(x + 420 / z)} ${round(y + 130 / z)}Z`,
      fill(dark),
    ),
    ellipse([x, y + 130 / z], 300 / z, 70 / z, fill('#fff0c4')),
  )
  sheet.add(group({}, parts))
}
