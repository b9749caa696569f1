import { ink, red, world } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  curve,
  everywhere,
  fill,
  group,
  lines,
  move,
  path,
  type Point,
  polygon,
  rect,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** A viaduct across a mountain valley, a train half-way over it. */
export function viaduct() {
  const sheet = new Sheet('viaduct')
  const deck = (x: number) => 590 + ((x - 810) / 1000) ** 2 * 26
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, 820],
          [
            [0, '#cfd3cb'],
            [0.3, '#ebe2cb'],
            [1, '#f4e3c1'],
          ],
        ),
      ),
    ),
  )
  sheet.add(circle([700, 150], 62, fill('#fdf4de')))
  const tones = ['#b6c1c1', '#a3b1b5', '#8499a3', '#5f7a8b']
  for (const [layer, tone] of tones.entries()) ridge(sheet, layer, tone)
  sheet.add(mist(sheet, 720, 0.9))
  sheet.add(path('M520 1100Q760 1010 842 930T880 782Q905 820 900 900T1060 1100Z', fill('#c7d3cf', 0.8)))
  arches(sheet, deck)
  train(sheet, deck)
  // The valley sides hide the feet of the outer piers; their trees give the scale.
  slope(
    sheet,
    [
      [-20, 400],
      [120, 470],
      [260, 560],
      [330, 660],
      [450, 830],
      [640, 1000],
      [760, 1100],
      [-20, 1100],
    ],
    '#2c4659',
    'left',
  )
  slope(
    sheet,
    [
      [1640, 300],
      [1530, 420],
      [1390, 550],
      [1330, 690],
      [1230, 850],
      [1090, 1000],
      [980, 1100],
      [1640, 1100],
    ],
    '#2c4659',
    'right',
  )
  sheet.add(mist(sheet, 990, 0.7))
  slope(
    sheet,
    [
      [-20, 800],
      [150, 850],
      [330, 960],
      [520, 1100],
      [-20, 1100],
    ],
    world.night,
    'front left',
  )
  slope(
    sheet,
    [
      [1640, 760],
      [1520, 860],
      [1370, 950],
      [1200, 1100],
      [1640, 1100],
    ],
    world.night,
    'front right',
  )
  sheet.paper(0.14)
  return sheet.toString()
}

function ridge(sheet: Sheet, layer: number, tone: string) {
  const shape = noise(`ridge ${layer}`, 5)
  const points: Point[] = []
  for (let x = -120; x <= width + 20; x += 14) {
    const valley = Math.exp(-(((x - 880 + layer * 40) / 420) ** 2)) * (90 + layer * 70)
    points.push([
      x,
      215 +
        layer * 96 -
        (Math.abs(shape(x / 330, layer * 5) - 0.5) * -520 + 150) * (1 - layer * 0.12) +
        valley,
    ])
  }
  const outline = `${lines(points)}L${width + 20} 1100L-120 1100Z`
  sheet.add(path(outline, fill(tone)))
  // Flanks turned from the sun: what a copy of the ridge, moved down and right, leaves uncovered.
  const flank = sheet.linear(
    [0, 200 + layer * 80],
    [0, 560 + layer * 90],
    [
      [0, ink, 0.95],
      [1, ink, 0],
    ],
  )
  const moved =
    lines(points.map(([x, y], i) => [x + 44 + (i % 9) * 7, y + 34 + ((i * 7) % 23)])) +
    `L${width + 90} 1100L-20 1100Z`
  const uncovered = path(outline + moved, { fill: flank, 'fill-rule': 'evenodd' })
  sheet.add(
    group(
      { 'clip-path': sheet.clip(outline) },
      group({ filter: sheet.stipple('#3d5668', 2.8), opacity: 0.62 }, uncovered),
    ),
  )
  const foot = sheet.linear(
    [0, 240 + layer * 96],
    [0, 660 + layer * 70],
    [
      [0, '#f0e4c8', 0],
      [1, '#f0e4c8', 0.6],
    ],
  )
  sheet.add(path(outline, fill(foot)))
}

function slope(sheet: Sheet, points: Point[], tone: string, name: string) {
  sheet.add(path(curve(points) + 'Z', fill(tone)))
  const inside = sheet.clip(curve(points) + 'Z')
  const clump = noise(name, 3)
  const trees: [number, number][] = []
  for (let i = 0; i < 700; i++)
    trees.push([sheet.random.between(-10, width), sheet.random.between(380, 1090)])
  const tree = ([x, y]: [number, number]) => {
    const tall = 26 + clump(x / 60, y / 60) * 44
    return `M${Math.round(x)} ${Math.round(y - tall)}l${Math.round(tall * 0.2)} ${Math.round(tall)}h${-Math.round(tall * 0.4)}Z`
  }
  trees.sort((a, b) => a[1] - b[1])
  const [dark, pale] = [trees.filter((_, i) => i % 2), trees.filter((_, i) => i % 2 === 0)]
  sheet.add(
    group(
      { 'clip-path': inside },
      path(pale.map(tree).join(''), fill('#7d97a0', 0.2)),
      path(dark.map(tree).join(''), fill(ink, 0.34)),
    ),
  )
  // Trees along the edge stand out against the air behind it.
  const edge: [number, number][] = []
  for (let i = 0; i < points.length - 3; i++) {
    const [a, b] = [points[i] as Point, points[i + 1] as Point]
    for (let t = 0; t < 1; t += 0.1) edge.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + 14])
  }
  sheet.add(path(edge.map(tree).join(''), fill(tone)))
}

function mist(sheet: Sheet, y: number, opacity: number) {
  const soft = sheet.blur(28)
  const band = (x: number, dy: number, w: number) =>
    curve(
      [
        [x, y + dy],
        [x + w * 0.4, y + dy - 34],
        [x + w, y + dy - 6],
        [x + w * 0.6, y + dy + 40],
      ],
      true,
    )
  return group(
    { filter: soft, opacity },
    path(band(240, 10, 700), fill('#f4e8cf')),
    path(band(700, 60, 760), fill('#f4e8cf', 0.8)),
  )
}

function arches(sheet: Sheet, deck: (x: number) => number) {
  const [from, to, span] = [200, 1480, 128]
  const stone = '#d9cba9'
  const holes: string[] = []
  for (let x = from; x < to; x += span) {
    const [left, right, top] = [x + 15, x + span - 15, deck(x + span / 2) + 40]
    const r = (right - left) / 2
    holes.push(`M${left} 1100V${Math.round(top + r)}A${r} ${r} 0 0 1 ${right} ${Math.round(top + r)}V1100Z`)
  }
  const wall = `M${from} 1100V${deck(from)}Q810 ${deck(810) - 16} ${to} ${deck(to)}V1100Z`
  const body = { ...fill(stone), 'fill-rule': 'evenodd' }
  const shade = sheet.linear(
    [0, 600],
    [0, 1040],
    [
      [0, world.clay, 0],
      [1, world.slate, 0.9],
    ],
  )
  const courses = Array.from({ length: 20 }, (_, i) =>
    path(`M${from} ${650 + i * 22}H${to}`, stroke(world.clay, 1.2, 0.35)),
  )
  const outside = sheet.define('clipPath', {}, path(wall + holes.join(''), { 'clip-rule': 'evenodd' }))
  sheet.add(
    // Each arch shows the thickness of its pier on the shaded side.
    holes.map((hole) => group({ transform: 'translate(11 5)' }, path(hole, stroke(world.slate, 14)))),
    path(wall + holes.join(''), body),
    group({ 'clip-path': outside }, courses),
    path(wall + holes.join(''), { ...body, fill: shade }),
    path(`M150 ${deck(150)}Q810 ${deck(810) - 16} 1530 ${deck(1530)}`, stroke('#efe3c6', 13)),
    path(`M150 ${deck(150) + 10}Q810 ${deck(810) - 6} 1530 ${deck(1530) + 10}`, stroke('#7b6a52', 5)),
  )
}

function train(sheet: Sheet, deck: (x: number) => number) {
  const car = (x: number, engine: boolean) => {
    const body = engine ? 'M0 0V-36H92Q112 -34 118 0Z' : 'M0 0V-36H116V0Z'
    const windows = Array.from({ length: engine ? 3 : 5 }, (_, i) =>
      rect(10 + i * 21, -28, 14, 12, fill('#f8e6bd')),
    )
    return group(
      move(x, deck(x) - 19, 0),
      path(body, fill(red)),
      rect(0, -8, engine ? 116 : 116, 8, fill('#8f2a1f')),
      windows,
      rect(8, 0, 98, 7, fill(ink)),
    )
  }
  sheet.add(
    [640, 762, 884].map((x) => car(x, false)),
    car(1006, true),
  )
  sheet.add(
    path(
      polygon([
        [640, 534],
        [1098, 534],
        [1124, 538],
        [640, 540],
      ]),
      { ...fill('#fff2d6', 0.4), ...blend('screen') },
    ),
  )
}
