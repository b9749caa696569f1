import { city, red } from '../palette.ts'
import {
  blend,
  everywhere,
  fill,
  group,
  height,
  path,
  type Point,
  polygon,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Fourteen sheets of a calendar coming down between the columns of the court. */
export function courtColumns() {
  const sheet = new Sheet('court columns')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, height],
          [
            [0, '#26384e'],
            [0.7, '#3f556c'],
            [1, '#5b6e80'],
          ],
        ),
      ),
    ),
  )
  // Inside: a tall door, closed, in the middle of the dark.
  sheet.add(
    rect(650, 210, 320, 760, fill('#1c2a3b')),
    rect(672, 232, 276, 740, fill('#131e2c')),
    rect(806, 232, 8, 740, fill('#1f2e40')),
  )
  for (const [x, y] of [
    [696, 270],
    [832, 270],
    [696, 600],
    [832, 600],
  ] as const)
    sheet.add(rect(x, y, 92, 290, stroke('#2d4158', 5)))
  const columns = [-60, 330, 1010, 1400]
  for (const x of columns) column(sheet, x)
  sheet.add(
    rect(-20, -20, 1660, 74, fill('#d7d0c1')),
    rect(-20, 54, 1660, 20, fill('#8f8a80')),
    rect(-20, 74, 1660, 8, fill('#e8e2d5')),
  )
  for (const [i, tone] of ['#e3dccd', '#d3ccbd', '#c2bbad'].entries()) {
    sheet.add(
      rect(-20, 948 + i * 46, 1660, 16, fill(tone)),
      rect(-20, 964 + i * 46, 1660, 30, fill(['#a39d92', '#938e86', '#7f7c77'][i] as string)),
    )
  }
  const shadow = sheet.blur(12)
  // Along a falling curve, larger as they come nearer; the last has the day that was waited for.
  const path14: [number, number, number, number][] = [
    [196, 150, 0.34, -12],
    [262, 236, 0.37, 18],
    [232, 330, 0.4, -24],
    [304, 408, 0.44, 9],
    [560, 330, 0.5, 30],
    [600, 470, 0.54, -14],
    [742, 428, 0.58, 12],
    [772, 590, 0.66, -26],
    [940, 520, 0.72, 20],
    [906, 728, 0.8, -9],
    [1085, 634, 0.86, -30],
    [1245, 500, 0.92, 14],
    [1150, 850, 1.06, 10],
    [1408, 760, 1.3, -13],
  ]
  for (const [i, [x, y, size, turn]] of path14.entries()) {
    const bend = random.between(-22, 22)
    sheet.add(
      group(
        {
          transform: `translate(${round(x + 26 * size)} ${round(y + 34 * size)}) rotate(${turn}) scale(${size})`,
          filter: shadow,
        },
        path(leaf(bend), fill('#0a121c', 0.5)),
      ),
    )
    sheet.add(calendar(sheet, [x, y], size, turn, bend, i === 13))
  }
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [0, 0],
        [width, height],
        [
          [0, '#ffe9c0', 0.65],
          [0.5, '#ffe9c0', 0],
          [1, '#0b1420', 0.6],
        ],
      ),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.14)
  return sheet.toString()
}

function column(sheet: Sheet, x: number) {
  const w = 262
  const curved = sheet.linear(
    [x, 0],
    [x + w, 0],
    [
      [0, '#c9c1b1'],
      [0.22, '#f2ece0'],
      [0.5, '#d6cebf'],
      [0.8, '#7f7f80'],
      [1, '#55606c'],
    ],
  )
  sheet.add(
    path(
      polygon([
        [x + w - 30, 0],
        [x + w + 190, 0],
        [x + w + 190, 960],
        [x + w - 30, 960],
      ]),
      { ...fill('#0d1826', 0.42), filter: sheet.blur(22) },
    ),
  )
  sheet.add(
    path(`M${x + 14} 70Q${x + 2} 500 ${x} 960H${x + w}Q${x + w - 2} 500 ${x + w - 14} 70Z`, { fill: curved }),
  )
  // Flutes crowd together towards the edges, which makes the column round.
  for (let i = 1; i < 11; i++) {
    const at = x + (w / 2) * (1 - Math.cos((i / 11) * Math.PI))
    const thick = 15 * Math.sin((i / 11) * Math.PI)
    sheet.add(
      path(`M${round(at)} 108V902`, stroke('#3d4753', thick * 0.5, 0.34)),
      path(`M${round(at + thick * 0.42)} 112V898`, stroke('#fff8ea', thick * 0.2, 0.5)),
    )
  }
  const cap = sheet.linear(
    [x - 20, 0],
    [x + w + 20, 0],
    [
      [0, '#d9d1c1'],
      [0.25, '#f4eee2'],
      [0.6, '#cfc7b8'],
      [1, '#5f6871'],
    ],
  )
  sheet.add(
    rect(x - 26, 74, w + 52, 22, { fill: cap }),
    path(`M${x - 18} 96H${x + w + 18}L${x + w - 10} 124H${x + 10}Z`, { fill: cap, opacity: 0.85 }),
    rect(x - 22, 912, w + 44, 26, { fill: cap, rx: 13 }),
    rect(x - 32, 936, w + 64, 26, { fill: cap }),
  )
}

const leaf = (bend: number) =>
  `M-90 -110Q0 ${-110 + bend} 90 -110Q${90 + bend * 0.5} 0 90 110Q0 ${110 + bend} -90 110Q${-90 + bend * 0.5} 0 -90 -110Z`

function calendar(sheet: Sheet, [x, y]: Point, size: number, turn: number, bend: number, last: boolean) {
  const cells: string[] = []
  for (let row = 0; row < 5; row++) {
    for (let day = 0; day < 7; day++) {
      const [left, top] = [
        -76 + day * 22,
        -52 + row * 30 + bend * 0.35 * Math.sin(((day + 0.5) / 7) * Math.PI),
      ]
      const due = last && row === 3 && day === 3
      cells.push(rect(left, top, 18, 24, fill(due ? red : day > 4 ? '#cdc6b6' : '#e6e0d2')))
      if (!due && (!last || row * 7 + day < 24))
        cells.push(path(`M${left + 3} ${round(top + 19)}l12 -14`, stroke('#7c8794', 2)))
    }
  }
  const paper = sheet.linear(
    [-90, -110],
    [90, 110],
    [
      [0, '#fffdf6'],
      [0.6, '#f3eee0'],
      [1, '#cfc8b8'],
    ],
  )
  return group(
    { transform: `translate(${x} ${y}) rotate(${turn}) scale(${size})` },
    path(leaf(bend), { fill: paper }),
    path(
      `M-90 -110Q0 ${-110 + bend} 90 -110L90.5 -76Q0 ${-76 + bend} -90.5 -76Z`,
      fill(last ? red : city.dusk),
    ),
    cells,
  )
}
