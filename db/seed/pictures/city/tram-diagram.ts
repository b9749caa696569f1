import { contour } from '../contours.ts'
import { city, ink, red } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  everywhere,
  fill,
  group,
  height,
  path,
  type Point,
  rect,
  round,
  rounded,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

const hill: Point = [1392, 176]

/** The tram network as a diagram laid over the town; the new line climbs out of it. */
export function tramDiagram() {
  const sheet = new Sheet('tram diagram')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, height],
          [width, 0],
          [
            [0, '#e4dfd2'],
            [1, '#f1eee6'],
          ],
        ),
      ),
    ),
  )
  streets(sheet)
  const river = 'M-40 1010C240 940 330 760 620 800S980 1010 1240 930S1500 800 1680 850'
  sheet.add(
    path(river, stroke('#b9c8cc', 122)),
    path(river, stroke('#c8d5d7', 96)),
    path(river, stroke('#d7e1e1', 40, 0.6)),
  )
  slopes(sheet)
  const routes: [string, number, Point[]][] = [
    [
      '#e0a23a',
      19,
      [
        [1010, 1120],
        [1010, 800],
        [824, 614],
        [824, -40],
      ],
    ],
    [
      '#7f9a78',
      19,
      [
        [-40, 888],
        [420, 888],
        [720, 588],
        [1060, 588],
        [1200, 728],
        [1660, 728],
      ],
    ],
    [
      '#7d9db5',
      19,
      [
        [250, -40],
        [250, 300],
        [490, 540],
        [1290, 540],
        [1420, 670],
        [1420, 1120],
      ],
    ],
    [
      city.dusk,
      19,
      [
        [-40, 264],
        [404, 264],
        [704, 564],
        [1660, 564],
      ],
    ],
  ]
  const shadow = sheet.blur(7)
  for (const [colour, thick, points] of routes) {
    const d = rounded(points, 46)
    sheet.add(group({ transform: 'translate(5 8)', filter: shadow }, path(d, stroke(ink, thick, 0.26))))
    sheet.add(path(d, stroke('#f4f1ea', thick + 7)), path(d, stroke(colour, thick)))
  }
  const stops: Point[] = [
    [120, 264],
    [280, 264],
    [250, 110],
    [360, 410],
    [500, 360],
    [600, 460],
    [130, 888],
    [290, 888],
    [500, 808],
    [600, 708],
    [824, 120],
    [824, 260],
    [824, 400],
    [1010, 920],
    [1010, 1030],
    [1150, 564],
    [1330, 564],
    [1500, 564],
    [1290, 728],
    [1560, 728],
    [1420, 790],
    [1420, 940],
    [900, 690],
  ]
  sheet.add(stops.map((at) => circle(at, 9.5, { ...fill('#fbf9f4'), stroke: ink, 'stroke-width': 4.5 })))
  newLine(sheet, shadow)
  for (const [x, y, tall] of [
    [746, 540, 84],
    [940, 540, 84],
  ] as const) {
    const pill = { ...fill('#fbf9f4'), stroke: ink, 'stroke-width': 6, rx: 17 }
    sheet.add(rect(x - 17, y - 17, 34, tall + 34, pill))
  }
  sheet.add(
    everywhere({
      fill: sheet.radial([620, 480], 1200, [
        [0.4, ink, 0],
        [1, ink, 0.22],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.12)
  return sheet.toString()
}

/** Line 5: lifted off the sheet, in red, up to the top of the hill. */
function newLine(sheet: Sheet, shadow: string) {
  const d = rounded(
    [
      [150, 700],
      [540, 700],
      [616, 624],
      [988, 624],
      [1392, 220],
      [1392, 176],
    ],
    60,
  )
  sheet.add(group({ transform: 'translate(12 20)', filter: shadow }, path(d, stroke(ink, 30, 0.42))))
  sheet.add(
    path(d, stroke('#fbf6ee', 43)),
    path(d, stroke(red, 31)),
    path(d, { ...stroke('#fff', 3, 0.34), transform: 'translate(-6 -8)' }),
  )
  const stops: Point[] = [
    [270, 700],
    [420, 700],
    [1080, 532],
    [1165, 447],
    [1250, 362],
    [1325, 287],
  ]
  sheet.add(stops.map((at) => circle(at, 10, fill('#fff7ee'))))
  sheet.add(circle([162, 700], 31, fill(red)), circle([162, 700], 18, fill('#fff7ee')))
  sheet.add(group({ transform: 'translate(12 18)', filter: shadow }, circle(hill, 54, fill(ink, 0.4))))
  sheet.add(
    circle(hill, 56, fill('#fbf6ee')),
    circle(hill, 50, fill(red)),
    circle(hill, 29, fill('#fff7ee')),
    circle(hill, 12, fill(red)),
  )
}

/** Blocks of the old town, faint, turned this way and that. */
function streets(sheet: Sheet) {
  const turn = noise('blocks', 2)
  const blocks: string[] = []
  for (let y = -40; y < height + 40; y += 62) {
    for (let x = -40; x < width + 40; x += 78) {
      if (Math.hypot(x - hill[0], y - hill[1]) < 330 || sheet.random() < 0.13) continue
      const angle = (turn(x / 700, y / 700) - 0.5) * 60
      const [w, h] = [sheet.random.between(46, 68), sheet.random.between(34, 52)]
      blocks.push(rect(-w / 2, -h / 2, w, h, { transform: `translate(${x} ${y}) rotate(${round(angle)})` }))
    }
  }
  sheet.add(group(fill('#cfc8b9', 0.36), blocks))
}

function slopes(sheet: Sheet) {
  const bump = noise('carrow hill', 3)
  const rise = (x: number, y: number) =>
    1 - Math.hypot(x - hill[0], (y - hill[1]) * 1.15) / 420 + (bump(x / 170, y / 170) - 0.5) * 0.5
  const area = { x: 860, y: -200, width: 900, height: 900 }
  const layers = ['#dcd6c3', '#cfcdb4', '#bfc3a4', '#aeb894', '#9dac86']
  const shadow = sheet.filter(
    '<feDropShadow dx="5" dy="7" stdDeviation="6" flood-color="#3a3f2c" flood-opacity="0.32"/>',
    0.1,
  )
  for (const [i, tone] of layers.entries()) {
    sheet.add(path(contour(rise, 0.06 + i * 0.19, area, 14, true), { ...fill(tone), filter: shadow }))
  }
}
