import { red, science } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  everywhere,
  fill,
  group,
  lines,
  path,
  type Point,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

const pole: Point = [760, 330]

/** A comet among star trails, with one dome open on either side of the valley. */
export function cometNight() {
  const sheet = new Sheet('comet night')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, 900],
          [
            [0, '#060d19'],
            [0.45, '#0f2340'],
            [0.8, '#275070'],
            [1, '#5f8f9f'],
          ],
        ),
      ),
    ),
  )
  const milky = sheet.linear(
    [0, 900],
    [1100, 0],
    [
      [0.3, '#bcd5dc', 0],
      [0.5, '#bcd5dc', 0.2],
      [0.7, '#bcd5dc', 0],
    ],
  )
  sheet.add(everywhere({ fill: milky, filter: sheet.blur(30) }))
  for (let i = 0; i < 900; i++) {
    const r = 14 + Math.sqrt(random()) * 1240
    const from = random() * 360
    const sweep = random.between(14, 21)
    const at = (degrees: number) =>
      [pole[0] + Math.cos((degrees * Math.PI) / 180) * r, pole[1] + Math.sin((degrees * Math.PI) / 180) * r]
        .map(round)
        .join(' ')
    const bright = random() ** 3
    const tone = random.pick(['#e6eef0', '#bcd5dc', '#f4dfae', '#d3e3ea'])
    sheet.add(
      path(
        `M${at(from)}A${round(r)} ${round(r)} 0 0 1 ${at(from + sweep)}`,
        stroke(tone, 0.9 + bright * 2.6, 0.2 + bright * 0.65),
      ),
    )
  }
  sheet.add(circle(pole, 3, fill('#fff')))
  comet(sheet, [560, 470])
  hills(sheet)
  dome(sheet, 262, 842, 1.14, -1)
  dome(sheet, 1404, 872, 0.82, 1)
  // Both look at the same place: two faint lines that cross in the comet's head.
  const [left, right] = [
    sheet.linear(
      [262, 720],
      [560, 470],
      [
        [0, science.gold, 0],
        [1, science.gold, 0.75],
      ],
    ),
    sheet.linear(
      [1404, 790],
      [560, 470],
      [
        [0, science.gold, 0],
        [1, science.gold, 0.75],
      ],
    ),
  ]
  sheet.add(
    path('M296 700L560 470', { fill: 'none', stroke: left, 'stroke-width': 2.4, 'stroke-dasharray': '3 10' }),
    path('M1364 776L560 470', {
      fill: 'none',
      stroke: right,
      'stroke-width': 2.4,
      'stroke-dasharray': '3 10',
    }),
  )
  sheet.add(circle([556, 473], 46, stroke(red, 3)), circle([567, 465], 46, stroke(red, 3)))
  sheet.paper(0.1)
  return sheet.toString()
}

function comet(sheet: Sheet, [x, y]: Point) {
  const tail = (spread: number, bend: number, opacity: number, tone: string) => {
    const fade = sheet.linear(
      [x, y],
      [x + 640, y - 330],
      [
        [0, tone, opacity],
        [0.3, tone, opacity * 0.45],
        [1, tone, 0],
      ],
    )
    return path(
      `M${x - 4} ${y + 4}Q${x + 300} ${y - 110 - bend - spread} ${x + 680} ${y - 350 - spread - bend}L${x + 700} ${y - 330 + spread}Q${x + 300} ${y - 130 + spread * 0.5 - bend * 0.3} ${x + 4} ${y + 10}Z`,
      { fill: fade },
    )
  }
  sheet.add(
    group(
      { filter: sheet.blur(7), ...blend('screen') },
      tail(64, -30, 0.55, '#bfe6ea'),
      tail(24, 34, 0.85, '#8fd0e0'),
    ),
    group(blend('screen'), tail(12, 20, 0.8, '#e8fbff')),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([x, y], 120, [
        [0, '#f4ffff', 1],
        [0.12, '#d4f6f6', 0.8],
        [0.4, '#7fd0da', 0.3],
        [1, '#7fd0da', 0],
      ]),
      ...blend('screen'),
    }),
    circle([x, y], 8, fill('#fff')),
  )
}

function hills(sheet: Sheet) {
  for (const [layer, tone] of ['#2d5870', '#1c3f57', '#10293d', '#081421'].entries()) {
    const shape = noise(`night hill ${layer}`, 4)
    const points: Point[] = []
    for (let x = -30; x <= width + 30; x += 26) {
      const sides = Math.abs(x - 830) / 830
      points.push([
        x,
        800 +
          layer * 62 -
          shape(x / 380, layer * 7) * 130 -
          (layer > 1 ? sides * sides * (layer === 2 ? 90 : 30) : 0),
      ])
    }
    sheet.add(path(`${lines(points)}L1660 1100H-30Z`, fill(tone)))
    if (layer < 3)
      sheet.add(
        rect(-20, 780 + layer * 60, 1660, 140, {
          fill: sheet.linear(
            [0, 780 + layer * 60],
            [0, 910 + layer * 60],
            [
              [0, '#7fb0bd', 0],
              [1, '#7fb0bd', 0.16],
            ],
          ),
          filter: sheet.blur(12),
        }),
      )
  }
}

/** An observatory: drum, dome, the slit with warm light in it, facing left or right. */
function dome(sheet: Sheet, x: number, y: number, size: number, side: number) {
  const shell = sheet.linear(
    [-104, -150],
    [104, 0],
    side < 0
      ? [
          [0, '#3d6379'],
          [0.5, '#173650'],
          [1, '#0a1a2b'],
        ]
      : [
          [0, '#527c8f'],
          [0.4, '#214963'],
          [1, '#0a1a2b'],
        ],
  )
  sheet.add(
    group(
      { transform: `translate(${x} ${y}) scale(${size})` },
      rect(-92, -6, 184, 130, fill('#0c1d2e')),
      rect(-92, -6, 184, 130, {
        fill: sheet.linear(
          [-92, 0],
          [92, 0],
          [
            [0, '#2c5268', 0.9],
            [0.6, '#0c1d2e', 0],
          ],
        ),
      }),
      rect(-14, 60, 30, 64, fill('#f0c05a')),
      path('M-104 0A104 108 0 0 1 104 0Z', { fill: shell }),
      [-72, -36, 0, 36, 72].map((k) =>
        path(
          `M${k} ${round(-106 * Math.sqrt(1 - (k / 104) ** 2))}Q${k * 1.28} -40 ${k * 1.3} 0`,
          stroke('#0a1a2b', 2, 0.5),
        ),
      ),
      rect(-112, -4, 224, 16, fill('#1c3f57')),
      // The slit follows the dome's curve; the instrument's end shows in it.
      group(
        { transform: `scale(${-side} 1)` },
        path('M8 -107Q64 -92 84 -18L56 -6Q40 -76 -10 -100Z', fill('#3a2a12')),
        path('M10 -104Q60 -90 79 -22L60 -13Q44 -76 -4 -99Z', fill('#f0c05a', 0.85)),
        path('M20 -30L58 -76L74 -62L38 -18Z', fill('#081421')),
      ),
    ),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([x - side * 54 * size, y - 60 * size], 190 * size, [
        [0, '#f6cf7d', 0.5],
        [1, '#f6cf7d', 0],
      ]),
      ...blend('screen'),
    }),
  )
}
