import { red } from '../palette.ts'
import { noise } from '../random.ts'
import {
  circle,
  curve,
  everywhere,
  fill,
  group,
  height,
  lines,
  path,
  type Point,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** The dockers' songs: tape runs from reel to reel and turns into the harbour's water. */
export function harbourTape() {
  const sheet = new Sheet('harbour tape')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, height],
          [
            [0, '#f8edd8'],
            [0.55, '#f0d6a8'],
            [1, '#d9a765'],
          ],
        ),
      ),
    ),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([810, 520], 700, [
        [0, '#fff8e6', 0.95],
        [1, '#fff8e6', 0],
      ]),
    }),
  )
  // Sheds, masts and cranes along the far quay.
  const sheds: string[] = []
  for (let x = -20; x < width; x += random.between(58, 120)) {
    const [w, h] = [random.between(50, 120), random.between(22, 66)]
    sheds.push(
      `M${round(x)} 690v${-round(h)}l${round(w / 2)} ${-round(h * 0.4)}l${round(w / 2)} ${round(h * 0.4)}v${round(h)}Z`,
    )
  }
  sheet.add(path(sheds.join(''), fill('#c58a5a', 0.5)))
  for (const [x, s] of [
    [640, 1],
    [780, 0.8],
    [900, 1.15],
    [1010, 0.7],
  ] as const)
    sheet.add(
      path(
        `M${x} 690V${round(690 - 150 * s)}M${x - 26 * s} 690L${x} ${round(690 - 150 * s)}L${x + 26 * s} 690M${x} ${round(690 - 140 * s)}L${x + 90 * s} ${round(690 - 196 * s)}V${round(690 - 90 * s)}M${x - 40 * s} ${round(690 - 120 * s)}L${x + 90 * s} ${round(690 - 196 * s)}`,
        stroke('#a8683f', 5 * s, 0.6),
      ),
    )
  const wave = noise('songs', 3)
  // The voice: strokes of loudness on the horizon line between the reels, then their echo as water.
  const voice: string[] = []
  const loud = (x: number) =>
    (0.12 + wave(x / 36, 3) ** 2 * 1.7) * (0.35 + 0.65 * Math.abs(Math.sin(x / 128)))
  for (let x = 16; x < width; x += 11)
    voice.push(`M${x} ${round(700 - loud(x) * 104)}V${round(700 + loud(x) * 60)}`)
  for (let row = 0; row < 15; row++) {
    const y = 726 + row * 25 + row * row * 0.5
    const points: Point[] = []
    for (let x = -40; x <= width + 40; x += 18)
      points.push([x, y - (loud(x + row * 37) - 0.3) * (20 + row * 3.4) * Math.sin(x / 30 + row)])
    const tone = ['#b8525a', '#8c3a4c', '#5f2140', '#451732', '#2d1024'][
      Math.min(4, Math.floor(row / 3))
    ] as string
    sheet.add(
      path(`${curve(points)}L1680 1120H-60Z`, fill(tone, 0.3)),
      path(curve(points), stroke(row % 2 ? '#f5e8d2' : tone, 2.4, row % 2 ? 0.45 : 0.9)),
    )
  }
  sheet.add(
    path(voice.join(''), stroke('#451732', 5)),
    path(voice.filter((_, i) => i > 66 && i < 86).join(''), stroke(red, 5)),
  )
  const [left, right]: [Point, Point] = [
    [372, 372],
    [1252, 344],
  ]
  const tape = 'M172 560Q240 690 480 688T810 690T1130 688Q1420 690 1470 470'
  sheet.add(
    path(tape, { ...stroke('#2a0f1e', 9, 0.25), transform: 'translate(8 14)' }),
    path(tape, stroke('#3a1526', 10)),
    path(tape, { ...stroke('#b07a6a', 2.4, 0.8), transform: 'translate(-1 -3)' }),
  )
  sheet.add(reel(sheet, left, 262, 0.9, 12), reel(sheet, right, 236, 0.55, 43))
  sheet.paper(0.14)
  return sheet.toString()
}

function reel(sheet: Sheet, [x, y]: Point, r: number, full: number, turn: number) {
  const hub = r * 0.3
  const wound = hub + (r * 0.93 - hub) * full
  const metal = sheet.linear(
    [x - r, y - r],
    [x + r, y + r],
    [
      [0, '#fdf3dd'],
      [0.3, '#d6c4a2'],
      [0.5, '#f6ead0'],
      [0.72, '#a8906a'],
      [1, '#e9d8b4'],
    ],
  )
  const windows: string[] = []
  for (let i = 0; i < 3; i++) {
    const at = (radius: number, degrees: number) =>
      [
        x + Math.cos(((degrees + turn) * Math.PI) / 180) * radius,
        y + Math.sin(((degrees + turn) * Math.PI) / 180) * radius,
      ]
        .map(round)
        .join(' ')
    const [from, to] = [i * 120 + 16, i * 120 + 88]
    windows.push(
      `M${at(r * 0.86, from)}A${round(r * 0.86)} ${round(r * 0.86)} 0 0 1 ${at(r * 0.86, to)}L${at(r * 0.4, to - 12)}A${round(r * 0.4)} ${round(r * 0.4)} 0 0 0 ${at(r * 0.4, from + 12)}Z`,
    )
  }
  const opening = sheet.clip(windows.join(''))
  const turns = Array.from({ length: Math.floor((wound - hub) / 7) }, (_, i) =>
    circle([x, y], hub + i * 7, stroke(i % 4 ? '#5c2a34' : '#8a4a48', 1.6, 0.7)),
  )
  const sheen = Array.from({ length: 4 }, (_, i) => {
    const angle = (i * 90 + 24) * (Math.PI / 180)
    return path(
      lines(
        [
          [x, y],
          [x + Math.cos(angle) * wound, y + Math.sin(angle) * wound],
          [x + Math.cos(angle + 0.3) * wound, y + Math.sin(angle + 0.3) * wound],
        ],
        true,
      ),
      fill('#f3c9a0', i % 2 ? 0.1 : 0.2),
    )
  })
  return [
    circle([x + 16, y + 24], r, { ...fill('#451732', 0.45), filter: sheet.blur(14) }),
    circle([x, y], r, { fill: metal }),
    circle([x, y], r - 4, stroke('#8a7350', 2, 0.6)),
    group(
      { 'clip-path': opening },
      rect(x - r, y - r, r * 2, r * 2, fill('#e3c48f')),
      circle([x, y], wound, fill('#3a1526')),
      turns,
      sheen,
    ),
    path(windows.join(''), stroke('#7a6443', 3, 0.8)),
    circle([x, y], hub * 0.92, { fill: metal }),
    circle([x, y], hub * 0.92, stroke('#8a7350', 2.4)),
    circle([x, y], hub * 0.5, fill('#451732')),
    [0, 120, 240].map((degrees) =>
      rect(x - 5, y - hub * 0.74, 10, hub * 0.4, {
        ...fill('#451732'),
        transform: `rotate(${degrees + turn} ${round(x)} ${round(y)})`,
      }),
    ),
    circle([x, y], hub * 0.2, fill('#d99e3e')),
    path(
      `M${round(x - r * 0.9)} ${round(y - r * 0.3)}A${round(r * 0.95)} ${round(r * 0.95)} 0 0 1 ${round(x - r * 0.3)} ${round(y - r * 0.9)}`,
      stroke('#fffdf2', 6, 0.8),
    ),
  ]
    .flat()
    .join('')
}
