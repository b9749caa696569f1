import { contour } from '../contours.ts'
import { ink, red } from '../palette.ts'
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
  path,
  type Point,
  rect,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** A scrum cap as a weather map: height lines of a head, warm where the knocks arrived. */
export function heatCap() {
  const sheet = new Sheet('heat cap')
  sheet.add(
    everywhere(
      fill(
        sheet.radial([760, 480], 1200, [
          [0, '#1c5546'],
          [0.5, '#123a30'],
          [1, '#081c1a'],
        ]),
      ),
    ),
  )
  for (let i = 0; i < 28; i++)
    sheet.add(path(`M${i * 60} 0V${height}M0 ${i * 60}H${width}`, stroke('#93b39c', 1, 0.09)))
  const skull =
    'M1090 836C1070 900 1060 960 1066 1110H560C566 1010 540 960 486 930C420 902 372 884 372 838C372 806 384 792 380 770C376 752 352 744 354 716C356 696 376 690 374 668C372 646 322 630 318 604C316 580 372 528 380 470C396 240 560 96 800 92C1070 90 1240 270 1236 500C1232 640 1116 740 1090 836Z'
  const cap =
    'M402 520C392 270 540 112 802 110C1056 108 1218 280 1214 502C1212 600 1152 680 1104 760C1080 800 1066 850 1040 872C1000 900 950 880 930 850C900 806 900 760 850 740C800 726 770 760 740 800C720 830 690 852 668 836C640 812 648 740 640 690C632 640 610 560 560 540C510 522 450 548 402 520Z'
  sheet.add(
    path(skull, { ...fill('#020a09', 0.6), transform: 'translate(30 36)', filter: sheet.blur(26) }),
    path(skull, {
      fill: sheet.linear(
        [360, 120],
        [1200, 1000],
        [
          [0, '#3f7d6a'],
          [0.5, '#255848'],
          [1, '#123a30'],
        ],
      ),
    }),
    path(skull, stroke('#93b39c', 3, 0.7)),
  )
  const bump = noise('cap', 3)
  const spots: [number, number, number, number][] = [
    [620, 300, 128, 1.2],
    [1020, 330, 120, 0.52],
    [880, 600, 90, 0.3],
    [490, 450, 80, 0.42],
    [1120, 570, 90, 0.3],
  ]
  const heat = (x: number, y: number) =>
    spots.reduce(
      (sum, [sx, sy, r, strength]) =>
        sum + strength * Math.exp(-((x - sx) ** 2 + (y - sy) ** 2) / (2 * r * r)),
      0,
    ) +
    (bump(x / 130, y / 130) - 0.5) * 0.22
  const inside = sheet.clip(cap)
  const tones = ['#2f6d5c', '#4b8a5c', '#8aa85a', '#d3b34f', '#ec9a45', '#e4683a', red, '#a92416']
  const area = { x: 370, y: 80, width: 880, height: 830 }
  const layers = tones.map((tone, i) =>
    path(contour(heat, -0.2 + i * 0.165, area, 9, true), { ...fill(tone), 'fill-rule': 'evenodd' }),
  )
  const lines = Array.from({ length: 26 }, (_, i) =>
    path(contour(heat, -0.15 + i * 0.055, area, 9), stroke('#fff4d8', i % 3 ? 1.1 : 2.2, i % 3 ? 0.4 : 0.75)),
  )
  sheet.add(
    path(cap, { ...fill('#04110e', 0.5), transform: 'translate(12 16)', filter: sheet.blur(9) }),
    group({ 'clip-path': inside }, rect(360, 80, 900, 840, fill('#24614a')), layers, lines),
  )
  // The padding: cells pressed out by light on one edge, shade on the other.
  const seams = [
    'M802 110C760 230 760 400 850 740',
    'M500 230C640 250 900 240 1150 250',
    'M404 430C640 390 940 400 1212 470',
    'M600 160C590 330 600 480 640 690',
    'M1010 150C1060 320 1060 600 1000 880',
    'M650 640C800 600 1000 610 1140 700',
  ]
  sheet.add(
    group(
      { 'clip-path': inside },
      seams.map((d) => path(d, { ...stroke('#04110e', 11, 0.5), transform: 'translate(3 4)' })),
      seams.map((d) => path(d, stroke('#0f3229', 6))),
      seams.map((d) => path(d, { ...stroke('#fff', 2, 0.35), transform: 'translate(-4 -4)' })),
    ),
  )
  const shade = sheet.linear(
    [480, 160],
    [1160, 860],
    [
      [0, '#fff', 0.3],
      [0.4, '#fff', 0],
      [0.6, '#04110e', 0],
      [1, '#04110e', 0.62],
    ],
  )
  sheet.add(
    path(cap, { fill: shade }),
    path(cap, stroke('#0a1f1d', 9)),
    path(cap, { ...stroke('#f3f1e6', 3, 0.65), transform: 'translate(-3 -3)' }),
  )
  sheet.add(
    ear(),
    path('M668 836C640 880 570 906 470 922M1040 872C960 970 700 1000 470 922', stroke('#0a1f1d', 26)),
    path('M668 836C640 880 570 906 470 922M1040 872C960 970 700 1000 470 922', stroke('#4b8a5c', 3, 0.8)),
  )
  signals(sheet, spots)
  sheet.paper(0.1)
  return sheet.toString()
}

const ear = () =>
  group(
    {},
    ellipse([838, 664], 58, 76, fill('#0a1f1d')),
    ellipse([838, 664], 46, 64, fill('#1c4a3d')),
    [
      [820, 634],
      [856, 634],
      [838, 664],
      [820, 694],
      [856, 694],
    ].map((at) => circle(at as unknown as Point, 8, fill('#0a1f1d'))),
  )

/** What the cap sends out: a trace per sensor, off to the right. */
function signals(sheet: Sheet, spots: [number, number, number, number][]) {
  for (const [i, [x, y, , strength]] of spots.entries()) {
    const row = 210 + i * 150
    const trace: Point[] = []
    for (let t = 0; t <= 60; t++) {
      const knock =
        Math.exp(-(((t - 18 - i * 6) / 3) ** 2)) * strength * 84 -
        Math.exp(-(((t - 24 - i * 6) / 4) ** 2)) * strength * 30
      trace.push([1310 + t * 5.4, row - knock + (sheet.random() - 0.5) * 5])
    }
    const hot = i === 0
    sheet.add(
      path(
        `M${x} ${y}C${x + 220} ${y - 60} 1200 ${row} 1310 ${row}`,
        stroke(hot ? '#ffb39c' : '#cbd8d3', 1.8, 0.6, '2 8'),
      ),
      path(curve(trace), stroke(hot ? red : '#cbd8d3', hot ? 4.5 : 2.4, hot ? 1 : 0.7)),
    )
    sheet.add(
      circle([x, y], 15, fill('#0a1f1d')),
      circle([x, y], 9, fill(hot ? '#fff4ec' : '#cbd8d3')),
      circle([x, y], 24, stroke('#fff', 2, 0.6)),
    )
  }
  sheet.add(
    everywhere({
      fill: sheet.radial([800, 480], 1080, [
        [0.5, ink, 0],
        [1, '#020a09', 0.6],
      ]),
      ...blend('multiply'),
    }),
  )
}
