import { politics, red } from '../palette.ts'
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
  Sheet,
  stroke,
  width,
} from '../svg.ts'

const tilt = { transform: 'rotate(-14 810 540)' }

/** A school class from above, two by two, on the way across a wide road; one of them carries a book. */
export function libraryWalk() {
  const sheet = new Sheet('library walk')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [width, height],
          [
            [0, '#a9b89f'],
            [1, '#6f8c76'],
          ],
        ),
      ),
    ),
  )
  sheet.add(group(tilt, ground(sheet), road(sheet), children(sheet)))
  sheet.add(
    everywhere({
      fill: sheet.radial([760, 480], 1150, [
        [0, '#fff3d0', 0.45],
        [0.5, '#fff3d0', 0.05],
        [1, '#071410', 0.7],
      ]),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.12)
  return sheet.toString()
}

/** Lawns, the pavement that leads across, and trees with their shadows. */
function ground(sheet: Sheet): string {
  const { random } = sheet
  const shadow = sheet.blur(10)
  const pavement = [
    rect(-300, 452, 800, 176, fill(politics.linen)),
    rect(1080, 452, 900, 176, fill(politics.linen)),
    ...Array.from({ length: 40 }, (_, i) => -290 + i * 58)
      .filter((x) => x < 490 || x > 1080)
      .map((x) => path(`M${x} 454V626`, stroke('#b9ad92', 2, 0.7))),
  ]
  const trees: string[] = []
  for (let i = 0; i < 46; i++) {
    const [x, y] = [random.between(-260, 1880), random.between(-320, 1400)]
    const isInTheWay = (y > 330 && y < 750) || (x > 380 && x < 1200)
    const r = random.between(38, 74)
    if (isInTheWay) continue
    trees.push(
      circle([x + 18, y + 26], r, { ...fill('#12261d', 0.45), filter: shadow }),
      circle([x, y], r, fill(random.pick(['#2f5a47', '#3c6655', '#4f7a5f', '#5d8462']))),
      circle([x - r * 0.25, y - r * 0.3], r * 0.55, fill('#9bb98f', 0.3)),
    )
  }
  return [...pavement, ...trees].join('')
}

/** Four lanes, the markings between them, and cars that wait. */
function road(sheet: Sheet): string {
  const { random } = sheet
  const shadow = sheet.blur(8)
  const parts = [
    rect(500, -500, 580, 2200, fill('#39423f')),
    rect(486, -500, 16, 2200, fill('#cfc6ae')),
    rect(1078, -500, 16, 2200, fill('#cfc6ae')),
    path('M645 -500V420M645 660V1700M935 -500V420M935 660V1700', stroke('#e8e2d0', 7, 0.8, '46 40')),
    path('M784 -500V420M796 -500V420M784 660V1700M796 660V1700', stroke(politics.ochre, 5, 0.9)),
    ...Array.from({ length: 9 }, (_, i) => rect(522 + i * 62, 452, 36, 176, fill('#efe9da', 0.94))),
  ]
  const cars: [number, number][] = [
    [572, 330],
    [572, 80],
    [715, 300],
    [865, 800],
    [1008, 770],
    [1008, 1030],
  ]
  for (const [x, y] of cars) {
    const paint = random.pick(['#c9cdc6', '#54716c', '#8d9a92', '#2a3a3b', '#b89a5a'])
    parts.push(
      rect(x - 38, y - 70, 92, 168, { ...fill('#0b1512', 0.5), rx: 26, filter: shadow }),
      rect(x - 46, y - 82, 92, 168, { ...fill(paint), rx: 26 }),
      rect(x - 36, y - 40, 72, 34, { ...fill('#16211f', 0.85), rx: 8 }),
      rect(x - 34, y + 38, 68, 24, { ...fill('#16211f', 0.75), rx: 8 }),
      rect(x - 36, y - 4, 72, 40, { ...fill('#fff', 0.12), rx: 8 }),
    )
  }
  return parts.join('')
}

/** Thirty children, and a grown-up at each end. */
function children(sheet: Sheet): string {
  const { random } = sheet
  const shadow = sheet.blur(5)
  const coats = ['#d3a13f', '#e9dfc6', '#446c74', '#7fa7a8', '#b0663f', '#f1ebdd', '#5d7057', '#8d6517']
  const walkers: string[] = [walker([232, 540], 27, '#20332c', shadow, sheet)]
  for (let pair = 0; pair < 15; pair++)
    for (const side of [-1, 1]) {
      const at: Point = [306 + pair * 64 + random.between(-9, 9), 540 + side * 34 + random.between(-8, 8)]
      const isReader = pair === 9 && side === 1
      walkers.push(walker(at, 20, random.pick(coats), shadow, sheet))
      if (isReader) walkers.push(book(at))
    }
  walkers.push(walker([1290, 548], 27, '#20332c', shadow, sheet))
  return walkers.join('')
}

function walker([x, y]: Point, size: number, coat: string, shadow: string, sheet: Sheet): string {
  const hair = sheet.random.pick(['#2a1d14', '#5b3d22', '#171310', '#8a6236', '#3a2618'])
  return [
    circle([x + 9, y + 15], size, { ...fill('#0b1512', 0.5), filter: shadow }),
    path(
      `M${round(x - size * 0.7)} ${round(y - size)}h${round(size * 1.4)}q${round(size * 0.6)} ${size} 0 ${size * 2}h${round(-size * 1.4)}q${round(-size * 0.6)} ${-size} 0 ${-size * 2}Z`,
      fill(coat),
    ),
    circle([x + 2, y], size * 0.58, fill(hair)),
    circle([x - size * 0.1, y - size * 0.2], size * 0.22, fill('#fff', 0.16)),
  ].join('')
}

const book = ([x, y]: Point): string =>
  group(
    { transform: `translate(${round(x + 30)} ${round(y + 14)}) rotate(12)` },
    rect(-17, -13, 40, 30, { ...fill('#0b1512', 0.5), rx: 2 }),
    rect(-20, -17, 40, 30, { ...fill(red), rx: 2 }),
    path('M0 -17V13', stroke('#8a2519', 3)),
    path('M-15 -10H-4M4 -10H15', stroke('#f4efe2', 3, 0.9)),
  )
