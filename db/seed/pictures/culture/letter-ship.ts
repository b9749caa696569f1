import { ink, red } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  curve,
  everywhere,
  fill,
  group,
  height,
  move,
  path,
  type Point,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** A ship built of unsent letters: the hull an envelope, the sails written pages, the sea more handwriting. */
export function letterShip() {
  const sheet = new Sheet('letter ship')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, height],
          [
            [0, '#2a1026'],
            [0.5, '#5a2440'],
            [0.72, '#a45a54'],
            [0.78, '#d69a66'],
            [1, '#f0cf98'],
          ],
        ),
      ),
    ),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([1080, 760], 760, [
        [0, '#fbe0a8', 0.9],
        [0.4, '#d98a5a', 0.4],
        [1, '#5f2140', 0],
      ]),
    }),
  )
  stars(sheet)
  const shadow = sheet.blur(12)
  sheet.add(
    group(
      { transform: 'translate(24 30)', filter: shadow, opacity: 0.4 },
      path('M560 780L650 260L1230 300L1260 780Z', fill('#170a17')),
    ),
  )
  // Masts and stays first, then the pages on them.
  sheet.add(
    path('M640 800V190M880 800V120M1110 800V210M1270 790L1480 640', stroke('#170a17', 11)),
    path(
      'M1480 640L1110 214M1440 668L1110 330M640 194L880 124L1110 214M640 194L458 752',
      stroke('#170a17', 2.4),
    ),
  )
  const pages: [number, number, number, number, number][] = [
    [640, 610, 240, 250, -3],
    [640, 392, 200, 170, 2],
    [640, 262, 150, 84, -2],
    [880, 590, 270, 290, 2],
    [880, 340, 226, 190, -2],
    [880, 194, 160, 90, 3],
    [1110, 612, 236, 240, -2],
    [1110, 412, 196, 164, 3],
    [1110, 284, 140, 80, -1],
  ]
  for (const [x, y, w, h, turn] of pages) sheet.add(sail(sheet, x, y, w, h, turn, shadow))
  for (const [a, b] of [
    [
      [1150, 330],
      [1456, 652],
    ],
    [
      [1150, 480],
      [1390, 690],
    ],
  ] as [Point, Point][])
    sheet.add(jib(sheet, a, b))
  hull(sheet)
  sea(sheet)
  sheet.add(
    everywhere({
      fill: sheet.radial([860, 560], 1100, [
        [0.45, ink, 0],
        [1, '#12060f', 0.72],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.14)
  return sheet.toString()
}

function stars(sheet: Sheet) {
  const drawn = Array.from({ length: 120 }, () =>
    circle(
      [sheet.random() * width, sheet.random() ** 1.6 * 560],
      sheet.random.between(0.8, 2.4),
      fill('#f9e4ba', sheet.random.between(0.3, 0.9)),
    ),
  )
  sheet.add(drawn)
}

/** Lines of writing nobody can read any more: loops with word gaps, between two edges. */
function script(sheet: Sheet, x: number, y: number, w: number, rows: number, gap: number, size: number) {
  const random = sheet.random
  let d = ''
  for (let row = 0; row < rows; row++) {
    let at = x + (row === 0 ? w * 0.1 : 0)
    const end = x + w * (rows > 1 && row === rows - 1 ? 0.5 : random.between(0.9, 1))
    while (at < end - size * 3) {
      d += `M${round(at)} ${round(y + row * gap)}`
      const strokes = random.whole(3, 8)
      for (let k = 0; k < strokes && at < end - size; k++) {
        const tall =
          random() < 0.2 ? -size * 2.1 : random() < 0.12 ? size * 1.5 : -size * random.between(0.5, 1)
        d += `q${round(size * 0.3)} ${round(tall)} ${round(size * 0.62)} 0`
        at += size * 0.62
      }
      at += size * 0.9
    }
  }
  return d
}

function sail(sheet: Sheet, x: number, y: number, w: number, h: number, turn: number, shadow: string) {
  const [l, r, t, b] = [-w / 2, w / 2, -h / 2, h / 2]
  const belly = w * 0.14
  const outline = `M${l} ${t}Q0 ${t + 6} ${r} ${t}Q${r + belly * 0.5} ${t + h * 0.55} ${r + 8} ${b}Q0 ${b - belly} ${l - 8} ${b}Q${l + belly * 0.6} ${t + h * 0.55} ${l} ${t}Z`
  const rows = Math.floor((h - 34) / 19)
  const light = sheet.linear(
    [l, t],
    [r, b],
    [
      [0, '#fdf4de'],
      [0.45, '#f3e0b8'],
      [1, '#c9a06a'],
    ],
  )
  return group(
    move(x, y, turn),
    path(outline, { ...fill('#12060f', 0.5), transform: 'translate(12 16)', filter: shadow }),
    path(outline, { fill: light }),
    group(
      { 'clip-path': sheet.clip(outline) },
      path(script(sheet, l + 20, t + 32, w - 40, rows, 19, 9.5), stroke('#4a2338', 1.9, 0.72)),
      path(`M${l} ${t + h * 0.34}H${r}M${l} ${t + h * 0.67}H${r}`, stroke('#a8804e', 2, 0.35)),
      path(`M${l} ${t + h * 0.34 + 2}H${r}M${l} ${t + h * 0.67 + 2}H${r}`, stroke('#fff8e6', 2, 0.6)),
    ),
    rect(l - 14, t - 7, w + 28, 9, { ...fill('#170a17'), rx: 4 }),
  )
}

function jib(sheet: Sheet, top: Point, foot: Point) {
  const back: Point = [top[0] + 18, foot[1] + 30]
  const d = `M${top.join(' ')}Q${round((top[0] + foot[0]) / 2 + 26)} ${round((top[1] + foot[1]) / 2 - 10)} ${foot.join(' ')}Q${round((foot[0] + back[0]) / 2)} ${round(back[1] - 26)} ${back.join(' ')}Q${round(top[0] + 44)} ${round((top[1] + back[1]) / 2)} ${top.join(' ')}Z`
  return [
    path(d, {
      fill: sheet.linear(top, back, [
        [0, '#fbeccb'],
        [1, '#cfa871'],
      ]),
    }),
    group(
      { 'clip-path': sheet.clip(d) },
      path(script(sheet, top[0] + 30, top[1] + 90, foot[0] - top[0], 14, 19, 9), stroke('#4a2338', 1.8, 0.6)),
    ),
  ].join('')
}

/** The envelope: its flap is the ship's side, the wax seal sits where the anchor would be. */
function hull(sheet: Sheet) {
  const body = 'M452 752Q620 790 860 790T1290 738L1226 896Q1200 930 1150 930H586Q540 930 520 896Z'
  const inside = sheet.clip(body)
  sheet.add(
    path(body, { ...fill('#12060f', 0.5), transform: 'translate(14 20)', filter: sheet.blur(12) }),
    path(body, {
      fill: sheet.linear(
        [460, 740],
        [1200, 960],
        [
          [0, '#f3dcae'],
          [0.5, '#dcb57c'],
          [1, '#9a6a3e'],
        ],
      ),
    }),
  )
  sheet.add(
    group(
      { 'clip-path': inside },
      path('M440 960L800 830L1310 960Z', fill('#b98752', 0.55)),
      path('M430 730L868 872L1310 720L1310 700H430Z', {
        ...fill('#4a2338', 0.3),
        transform: 'translate(4 16)',
      }),
      path('M430 735L850 852Q868 860 886 852L1310 722L1310 690H430Z', {
        fill: sheet.linear(
          [0, 740],
          [0, 890],
          [
            [0, '#fbeac6'],
            [1, '#e2be86'],
          ],
        ),
      }),
      path('M430 735L850 852Q868 860 886 852L1310 722', stroke('#fff6df', 3, 0.9)),
      [560, 690, 1030, 1150].map((x) => rect(x, 776, 30, 20, { ...fill('#5a2a3c', 0.85), rx: 3 })),
    ),
    path('M452 752Q620 790 860 790T1290 738', stroke('#170a17', 6)),
  )
  const wax = curve(
    Array.from({ length: 13 }, (_, i): Point => [
      868 + Math.cos((i / 13) * Math.PI * 2) * (50 + ((i * 7) % 5) * 2.6),
      842 + Math.sin((i / 13) * Math.PI * 2) * (47 + ((i * 5) % 4) * 2.6),
    ]),
    true,
  )
  sheet.add(
    path(wax, { ...fill('#3a0a0a', 0.5), transform: 'translate(6 9)' }),
    path(wax, {
      fill: sheet.radial([850, 824], 76, [
        [0, '#f0705a'],
        [0.5, red],
        [1, '#8a2115'],
      ]),
    }),
    circle([868, 842], 34, stroke('#8a2115', 4, 0.8)),
  )
  sheet.add(
    path('M868 820V862M852 850Q868 870 884 850M858 828H878', stroke('#8a2115', 5)),
    circle([868, 816], 5, stroke('#8a2115', 4)),
    path('M834 818Q846 800 866 798', stroke('#ffc9b8', 4, 0.8)),
  )
}

function sea(sheet: Sheet) {
  const swell = noise('letter sea', 3)
  const tones = ['#8a4050', '#6d2c47', '#54203d', '#3d1630', '#2a0f24']
  for (const [layer, tone] of tones.entries()) {
    const line: Point[] = []
    for (let x = -40; x <= width + 40; x += 36)
      line.push([
        x,
        884 +
          layer * 46 +
          Math.sin(x / (70 + layer * 14) + layer * 2) * (11 + layer * 4) +
          (swell(x / 240, layer) - 0.5) * 46,
      ])
    const d = `${curve(line)}L1680 1120H-60Z`
    sheet.add(
      path(d, {
        fill: sheet.linear(
          [0, 850 + layer * 46],
          [0, 1000 + layer * 46],
          [
            [0, tone],
            [1, '#1d0a1a'],
          ],
        ),
        'fill-opacity': layer ? 1 : 0.82,
      }),
    )
    sheet.add(path(curve(line), stroke('#f3d3a0', 2.6, 0.7)))
    const writing = script(sheet, -20 + layer * 26, 0, 1640, 1, 0, 14 + layer * 2)
    const bent = writing.replace(/M(-?[\d.]+) (-?[\d.]+)/g, (_, x: string) => {
      const i = Math.max(0, Math.min(line.length - 1, Math.round((Number(x) + 40) / 36)))
      return `M${x} ${round((line[i] as Point)[1] + 27 + layer * 2)}`
    })
    sheet.add(path(bent, stroke('#f3d3a0', 2, 0.5 - layer * 0.04)))
  }
}
