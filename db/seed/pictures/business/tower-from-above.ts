import { business, red } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  curve,
  ellipse,
  everywhere,
  fill,
  group,
  height,
  lines,
  path,
  type Point,
  polygon,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** The foot of the tower, ninety metres down; the tower's lines all run there. */
const foot: Point = [700, 820]

/** Looking straight down a turbine's tower, past the climber, to the sea. */
export function towerFromAbove() {
  const sheet = new Sheet('tower from above')
  const sea = sheet.radial(foot, 1150, [
    [0, '#7fb0ad'],
    [0.2, '#4e8d90'],
    [0.5, '#286570'],
    [1, '#123f4b'],
  ])
  sheet.add(everywhere({ fill: sea }))
  swell(sheet)
  boat(sheet)
  sheet.add(
    circle(foot, 118, { ...fill('#dff0ea', 0.28), filter: sheet.blur(12) }),
    circle([foot[0] - 10, foot[1] + 12], 84, { ...fill('#0d2b35', 0.45), filter: sheet.blur(10) }),
  )
  // The tower's long shadow lies on the water.
  sheet.add(
    path(
      polygon([
        [foot[0] - 24, foot[1] + 20],
        [foot[0] + 26, foot[1] - 10],
        [1700, 1010],
        [1700, 1140],
      ]),
      { ...fill('#06222c', 0.42), filter: sheet.blur(8) },
    ),
  )
  tower(sheet)
  blade(sheet)
  climber(sheet)
  sheet.add(
    everywhere({
      fill: sheet.linear(
        [0, 0],
        [width, height],
        [
          [0, '#ffe6cc', 0.6],
          [0.5, '#ffe6cc', 0],
          [1, '#041a22', 0.6],
        ],
      ),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.12)
  return sheet.toString()
}

/** Crests in parallel, smaller towards the foot, broken where the noise says so. */
function swell(sheet: Sheet) {
  const gap = noise('swell', 3)
  const light: string[] = []
  const shade: string[] = []
  for (let row = -30; row < 70; row++) {
    let run: Point[] = []
    for (let x = -60; x <= width + 60; x += 16) {
      const y =
        row * 26 + Math.sin(x / 130 + row * 1.3) * 9 + (gap(x / 300, row / 6) - 0.5) * 60 + x * 0.16 - 140
      const open = gap(x / 110, row * 0.9 + 30) > 0.55
      if (open) run.push([x, y])
      if ((!open || x + 16 > width + 60) && run.length) {
        if (run.length > 3) (row % 3 ? shade : light).push(curve(run))
        run = []
      }
    }
  }
  sheet.add(
    path(shade.join(''), stroke('#0d3a46', 5, 0.3)),
    path(light.join(''), stroke('#d4ebe5', 3.4, 0.5)),
  )
}

function boat(sheet: Sheet) {
  const wake = sheet.linear(
    [330, 880],
    [60, 1020],
    [
      [0, '#e8f4ef', 0.8],
      [1, '#e8f4ef', 0],
    ],
  )
  sheet.add(path('M352 872Q250 905 90 1060Q60 1080 -20 1090L-20 1010Q150 930 346 862Z', { fill: wake }))
  sheet.add(
    group(
      { transform: 'translate(372 858) rotate(-26)' },
      path('M-46 -15H20Q44 -10 56 0Q44 10 20 15H-46Z', {
        ...fill('#06222c', 0.5),
        transform: 'translate(10 16)',
      }),
      path('M-46 -15H20Q44 -10 56 0Q44 10 20 15H-46Z', fill('#f6e4d5')),
      path('M-46 -15H20Q44 -10 56 0Q44 10 20 15H-46Z', stroke('#17343d', 3)),
      rect(-20, -10, 30, 20, fill('#dca850')),
      rect(-16, -7, 8, 14, fill('#17343d')),
    ),
  )
}

function tower(sheet: Sheet) {
  const [fx, fy] = foot
  // Near rim: beyond the upper right corner. The tower narrows away from us towards its foot.
  const [nearLeft, nearRight]: [Point, Point] = [
    [772, -400],
    [2500, 135],
  ]
  const [farLeft, farRight]: [Point, Point] = [
    [fx - 30, fy - 26],
    [fx + 28, fy + 22],
  ]
  const d = polygon([nearLeft, nearRight, farRight, farLeft])
  const skin = sheet.linear(
    [770, 330],
    [1130, 640],
    [
      [0, '#fffaf2'],
      [0.2, '#f6e9da'],
      [0.5, '#d9c9b9'],
      [0.78, '#93a5a3'],
      [1, '#5d8083'],
    ],
  )
  sheet.add(path(d, { fill: skin }))
  sheet.add(
    path(d, {
      fill: sheet.linear(
        [900, 520],
        [1130, 650],
        [
          [0, '#17404b', 0],
          [1, '#17404b', 0.8],
        ],
      ),
      filter: sheet.stipple('#2d5c66', 2.6),
      opacity: 0.55,
    }),
  )
  const inside = sheet.clip(d)
  // Flanges: where the sections are bolted together, closer and closer.
  const along = (t: number, side: number): Point => {
    const [a, b] = side ? [nearRight, farRight] : [nearLeft, farLeft]
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
  }
  for (const t of [0.6, 0.8, 0.905, 0.96]) {
    const [a, b] = [along(t, 0), along(t, 1)]
    const bend: Point = [(a[0] + b[0]) / 2 - 74 * (1 - t), (a[1] + b[1]) / 2 + 132 * (1 - t)]
    const ring = `M${a.map(round).join(' ')}Q${bend.map(round).join(' ')} ${b.map(round).join(' ')}`
    const bolted = [
      path(ring, stroke('#6f8b8b', 34 * (1 - t) + 2, 0.8)),
      path(ring, {
        ...stroke('#fffaf2', 12 * (1 - t) + 1, 0.8),
        transform: `translate(${round(-10 * (1 - t))} ${round(-15 * (1 - t))})`,
      }),
    ]
    sheet.add(group({ 'clip-path': inside }, bolted))
  }
  // The yellow transition piece with its platform, at the waterline.
  sheet.add(
    path(polygon([along(0.974, 0), along(0.974, 1), farRight, farLeft]), fill(business.wheat)),
    ellipse(foot, 47, 37, { ...fill(business.wheat), transform: `rotate(38 ${fx} ${fy})` }),
    ellipse(foot, 58, 47, { ...stroke('#8a5f1c', 4), transform: `rotate(38 ${fx} ${fy})` }),
    ellipse([fx + 4, fy - 6], 34, 27, { ...fill('#f0cd84'), transform: `rotate(38 ${fx} ${fy})` }),
  )
  ladder(sheet)
}

const rail = (t: number, side: number): Point => {
  const near: Point = side ? [1250, 40] : [1110, -38]
  return [near[0] + (foot[0] - near[0] + (side ? 5 : -5)) * t, near[1] + (foot[1] - near[1]) * t]
}

function ladder(sheet: Sheet) {
  const rungs: string[] = []
  for (let z = 0.78; z < 60; z += z < 6 ? 0.22 : 0.5) {
    const t = 1 - 1 / z
    if (t < 0.985) rungs.push(path(lines([rail(t, 0), rail(t, 1)]), stroke('#34545a', Math.max(0.8, 13 / z))))
  }
  sheet.add(group({ transform: 'translate(16 20)', opacity: 0.3 }, rungs))
  const beam = (side: number) =>
    path(
      polygon([
        [rail(-0.3, side)[0] - 12, rail(-0.3, side)[1]],
        [rail(-0.3, side)[0] + 12, rail(-0.3, side)[1]],
        rail(0.96, side),
      ]),
      fill('#27454c'),
    )
  sheet.add(rungs, beam(0), beam(1))
}

/** A blade at rest, crossing the corner of the view. */
function blade(sheet: Sheet) {
  const d = 'M-40 360Q180 300 420 150Q640 20 800 -60H560Q300 60 120 170Q0 240 -40 262Z'
  sheet.add(path(d, { ...fill('#06222c', 0.4), transform: 'translate(60 90)', filter: sheet.blur(22) }))
  sheet.add(
    path(d, {
      fill: sheet.linear(
        [200, 120],
        [330, 300],
        [
          [0, '#fffaf2'],
          [0.5, '#efe0cf'],
          [1, '#9fb1ae'],
        ],
      ),
    }),
    path('M-40 262Q0 240 120 170Q300 60 560 -60', stroke('#fff', 5, 0.9)),
    path('M-40 330Q180 268 430 118', stroke('#7d9696', 2.5, 0.5)),
  )
}

/** Helmet, shoulders, hands on the rungs; the red line runs on up past us. */
function climber(sheet: Sheet) {
  const at = { transform: 'translate(1036 228) rotate(36) scale(1.12)' }
  const shadow = group(
    { transform: 'translate(1070 262) rotate(36) scale(1.12)', filter: sheet.blur(8), opacity: 0.5 },
    ellipse([0, 4], 66, 44, fill('#0d2b35')),
    ellipse([6, 60], 34, 44, fill('#0d2b35')),
  )
  const suit = '#1c525c'
  sheet.add(
    shadow,
    path('M1180 -40Q1110 90 1044 226', stroke('#7d1d10', 9, 0.35)),
    path('M1176 -40Q1104 90 1040 222', stroke(red, 7)),
  )
  sheet.add(
    group(
      at,
      path(
        'M-22 40L-30 96L-42 108L-26 116L-8 100L-4 50ZM22 40L30 84L44 94L30 104L10 92L4 50Z',
        fill('#0d2b35'),
      ),
      path(
        'M-50 -16Q-74 -34 -60 -62L-42 -58Q-48 -36 -30 -24ZM50 -16Q72 -40 52 -74L36 -66Q48 -42 30 -24Z',
        fill(suit),
      ),
      ellipse([-51, -64], 13, 11, fill('#f0cd84')),
      ellipse([44, -75], 13, 11, fill('#f0cd84')),
      path('M-58 -4Q-56 -34 0 -34T58 -4Q54 34 24 48H-24Q-54 34 -58 -4Z', fill(suit)),
      path('M-34 -24L-20 44M34 -24L20 44M-46 10H46', stroke('#dca850', 8)),
      path('M-46 14Q-40 34 -22 44', stroke('#4e8d90', 5, 0.7)),
      ellipse([0, -14], 31, 34, fill('#9c2a1c')),
      ellipse([-2, -18], 30, 32, fill(red)),
      path('M-4 -48Q0 -18 -2 14M-20 -42Q-22 -18 -18 4M14 -42Q18 -18 14 4', stroke('#9c2a1c', 3, 0.7)),
      ellipse([-13, -32], 8, 6, fill('#fff', 0.5)),
    ),
  )
}
