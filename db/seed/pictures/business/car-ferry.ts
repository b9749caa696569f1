import { business, ink, red } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  curve,
  everywhere,
  fill,
  group,
  height,
  path,
  type Point,
  polygon,
  rect,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

const waterline = 742

/** A small ferry on its way over the estuary at sunrise, bicycles along its rail. */
export function carFerry() {
  const sheet = new Sheet('car ferry')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, waterline],
          [
            [0, '#2f6a76'],
            [0.5, '#d9a08a'],
            [1, '#f4d3b2'],
          ],
        ),
      ),
    ),
    circle([1180, 560], 92, fill('#fff0d2', 0.9)),
    circle([1180, 560], 210, { ...fill('#ffe2b4', 0.35), filter: sheet.blur(40) }),
  )
  shore(sheet, 'far', 610, 60, '#8a8f92')
  shore(sheet, 'near', 668, 44, '#4b6b70')
  water(sheet)
  sheet.add(group({ transform: 'translate(300 0)' }, ...ferry(sheet)))
  gulls(sheet)
  sheet.add(
    everywhere({
      fill: sheet.radial([840, 560], 1100, [
        [0.5, ink, 0],
        [1, '#04161a', 0.6],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.12)
  return sheet.toString()
}

function shore(sheet: Sheet, name: string, base: number, rise: number, colour: string) {
  const ridge = noise(`ferry ${name}`)
  const points: Point[] = []
  for (let x = -40; x <= width + 40; x += 60) points.push([x, base - ridge(x / 300) * rise * 2])
  sheet.add(path(`${curve(points)}L${width + 40} ${waterline}L-40 ${waterline}Z`, fill(colour)))
}

function water(sheet: Sheet) {
  sheet.add(
    rect(-20, waterline, width + 40, height - waterline + 20, {
      fill: sheet.linear(
        [0, waterline],
        [0, height],
        [
          [0, '#e0b59c'],
          [0.2, '#6d9a9d'],
          [1, '#143d47'],
        ],
      ),
    }),
  )
  const { random } = sheet
  for (let i = 0; i < 150; i++) {
    const depth = random() ** 1.6
    const [x, y] = [random.between(-60, width), waterline + 8 + depth * 330]
    const long = 30 + depth * 150
    const light = Math.abs(x - 1150) < 140 + depth * 90 ? '#ffe9c8' : random.pick(['#9cc0c0', '#0f333c'])
    sheet.add(path(`M${x} ${y}q${long / 2} ${-3 - depth * 7} ${long} 0`, stroke(light, 2 + depth * 5, 0.45)))
  }
}

function ferry(sheet: Sheet): string[] {
  const hull: Point[] = [
    [40, 640],
    [980, 640],
    [930, 770],
    [110, 770],
  ]
  const windows = Array.from({ length: 11 }, (_, i) =>
    rect(300 + i * 36, 506, 24, 30, { ...fill('#fbe6bb'), rx: 4 }),
  )
  const bicycles = [90, 160, 230, 760, 830, 900].map((x) => bicycle(x, 630))
  return [
    path('M-330 786Q-100 758 110 772L60 800Q-160 800 -330 800Z', fill('#fdf3e2', 0.75)),
    path(polygon(hull), fill('#f3ece0')),
    path('M66 706H954L930 770H110Z', fill('#1d4c58')),
    path('M66 706H954', stroke(business.wheat, 8)),
    rect(270, 480, 440, 160, { ...fill('#fbf6ec'), rx: 10 }),
    rect(270, 560, 440, 80, fill('#e4dccd')),
    ...windows,
    ...Array.from({ length: 6 }, (_, i) => rect(300 + i * 66, 576, 44, 64, { ...fill('#2a5b66'), rx: 4 })),
    rect(390, 404, 170, 80, { ...fill('#fbf6ec'), rx: 8 }),
    rect(402, 420, 146, 34, { ...fill('#2a5b66'), rx: 4 }),
    path('M600 480V372h74V480Z', fill('#1d4c58')),
    path('M600 396h74v34h-74Z', fill(red)),
    path('M474 404V318M474 338h34', stroke('#1d4c58', 6)),
    path('M40 604H270M710 604H980M40 622H270M710 622H980', stroke('#8fa6a8', 4)),
    ...Array.from({ length: 26 }, (_, i) => 48 + i * 36)
      .filter((x) => x < 270 || x > 706)
      .map((x) => path(`M${x} 604V640`, stroke('#8fa6a8', 4))),
    ...bicycles,
    path('M110 770H930L926 786Q520 800 118 786Z', { ...fill('#0f333c', 0.6), filter: sheet.blur(3) }),
  ]
}

const bicycle = (x: number, y: number): string =>
  group(
    stroke('#17323a', 4.5),
    circle([x - 22, y - 4], 16, stroke('#17323a', 4)),
    circle([x + 22, y - 4], 16, stroke('#17323a', 4)),
    path(
      `M${x - 22} ${y - 4}L${x - 8} ${y - 30}H${x + 14}L${x + 22} ${y - 4}M${x - 8} ${y - 30}L${x + 2} ${y - 4}L${x + 14} ${y - 30}M${x - 14} ${y - 38}h14M${x + 12} ${y - 40}h10`,
      stroke('#17323a', 4.5),
    ),
  )

function gulls(sheet: Sheet) {
  for (const [x, y, size] of [
    [360, 250, 26],
    [452, 300, 18],
    [1330, 220, 22],
    [1410, 292, 15],
  ] as const)
    sheet.add(
      path(
        `M${x - size * 2} ${y}q${size} ${-size} ${size * 2} 0q${size} ${-size} ${size * 2} 0`,
        stroke('#f6efe2', 6),
      ),
    )
}
