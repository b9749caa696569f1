import { red } from '../palette.ts'
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

/** Eleven libraries as eleven piles on one shelf; the broken line is how high they all stood. */
export function bookPiles() {
  const sheet = new Sheet('book piles')
  const random = sheet.random
  const wall = sheet.linear(
    [0, 0],
    [width, height],
    [
      [0, '#4d7565'],
      [0.5, '#2f594c'],
      [1, '#1a3b33'],
    ],
  )
  sheet.add(everywhere({ fill: wall }))
  for (let x = 20; x < width; x += 76)
    sheet.add(rect(x, -20, 3, 900, fill('#0d231e', 0.28)), rect(x + 4, -20, 2, 900, fill('#a9c4b0', 0.16)))
  const floor = 850
  const heights = [0.94, 0.86, 0.9, 0.72, 0.78, 0.6, 0.64, 0.44, 0.5, 0.3, 0.16]
  const full = 660
  const tones = [
    '#e4d8bd',
    '#7f2a2a',
    '#d3a13f',
    '#27483f',
    '#c9bda0',
    '#8f5b34',
    '#5f7d6b',
    '#efe6d0',
    '#39322c',
    '#a9743f',
    '#48606b',
  ]
  const shadows: string[] = []
  const piles: string[] = []
  for (const [i, share] of heights.entries()) {
    const x = 92 + i * 136
    const shape = { x: [] as Point[], y: [] as Point[] }
    let y = floor
    while (y > floor - full * share) {
      const thick = random.between(17, 40)
      const w = random.between(88, 116)
      const left = x + (112 - w) / 2 + random.between(-6, 6)
      y -= thick
      const marked = i === 10 && y < floor - full * share + 1
      piles.push(book(sheet, left, y, w, thick, marked ? red : random.pick(tones)))
      shape.x.push([left + w, y])
      shape.y.unshift([left, y])
    }
    const side = [
      [x + 4, floor],
      ...shape.y.toReversed(),
      ...shape.x.toReversed(),
      [x + 110, floor],
    ] as Point[]
    shadows.push(path(polygon(side), { transform: 'translate(62 34)' }))
    // The ghost of the pile that was.
    const top = floor - full - 14
    sheet.add(
      rect(x - 2, top, 116, y - top - 12, { ...stroke('#f1ebdd', 2.6, 0.8, '9 8'), rx: 4 }),
      rect(x - 2, top, 116, y - top - 12, fill('#f1ebdd', 0.06)),
    )
  }
  sheet.add(
    group(
      {
        ...fill('#06120f', 0.55),
        filter: sheet.blur(13),
        'clip-path': sheet.clip(`M0 0H${width}V${floor}H0Z`),
      },
      shadows,
    ),
  )
  const plank = sheet.linear(
    [0, floor],
    [0, 930],
    [
      [0, '#c18c54'],
      [0.25, '#a06c3a'],
      [1, '#6d4526'],
    ],
  )
  sheet.add(rect(-20, floor, 1660, 74, { fill: plank }), rect(-20, floor, 1660, 6, fill('#e0b37c', 0.8)))
  const grain = Array.from(
    { length: 44 },
    () =>
      `M${round(random.between(-40, 1560))} ${round(random.between(862, 918))}q80 ${round(random.between(-5, 5))} ${round(random.between(120, 300))} 0`,
  )
  sheet.add(path(grain.join(''), stroke('#5b3719', 1.6, 0.45)))
  sheet.add(
    rect(-20, 924, 1660, 200, fill('#12302a')),
    rect(
      -20,
      924,
      1660,
      200,
      fill(
        sheet.linear(
          [0, 924],
          [0, 1060],
          [
            [0, '#020807', 0.8],
            [1, '#020807', 0.1],
          ],
        ),
      ),
    ),
  )
  sheet.add(piles)
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [0, 0],
        [width, 900],
        [
          [0, '#fff0cb', 0.7],
          [0.5, '#fff0cb', 0.05],
          [1, '#020807', 0.55],
        ],
      ),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.13)
  return sheet.toString()
}

function book(sheet: Sheet, x: number, y: number, w: number, thick: number, tone: string) {
  const pages = sheet.random() < 0.22
  const curved = sheet.linear(
    [0, y],
    [0, y + thick],
    [
      [0, '#fff', 0.34],
      [0.3, '#fff', 0.05],
      [1, '#000', 0.4],
    ],
  )
  if (pages) {
    const leaves = Array.from(
      { length: Math.floor(thick / 4) - 2 },
      (_, i) => `M${round(x + 6)} ${round(y + 7 + i * 4)}H${round(x + w)}`,
    )
    return (
      rect(x, y, w, thick, { ...fill(tone), rx: 3 }) +
      rect(x + 6, y + 4, w - 6, thick - 8, fill('#efe6cf')) +
      path(leaves.join(''), stroke('#a89b7d', 1, 0.7)) +
      rect(x, y, w, thick, { fill: curved })
    )
  }
  const bands =
    sheet.random() < 0.6
      ? [0.14, 0.19, 0.8, 0.86].map((at) => rect(x + w * at, y + 1, 3.5, thick - 2, fill('#f0dca6', 0.75)))
      : [rect(x + w * 0.3, y + thick * 0.3, w * 0.4, thick * 0.4, fill('#f0dca6', 0.5))]
  return (
    rect(x, y, w, thick, { ...fill(tone), rx: 4 }) +
    bands.join('') +
    rect(x, y, w, thick, { fill: curved, rx: 4 })
  )
}
