import { red } from '../palette.ts'
import { person } from '../people.ts'
import {
  blend,
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

/** People waiting along a consulate's railings, from one street lamp to the next, all night. */
export function nightQueue() {
  const sheet = new Sheet('visa queue')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, 760],
          [
            [0, '#0b1523'],
            [0.7, '#1d3046'],
            [1, '#2f4355'],
          ],
        ),
      ),
    ),
  )
  facade(sheet)
  // The pavement runs away to the right; everything else follows its two lines.
  const far: Point = [1700, 640]
  const foot = (t: number): Point => [-80 + (far[0] + 80) * t ** 0.72, 985 + (far[1] - 985) * t ** 0.8]
  const size = (t: number) => 372 * (1 - t) ** 0.75 + 62
  sheet.add(path(`M-20 812L1640 612V1100H-20Z`, fill('#26323f')))
  sheet.add(path(`M-20 1044L1640 668V1100H-20Z`, fill('#121b27')))
  sheet.add(path(`M-20 1044L1640 668V676L-20 1066Z`, fill('#44505b')))
  railings(sheet)
  const lamps = [0.075, 0.46, 0.7, 0.84].map((t) => ({ t, at: foot(t), tall: size(t) * 2.05 }))
  for (const { at, tall } of lamps) {
    const pool = sheet.radial(
      [at[0] + tall * 0.1, at[1] - 20],
      tall * 0.8,
      [
        [0, '#ffd58c', 0.75],
        [0.45, '#e8a24f', 0.3],
        [1, '#c97f3a', 0],
      ],
      0.3,
    )
    sheet.add(everywhere({ fill: pool, ...blend('screen') }))
  }
  const queue: string[] = []
  const shadows: string[] = []
  for (let t = 0.985; t > 0.03; t -= 0.013 + (1 - t) * 0.031) {
    const [x, y] = foot(t)
    const tall = size(t) * random.between(0.9, 1.04) * (random() < 0.1 ? 0.72 : 1)
    const near = lamps.reduce((best, lamp) => Math.min(best, Math.abs(lamp.at[0] - x) / lamp.tall), 9)
    const coat =
      near < 0.3
        ? random.pick(['#2b2c33', '#232b39', '#362d2b'])
        : random.pick(['#101a27', '#172333', '#0d1520'])
    const only = t < 0.36 && t > 0.33
    shadows.push(
      path(
        `M${round(x - tall * 0.1)} ${round(y)}l${round(tall * 0.2)} 0l${round(tall * 0.46)} ${round(tall * 0.2)}l${round(-tall * 0.3)} ${round(tall * 0.04)}Z`,
        fill('#060b13', 0.5),
      ),
    )
    const figure = person(random, x, y, tall, coat, only ? red : undefined)
    // A rim of lamplight: the same figure once more in amber, a hair to the right and behind.
    if (near < 0.8)
      queue.push(
        group(
          { transform: `translate(${round(tall * 0.009)} ${round(-tall * 0.004)})` },
          figure.replaceAll(coat, '#d99d55'),
        ),
      )
    queue.push(figure)
    if (random() < 0.16)
      queue.push(
        rect(x + tall * 0.16, y - tall * 0.26, tall * 0.17, tall * 0.25, fill('#0b121c')),
        path(
          `M${round(x + tall * 0.21)} ${round(y - tall * 0.26)}v${round(-tall * 0.1)}h${round(tall * 0.07)}v${round(tall * 0.1)}`,
          stroke('#0b121c', tall * 0.012),
        ),
      )
  }
  for (const { at, tall } of lamps) lamp(sheet, at, tall)
  sheet.add(group({ filter: sheet.blur(3) }, shadows), queue)
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 780],
          [0, height],
          [
            [0, '#060c15', 0],
            [1, '#060c15', 0.7],
          ],
        ),
      ),
    ),
  )
  sheet.paper(0.16)
  return sheet.toString()
}

/** The consulate: shuttered rows of windows, one of them awake. */
function facade(sheet: Sheet) {
  const stone = sheet.linear(
    [0, 0],
    [width, 0],
    [
      [0, '#22344a'],
      [0.5, '#2b4058'],
      [1, '#1a2a3c'],
    ],
  )
  sheet.add(path('M240 -20H1640V640L240 800Z', { fill: stone }))
  const column = (i: number) => 300 + 1500 * (1 - 0.86 ** i)
  for (let i = 0; i < 13; i++) {
    const [x, next] = [column(i), column(i + 1)]
    const w = (next - x) * 0.5
    // Rows converge on the same far point as the pavement.
    for (const row of [40, 290, 540]) {
      const lift = (x: number, y: number) => y + (600 - y) * ((x - 240) / 1900)
      const tall = 150
      const corners: Point[] = [
        [x, lift(x, row)],
        [x + w, lift(x + w, row)],
        [x + w, lift(x + w, row + tall)],
        [x, lift(x, row + tall)],
      ]
      const awake = i === 4 && row === 290
      sheet.add(path(polygon(corners), fill(awake ? '#ffd083' : '#142133')))
      const [a, b, c, d] = corners as [Point, Point, Point, Point]
      if (awake) {
        sheet.add(
          path(
            lines([
              [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
              [(c[0] + d[0]) / 2, (c[1] + d[1]) / 2],
            ]),
            stroke('#6b4a22', 3),
          ),
        )
        sheet.add(
          everywhere({
            fill: sheet.radial([x + w / 2, a[1] + 70], 240, [
              [0, '#ffcf7d', 0.5],
              [1, '#ffcf7d', 0],
            ]),
            ...blend('screen'),
          }),
        )
      }
      sheet.add(
        path(
          lines([
            [a[0] - 5, a[1] - 7],
            [b[0] + 5, b[1] - 7],
          ]),
          stroke('#3d5570', 5),
        ),
        path(
          lines([
            [d[0] - 6, d[1] + 5],
            [c[0] + 6, c[1] + 5],
          ]),
          stroke('#3d5570', 7),
        ),
      )
    }
  }
  sheet.add(path('M240 -20H262V798L240 800Z', fill('#31475f')))
}

function railings(sheet: Sheet) {
  const bars: string[] = []
  for (let t = 0; t < 1; t += 0.006 + (1 - t) * 0.011) {
    const x = -20 + 1660 * t
    const [foot, top] = [822 - 205 * t, 590 - 60 * t]
    bars.push(`M${round(x)} ${round(foot)}V${round(top)}`)
  }
  sheet.add(
    path(bars.join(''), stroke('#0c1420', 4.5)),
    path('M-20 618L1640 545M-20 800L1640 606', stroke('#0c1420', 7)),
  )
}

function lamp(sheet: Sheet, [x, y]: Point, tall: number) {
  const s = tall / 800
  const head: Point = [x + 96 * s, y - 800 * s]
  const cone = sheet.linear(
    [0, head[1]],
    [0, y],
    [
      [0, '#ffe0a3', 0.34],
      [0.6, '#f2b25e', 0.08],
      [1, '#f2b25e', 0],
    ],
  )
  sheet.add(
    path(
      polygon([
        [head[0] - 30 * s, head[1]],
        [head[0] + 30 * s, head[1]],
        [head[0] + 250 * s, y],
        [head[0] - 250 * s, y],
      ]),
      { fill: cone, ...blend('screen') },
    ),
  )
  sheet.add(
    path(
      `M${x} ${y}V${y - 770 * s}Q${x} ${y - 830 * s} ${head[0]} ${head[1] - 18 * s}`,
      stroke('#070d16', 13 * s),
    ),
  )
  sheet.add(rect(x - 15 * s, y - 120 * s, 30 * s, 122 * s, fill('#070d16')))
  sheet.add(
    path(`M${head[0] - 40 * s} ${head[1]}q${40 * s} ${-44 * s} ${80 * s} 0Z`, fill('#070d16')),
    ellipse(head, 30 * s, 10 * s, fill('#fff1cf')),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial(head, 190 * s, [
        [0, '#ffe3a8', 0.9],
        [0.25, '#ffc46b', 0.4],
        [1, '#ffc46b', 0],
      ]),
      ...blend('screen'),
    }),
  )
}
