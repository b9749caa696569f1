import { city, red } from '../palette.ts'
import { blend, circle, ellipse, everywhere, fill, path, rect, round, type Sheet, stroke } from '../svg.ts'

export function bus(sheet: Sheet) {
  const random = sheet.random
  const body = 'M440 764V322Q440 286 476 284H1196Q1246 286 1254 332L1282 560Q1290 640 1290 764Z'
  const metal = sheet.linear(
    [0, 284],
    [0, 764],
    [
      [0, '#57708c'],
      [0.12, '#3a5270'],
      [0.6, '#2a3f5a'],
      [1, '#17263a'],
    ],
  )
  const light = sheet.linear(
    [0, 330],
    [0, 660],
    [
      [0, '#ffe2a6'],
      [0.5, '#fbc46c'],
      [1, '#e0973f'],
    ],
  )
  const parts = [
    ellipse([866, 776], 470, 24, { ...fill('#02050a', 0.8), filter: sheet.blur(9) }),
    path(body, { fill: metal }),
    rect(440, 496, 842, 56, {
      fill: sheet.linear(
        [440, 0],
        [1290, 0],
        [
          [0, '#24384f'],
          [1, '#4d6680'],
        ],
      ),
    }),
    rect(440, 520, 846, 6, fill(city.lamp, 0.9)),
  ]
  // Upper deck, then lower deck; the pillars between the panes are the body colour.
  for (const [y, tall, from, panes] of [
    [336, 142, 464, 6],
    [570, 118, 596, 4],
  ] as const) {
    for (let i = 0; i < panes; i++) {
      const x = from + i * 130
      parts.push(rect(x, y, 118, tall, { fill: light, rx: 9 }))
      parts.push(
        rect(x, y, 118, 16, fill('#fff6da', 0.7)),
        path(`M${x + 59} ${y}v${tall}`, stroke('#b8793a', 2, 0.4)),
      )
      parts.push(
        path(
          `M${x + 14} ${y + tall}v-46q0 -12 12 -12h16q10 0 10 12v46ZM${x + 66} ${y + tall}v-46q0 -12 12 -12h16q10 0 10 12v46Z`,
          fill('#7c3b2a', 0.75),
        ),
      )
      if ([1, 4].includes(i) && y < 400) parts.push(passenger(x + (i === 1 ? 38 : 84), y + tall, random))
      if (i === 2 && y > 400) parts.push(passenger(x + 40, y + tall, random))
    }
  }
  parts.push(
    path('M1246 336H1206Q1200 336 1200 344V470Q1200 478 1208 478H1264Z', { fill: light }),
    rect(474, 566, 102, 186, { fill: light, rx: 6 }),
    path('M525 566V752', stroke('#5b3d22', 5)),
    path('M1136 570H1274L1282 690H1136Z', { fill: light }),
    // The driver, turned to the road.
    path(
      'M1176 690C1172 650 1186 634 1204 632C1196 626 1194 604 1212 600S1236 616 1230 630C1242 640 1250 660 1262 668L1258 676C1246 674 1236 668 1230 662V690Z',
      fill('#1b1a22'),
    ),
    path('M1262 690L1254 648', stroke('#1b1a22', 6)),
    path('M1290 700L1296 720V744H1276V700Z', fill('#ffefc9')),
    rect(436, 640, 12, 60, { ...fill(red), rx: 5 }),
    rect(440, 742, 850, 24, fill('#0d1725')),
  )
  for (const x of [626, 1086]) {
    parts.push(
      path(`M${x - 66} 766A66 66 0 0 1 ${x + 66} 766Z`, fill('#070c13')),
      circle([x, 764], 52, fill('#0b1119')),
      circle([x, 764], 47, stroke('#2c3a49', 3)),
      circle([x, 764], 24, fill('#41546a')),
      circle([x, 764], 10, fill('#101a26')),
    )
  }
  const beam = sheet.linear(
    [1290, 0],
    [1700, 0],
    [
      [0, '#ffeec2', 0.8],
      [1, '#ffeec2', 0],
    ],
  )
  parts.push(
    path('M1292 708L1700 640V900L1292 740Z', { fill: beam, ...blend('screen'), filter: sheet.blur(8) }),
  )
  const halo = sheet.radial(
    [870, 470],
    640,
    [
      [0, '#ffc676', 0.34],
      [1, '#ffc676', 0],
    ],
    0.7,
  )
  return [
    ...parts,
    everywhere({ fill: halo, ...blend('screen') }),
    path('M476 285H1196Q1240 287 1250 320', stroke('#b8c8d6', 3, 0.6)),
  ]
}

/** Head and shoulders, looking the way the bus goes. */
const passenger = (x: number, y: number, random: { (): number }) =>
  path(
    'M-32 0Q-32 -34 -10 -40L-9 -50Q-19 -56 -18 -72Q-16 -88 2 -88Q17 -87 17 -73L22 -66L17 -63Q17 -52 7 -50L8 -40Q30 -36 32 0Z',
    {
      ...fill('#2a2028'),
      transform: `translate(${x} ${y}) scale(1 ${round((0.92 + random() * 0.12) * 100) / 100})`,
    },
  )
