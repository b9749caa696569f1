import { culture, ink, red } from '../palette.ts'
import { onlooker } from '../people.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  curve,
  ellipse,
  everywhere,
  fill,
  group,
  path,
  type Point,
  polygon,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** The storm at the Lantern: sails of cloth, shafts of light, one player at the rail. */
export function clothStorm() {
  const sheet = new Sheet('cloth storm')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, 800],
          [
            [0, '#1d0c1c'],
            [0.55, '#4a1c38'],
            [1, '#8a4048'],
          ],
        ),
      ),
    ),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([900, 520], 720, [
        [0, '#f4d49a', 0.8],
        [0.4, '#c77a58', 0.4],
        [1, '#5f2140', 0],
      ]),
    }),
  )
  shafts(sheet)
  const shape = noise('cloth', 3)
  const tones: [string, string, string][] = [
    ['#6d2a48', '#a04f5a', '#3a1229'],
    ['#7f3450', '#c47a68', '#42142d'],
    ['#95465a', '#e0a67e', '#4c1832'],
    ['#6a2545', '#d08c70', '#300e24'],
    ['#451732', '#a8585c', '#1f0a1a'],
  ]
  for (const [layer, [mid, light, dark]] of tones.entries()) {
    if (layer === 3) player(sheet, 1004, 690)
    const crest = cloth(sheet, layer, shape, mid, light, dark)
    // Ropes that pull the cloth, straight up into the dark.
    for (const x of [[330, 560, 1250], [700, 1380], [430], [], []][layer] ?? []) {
      sheet.add(path(`M${x} ${round(crest(x) + 4)}L${x + 26} -20`, stroke('#f0d3a0', 2.2, 0.6)))
      sheet.add(circle([x, crest(x) + 4], 6, fill('#f0d3a0')))
    }
  }
  stageFrame(sheet)
  const rows: string[] = []
  for (const [row, y, wide] of [
    [0, 962, 84],
    [1, 1030, 112],
  ] as const) {
    for (let x = -20 + row * 40; x < width + 40; x += wide * 1.18) {
      if (random() < 0.1) continue
      const head = onlooker(
        random,
        x + random.between(-8, 8),
        y + random.between(-6, 10),
        wide,
        row ? '#0d0510' : '#210d1d',
      )
      // The stage lights the outline of every head.
      rows.push(
        group(
          { transform: 'translate(0 -3)' },
          head.replaceAll(row ? '#0d0510' : '#210d1d', row ? '#5f2a3a' : '#a8584a'),
        ),
        head,
      )
    }
  }
  sheet.add(rows)
  sheet.add(
    everywhere({
      fill: sheet.radial([860, 520], 1080, [
        [0.45, ink, 0],
        [1, '#07020a', 0.75],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.14)
  return sheet.toString()
}

function shafts(sheet: Sheet) {
  const soft = sheet.blur(6)
  for (const [x, spread, to, opacity] of [
    [330, 60, 980, 0.5],
    [560, 50, 1020, 0.42],
    [1400, 70, 900, 0.55],
    [1180, 40, 960, 0.3],
  ] as const) {
    const light = sheet.linear(
      [x, 0],
      [to, 760],
      [
        [0, '#ffe9bd', opacity],
        [1, '#ffe9bd', 0],
      ],
    )
    sheet.add(
      path(
        polygon([
          [x - 16, -10],
          [x + 16, -10],
          [to + spread * 3, 820],
          [to - spread * 3, 820],
        ]),
        { fill: light, filter: soft, ...blend('screen') },
      ),
    )
  }
}

/** One sheet of cloth: a wave's outline, then its folds as light and shade running with the crest. */
function cloth(
  sheet: Sheet,
  layer: number,
  shape: (x: number, y: number) => number,
  mid: string,
  light: string,
  dark: string,
) {
  const base = 556 + layer * 84
  const swing = 300 - layer * 40
  const crest = (x: number, fold: number) =>
    base -
    Math.abs(Math.sin(x / (330 + layer * 40) + layer * 1.55 + 0.5)) ** 1.6 * swing * 0.62 +
    swing * 0.2 -
    (shape(x / 300 + layer * 3, layer + fold * 0.13) - 0.5) * swing +
    fold * (30 + Math.sin(x / 190 + layer) * 16)
  const line = (fold: number): Point[] =>
    Array.from({ length: 38 }, (_, i) => [-60 + i * 48, crest(-60 + i * 48, fold)])
  const d = `${curve(line(0))}L1720 1120H-60Z`
  sheet.add(path(d, { ...fill('#0c030c', 0.45), transform: 'translate(0 -16)', filter: sheet.blur(16) }))
  sheet.add(
    path(d, {
      fill: sheet.linear(
        [0, base - 150],
        [0, base + 260],
        [
          [0, light],
          [0.3, mid],
          [1, dark],
        ],
      ),
    }),
  )
  for (let fold = 1; fold < 7; fold++) {
    const [upper, lower] = [line(fold), line(fold + 0.55)].map((points) =>
      points.map(([x, y], i): Point => [x, y + Math.sin(i * 0.9 + fold) * 9]),
    )
    const band = curve([...(upper as Point[]), ...(lower as Point[]).toReversed()], true)
    sheet.add(path(band, fill(fold % 2 ? dark : light, fold % 2 ? 0.34 : 0.2)))
  }
  sheet.add(path(curve(line(0)), stroke('#ffe2b0', 4 - layer * 0.4, 0.75)))
  return (x: number) => crest(x, 0)
}

/** Braced against the wind that is not there, a lamp held up. */
function player(sheet: Sheet, x: number, y: number) {
  const lamp: Point = [x + 62, y - 168]
  sheet.add(
    everywhere({
      fill: sheet.radial(lamp, 240, [
        [0, '#fff1cd', 1],
        [0.2, '#ffd58a', 0.6],
        [1, '#ffb45a', 0],
      ]),
      ...blend('screen'),
    }),
  )
  const figure = [
    path('M-26 60L-14 -30Q-20 -86 6 -98Q30 -92 28 -40L44 60H22L6 -16L-4 60Z', fill('#170a17')),
    path('M14 -84Q36 -92 58 -140L50 -146Q30 -112 2 -100Z', fill('#170a17')),
    path('M-4 -92Q-34 -76 -52 -34L-44 -30Q-22 -58 4 -66Z', fill('#170a17')),
    circle([8, -116], 15, fill('#170a17')),
    path('M-6 -122Q10 -140 24 -120L34 -118L22 -112Z', fill('#170a17')),
    path('M-4 -98Q-40 -108 -76 -84Q-104 -70 -130 -86Q-104 -94 -84 -108Q-48 -122 6 -106Z', fill(red)),
    path('M56 -146V-160M46 -160H66', stroke('#170a17', 4)),
    path('M46 -160L42 -180H70L66 -160Z', fill('#ffe7ae')),
    path('M46 -180Q56 -194 66 -180Z', fill('#170a17')),
  ]
  sheet.add(group({ transform: `translate(${x} ${y}) scale(1.08)` }, figure))
}

function stageFrame(sheet: Sheet) {
  // Curtains gathered to both sides, a lambrequin above, the lip of the stage below.
  const side = (from: number, dir: number) => {
    const folds: string[] = []
    for (let i = 0; i < 7; i++) {
      const [x, w] = [from + dir * i * 30, 34]
      const shade = sheet.linear(
        [x, 0],
        [x + dir * w, 0],
        [
          [0, '#2a0a18'],
          [0.45, '#8c2f3e'],
          [1, '#3a0f20'],
        ],
      )
      folds.push(
        path(
          `M${x} -20Q${x + dir * (10 + i * 9)} 420 ${x - dir * (i * 13)} 930H${x + dir * w - dir * (i * 12)}Q${x + dir * (w + 6 + i * 9)} 420 ${x + dir * w} -20Z`,
          { fill: shade },
        ),
      )
    }
    return folds.join('')
  }
  sheet.add(
    rect(-20, -20, 60, 1000, fill('#2a0a18')),
    rect(1580, -20, 60, 1000, fill('#2a0a18')),
    side(0, 1),
    side(width, -1),
  )
  for (let i = 0; i < 9; i++) {
    const x = -20 + i * 184
    const shade = sheet.linear(
      [x, 0],
      [x + 188, 0],
      [
        [0, '#3a0f20'],
        [0.5, '#97384a'],
        [1, '#3a0f20'],
      ],
    )
    sheet.add(
      path(`M${x} -20V70Q${x + 94} 176 ${x + 188} 70V-20Z`, { fill: shade }),
      path(`M${x} 70Q${x + 94} 176 ${x + 188} 70`, stroke(culture.gold, 6, 0.8)),
    )
    sheet.add(
      path(
        Array.from(
          { length: 15 },
          (_, k) => `M${round(x + 8 + k * 12.3)} ${round(74 + Math.sin(((k + 0.5) / 15) * Math.PI) * 51)}v14`,
        ).join(''),
        stroke(culture.gold, 3, 0.6),
      ),
    )
  }
  sheet.add(
    rect(-20, 918, 1660, 30, {
      fill: sheet.linear(
        [0, 918],
        [0, 948],
        [
          [0, '#d99e3e'],
          [1, '#5a3413'],
        ],
      ),
    }),
    rect(-20, 948, 1660, 150, fill('#1c0b16')),
  )
  for (let x = 150; x < 1500; x += 120)
    sheet.add(
      path(`M${x - 22} 918Q${x} 892 ${x + 22} 918Z`, fill('#2a1310')),
      ellipse([x, 912], 14, 4, fill('#ffe9bd')),
    )
}
