import { ink, red, sport } from '../palette.ts'
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
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** The marathon unrolls from the measuring wheel: 42 dots through the town, and a little more. */
export function measuredCourse() {
  const sheet = new Sheet('measured course')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [width, height],
          [
            [0, '#f6f4ea'],
            [0.6, '#e6ebdf'],
            [1, '#c6d6c8'],
          ],
        ),
      ),
    ),
  )
  blocks(sheet)
  const river = 'M1680 620C1480 560 1400 700 1220 690S960 560 800 640S600 860 660 1120'
  sheet.add(
    path(river, stroke('#8db3ac', 86)),
    path(river, stroke('#a9c8c0', 72)),
    path(river, { ...stroke('#d5e6df', 3, 0.8, '60 34'), transform: 'translate(0 -14)' }),
  )
  const hub: Point = [262, 668]
  const bends: Point[] = [
    [262, 1014],
    [520, 1012],
    [760, 1000],
    [900, 930],
    [884, 800],
    [760, 770],
    [676, 690],
    [690, 560],
    [780, 500],
    [936, 520],
    [948, 640],
    [1040, 740],
    [1200, 790],
    [1340, 880],
    [1500, 900],
    [1560, 800],
    [1500, 700],
    [1478, 560],
    [1520, 430],
    [1450, 330],
    [1300, 350],
    [1180, 440],
    [1040, 410],
    [1000, 280],
    [1090, 170],
    [1260, 160],
    [1400, 110],
    [1390, 60],
    [1240, 60],
    [1000, 90],
    [840, 150],
    [760, 260],
    [820, 350],
  ]
  const d = curve(bends)
  sheet.add(
    path(d, { ...stroke('#0a1f1d', 13, 0.25), transform: 'translate(6 9)', filter: sheet.blur(4) }),
    path(d, stroke('#fbfaf3', 20)),
    path(d, stroke(sport.turf, 12)),
    path(d, stroke('#93b39c', 2.4, 0.9, '10 8')),
  )
  for (const [i, at] of kilometres(bends, 43).entries()) {
    if (i === 0) continue
    const last = i === 42
    const five = i % 5 === 0
    sheet.add(
      circle([at[0] + 3, at[1] + 5], five ? 15 : 9.5, fill('#0a1f1d', 0.3)),
      circle(at, last ? 24 : five ? 15 : 9.5, {
        ...fill(last ? red : five ? sport.pine : '#fbfaf3'),
        stroke: last ? '#fff' : sport.pine,
        'stroke-width': last ? 6 : 3.5,
      }),
    )
    if (last) sheet.add(circle(at, 8, fill('#fff')))
  }
  wheel(sheet, hub, 346)
  sheet.add(
    everywhere({
      fill: sheet.radial([720, 500], 1200, [
        [0.5, ink, 0],
        [1, '#123a30', 0.42],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.12)
  return sheet.toString()
}

/** Equal steps along the bends. */
function kilometres(bends: Point[], count: number) {
  const fine: Point[] = []
  for (let i = 0; i < bends.length - 1; i++) {
    const at = (k: number) => bends[Math.max(0, Math.min(bends.length - 1, k))] as Point
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    for (let step = 0; step < 24; step++) {
      const t = step / 24
      const blendAt = (k: 0 | 1) =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - e[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + e[k]) * t ** 3)
      fine.push([blendAt(0), blendAt(1)])
    }
  }
  fine.push(bends.at(-1) as Point)
  const gaps = fine
    .slice(1)
    .map(([x, y], i) => Math.hypot(x - (fine[i] as Point)[0], y - (fine[i] as Point)[1]))
  const whole = gaps.reduce((sum, gap) => sum + gap, 0)
  const marks: Point[] = []
  let [walked, next] = [0, 0]
  for (const [i, gap] of gaps.entries()) {
    while (marks.length < count && walked + gap >= next - 0.001) {
      const t = (next - walked) / gap
      const [p, q] = [fine[i] as Point, fine[i + 1] as Point]
      marks.push([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t])
      next += whole / (count - 1) - 0.001
    }
    walked += gap
  }
  return marks
}

/** Town blocks cut by a few avenues; some of them are parks. */
function blocks(sheet: Sheet) {
  const random = sheet.random
  const turn = noise('marathon town', 2)
  const houses: string[] = []
  const parks: string[] = []
  for (let y = -40; y < height + 60; y += 84) {
    for (let x = -40; x < width + 60; x += 106) {
      const angle = (turn(x / 900, y / 900) - 0.5) * 44
      const at = {
        transform: `translate(${round(x + random.between(-6, 6))} ${round(y)}) rotate(${round(angle)})`,
      }
      if (random() < 0.1) {
        const trees = Array.from({ length: 12 }, () =>
          circle(
            [random.between(-40, 40), random.between(-30, 30)],
            random.between(5, 10),
            fill(random.pick(['#7fa987', '#93b39c', '#6b9a78'])),
          ),
        )
        parks.push(group(at, rect(-48, -37, 96, 74, { ...fill('#bcd2b4'), rx: 8 }), trees))
      } else if (random() < 0.5)
        houses.push(group(at, rect(-47, -36, 94, 33, {}), rect(-47, 3, 44, 33, {}), rect(3, 3, 44, 33, {})))
      else
        houses.push(group(at, rect(-47, -36, 42, 72, {}), rect(1, -36, 46, 40, {}), rect(1, 10, 46, 26, {})))
    }
  }
  sheet.add(
    group({ ...fill('#123a30', 0.08), transform: 'translate(4 5)' }, houses),
    group(fill('#d3d8c8', 0.85), houses),
    parks,
  )
}

/** The wheel that counts: tyre, rim, crossed spokes, and the little counter on the hub. */
function wheel(sheet: Sheet, [x, y]: Point, r: number) {
  sheet.add(circle([x + 30, y + 28], r - 22, { ...stroke('#0a1f1d', 54, 0.42), filter: sheet.blur(14) }))
  sheet.add(
    circle([x, y], r - 14, stroke('#10191a', 32)),
    circle([x, y], r - 5, stroke('#3d4c4a', 4, 0.9)),
    circle([x, y], r - 24, stroke('#4a5b58', 3, 0.7)),
  )
  const tread = Array.from({ length: 150 }, (_, i) => {
    const a = (i / 150) * Math.PI * 2
    return `M${round(x + Math.cos(a) * (r + 1))} ${round(y + Math.sin(a) * (r + 1))}L${round(x + Math.cos(a + 0.022) * (r - 12))} ${round(y + Math.sin(a + 0.022) * (r - 12))}`
  })
  sheet.add(path(tread.join(''), stroke('#4a5b58', 3, 0.6)))
  const rim = sheet.linear(
    [x - r, y - r],
    [x + r, y + r],
    [
      [0, '#fff'],
      [0.3, '#a8b6b2'],
      [0.5, '#f3f6f2'],
      [0.75, '#6f827e'],
      [1, '#dfe7e2'],
    ],
  )
  sheet.add(
    circle([x, y], r - 40, { fill: 'none', stroke: rim, 'stroke-width': 21 }),
    circle([x, y], r - 51, stroke('#52635f', 2)),
  )
  const spokes: string[] = []
  for (let i = 0; i < 36; i++) {
    const a = (i / 36) * Math.PI * 2
    const start = a + (i % 2 ? 1.25 : -1.25)
    spokes.push(
      `M${round(x + Math.cos(start) * 30)} ${round(y + Math.sin(start) * 30)}L${round(x + Math.cos(a) * (r - 48))} ${round(y + Math.sin(a) * (r - 48))}`,
    )
  }
  sheet.add(
    path(spokes.join(''), { ...stroke('#0a1f1d', 2.4, 0.2), transform: 'translate(12 14)' }),
    path(spokes.join(''), stroke('#8b9c98', 3)),
    path(spokes.join(''), { ...stroke('#fff', 1, 0.9), transform: 'translate(-.8 -.8)' }),
  )
  sheet.add(
    path(`M${x} ${y}L${x - 60} -40M${x} ${y}L${x + 46} -40`, stroke('#0a1f1d', 26, 0.16)),
    path(
      polygon([
        [x - 20, y],
        [x - 92, -40],
        [x - 52, -40],
        [x + 14, y],
      ]),
      fill(sport.pine),
    ),
    path(`M${x - 12} ${y}L${x - 80} -40`, stroke('#4b8a5c', 5, 0.8)),
  )
  sheet.add(
    circle([x, y], 44, { fill: rim }),
    circle([x, y], 44, stroke('#52635f', 3)),
    circle([x, y], 26, fill('#1a2726')),
    circle([x, y], 12, fill('#cfdad5')),
  )
  sheet.add(
    group(
      { transform: `translate(${x + 52} ${y - 40}) rotate(-14)` },
      rect(-8, -30, 106, 60, { ...fill('#0a1f1d', 0.4), rx: 10 }),
      rect(-14, -38, 106, 60, { ...fill(red), rx: 10 }),
      rect(-4, -26, 86, 34, { ...fill('#10191a'), rx: 4 }),
      [0, 1, 2, 3].map(
        (i) =>
          rect(1 + i * 20, -22, 16, 26, { ...fill('#f3f1e6'), rx: 2 }) +
          path(`M${4 + i * 20} -9h10`, stroke('#93a49f', 2)),
      ),
    ),
  )
  // The mark on the tyre that is counted each time it comes round.
  sheet.add(path(`M${x} ${y + r - 30}V${y + r + 4}`, stroke(red, 10)))
}
