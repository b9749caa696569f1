import { ink, red, science } from '../palette.ts'
import { noise } from '../random.ts'
import {
  blend,
  circle,
  curve,
  ellipse,
  everywhere,
  fill,
  group,
  lines,
  path,
  type Point,
  polygon,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Patients as dots: on the left those who are waiting, through the door, and on the right the ones foreseen. */
export function waitingDots() {
  const sheet = new Sheet('waiting dots')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [width, 0],
          [
            [0, '#d3e3e7'],
            [0.55, '#eef3f1'],
            [1, '#f7f4e9'],
          ],
        ),
      ),
    ),
  )
  const gate = 960
  const drift = noise('patients', 2)
  // Every lane narrows to the door and opens again behind it.
  const lane = (k: number, x: number) => {
    const u = k - 0.5
    const squeeze =
      x < gate
        ? 0.055 + 0.945 * ((gate - x) / (gate + 60)) ** 1.35
        : 0.055 + 0.62 * ((x - gate) / (width - gate)) ** 1.25
    const sway = (drift(x / 420, k * 3) - 0.5) * 210 * Math.min(1, Math.abs(x - gate) / 420)
    return 560 + u * 1180 * squeeze + sway * (x < gate ? 1 : 0.35)
  }
  const cone = (spread: number) => {
    const upper: Point[] = []
    const lower: Point[] = []
    for (let x = gate; x <= width + 40; x += 40) {
      upper.push([x, lane(0.5 - spread, x)])
      lower.unshift([x, lane(0.5 + spread, x)])
    }
    return lines([...upper, ...lower], true)
  }
  for (const spread of [0.62, 0.46, 0.3, 0.15]) sheet.add(path(cone(spread), fill('#6ba3b3', 0.11)))
  for (let k = 0; k <= 1.001; k += 1 / 22) {
    const before: Point[] = []
    const after: Point[] = []
    for (let x = -40; x <= gate; x += 40) before.push([x, lane(k, x)])
    for (let x = gate; x <= width + 40; x += 40) after.push([x, lane(k, x)])
    sheet.add(
      path(curve(before), stroke(science.blue, 1.4, 0.25)),
      path(curve(after), stroke(science.blue, 1.4, 0.3, '2 9')),
    )
  }
  door(sheet, gate)
  const shadow: string[] = []
  const dots: [number, string][] = []
  for (let i = 0; i <= 22; i++) {
    const k = i / 22
    let x = random.between(-20, 60)
    while (x < gate - 26) {
      const close = 1 - x / gate
      const r = 6.5 + close * 11 + random.between(-1, 1.5)
      const y = lane(k, x)
      // Those who have waited longest are the nearest to the door, save for a few who were sent back.
      const wait = x / gate + random.bell() * 0.12
      const tone =
        wait > 0.97
          ? red
          : wait > 0.72
            ? '#173650'
            : wait > 0.45
              ? '#2f6685'
              : wait > 0.2
                ? '#6ba3b3'
                : '#9cc3cd'
      shadow.push(ellipse([x + r * 0.7, y + r * 0.9], r, r * 0.8, {}))
      dots.push([
        y,
        circle([x, y], r, fill(tone)) + circle([x - r * 0.3, y - r * 0.35], r * 0.32, fill('#fff', 0.5)),
      ])
      x += r * 2 + random.between(6, 34) * (0.35 + close) * (random() < 0.1 ? 3 : 1)
    }
    for (x = gate + random.between(30, 90); x < width; x += random.between(34, 92)) {
      const far = (x - gate) / (width - gate)
      dots.push([
        0,
        circle([x, lane(k, x)], 6 + far * 8, {
          ...fill('#fff', 0.55 - far * 0.3),
          stroke: '#2f6685',
          'stroke-width': 2,
          'stroke-opacity': 1 - far * 0.72,
        }),
      ])
    }
  }
  dots.sort((a, b) => a[0] - b[0])
  sheet.add(
    group(fill('#173650', 0.2), shadow),
    dots.map(([, dot]) => dot),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([820, 520], 1100, [
        [0.5, ink, 0],
        [1, '#173650', 0.3],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.1)
  return sheet.toString()
}

/** A tall frame seen a little from the side, with light behind it. */
function door(sheet: Sheet, x: number) {
  const glow = sheet.linear(
    [x, 0],
    [x + 420, 0],
    [
      [0, '#fff8df', 0.95],
      [1, '#fff8df', 0],
    ],
  )
  sheet.add(
    path(
      polygon([
        [x, 430],
        [x + 420, 330],
        [x + 420, 800],
        [x, 690],
      ]),
      { fill: glow },
    ),
  )
  sheet.add(
    path(
      polygon([
        [x - 16, 396],
        [x + 16, 404],
        [x + 16, 716],
        [x - 16, 726],
      ]),
      fill('#173650'),
    ),
    path(
      polygon([
        [x - 16, 396],
        [x - 4, 399],
        [x - 4, 722],
        [x - 16, 726],
      ]),
      fill('#2f6685'),
    ),
  )
  sheet.add(
    path(
      polygon([
        [x - 16, 480],
        [x + 16, 484],
        [x + 16, 640],
        [x - 16, 644],
      ]),
      fill('#fdf9ea'),
    ),
  )
}
