import { ink, red } from '../palette.ts'
import {
  blend,
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
import { bus } from './double-decker.ts'

const kerb = 730

/** A double-decker at three in the morning: the only lit thing in the street, and the street wet. */
export function nightBus() {
  const sheet = new Sheet('night bus')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, kerb],
          [
            [0, '#0a111d'],
            [0.6, '#16243a'],
            [1, '#2b3f58'],
          ],
        ),
      ),
    ),
  )
  houses(sheet)
  sheet.add(
    rect(-20, kerb - 18, 1660, 22, fill('#2b394a')),
    rect(-20, kerb + 2, 1660, 8, fill('#56677a', 0.6)),
  )
  const road = sheet.linear(
    [0, kerb],
    [0, height],
    [
      [0, '#182434'],
      [0.35, '#101926'],
      [1, '#070c14'],
    ],
  )
  sheet.add(rect(-20, kerb + 10, 1660, 400, { fill: road }))
  const pool = sheet.radial(
    [880, 800],
    640,
    [
      [0, '#ffc369', 0.6],
      [0.5, '#d98a3c', 0.22],
      [1, '#d98a3c', 0],
    ],
    0.32,
  )
  sheet.add(everywhere({ fill: pool, ...blend('screen') }))
  reflections(sheet)
  trails(sheet, 0)
  sheet.add(bus(sheet))
  trails(sheet, 1)
  lamps(sheet)
  sheet.add(
    everywhere({
      fill: sheet.radial([840, 560], 1080, [
        [0.4, ink, 0],
        [1, '#03060b', 0.8],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.16)
  return sheet.toString()
}

function houses(sheet: Sheet) {
  const random = sheet.random
  for (let x = -30; x < width;) {
    const w = random.between(150, 250)
    const top = random.between(70, 300)
    const tone = random.pick(['#121d2e', '#16233a', '#0f1927', '#1a2840'])
    sheet.add(rect(x, top, w - 3, kerb - top, fill(tone)), rect(x - 4, top - 10, w + 4, 14, fill('#223349')))
    const columns = Math.floor(w / 58)
    for (let row = top + 44; row < kerb - 210; row += 96) {
      for (let column = 0; column < columns; column++) {
        const left = x + 20 + (column * (w - 36)) / columns
        const awake = random() < 0.035
        sheet.add(
          rect(left, row, 30, 56, fill(awake ? '#f2b85e' : '#0a121e')),
          rect(left + 14, row, 2.5, 56, fill(tone)),
          rect(left - 4, row + 56, 38, 5, fill('#26374d')),
        )
        if (awake)
          sheet.add(
            everywhere({
              fill: sheet.radial([left + 15, row + 28], 90, [
                [0, '#f2b85e', 0.4],
                [1, '#f2b85e', 0],
              ]),
              ...blend('screen'),
            }),
          )
      }
    }
    // Shutters down on the ground floor.
    sheet.add(
      rect(x + 14, kerb - 150, w - 32, 134, fill('#0c1420')),
      rect(x + 10, kerb - 182, w - 24, 34, fill(random.pick(['#2c3f56', '#3a3a46', '#29444d']))),
    )
    for (let y = kerb - 142; y < kerb - 20; y += 11)
      sheet.add(rect(x + 14, y, w - 32, 2, fill('#2a3a4e', 0.6)))
    x += w
  }
}

/** Exposure long enough for the cars to become lines; those in front cross the bus's wheels. */
function trails(sheet: Sheet, lane: 0 | 1) {
  const random = sheet.random
  const glow = sheet.blur(6)
  const band = lane ? [900, 1010] : [752, 775]
  const lines: string[] = []
  for (let i = 0; i < (lane ? 15 : 5); i++) {
    const y = random.between(band[0] as number, band[1] as number)
    const lean = lane ? random.between(26, 58) : 3
    const from = lane ? -40 : random.between(1180, 1250)
    const d = `M${round(from)} ${round(y)}C500 ${round(y + lean)} 1100 ${round(y + lean * 1.2)} 1680 ${round(y + (lane ? -24 - lean * 0.5 : 4))}`
    const short = `M${round(from)} ${round(y)}L1680 ${round(y + 3)}`
    const tone = lane ? (i % 3 ? red : '#ff8a5e') : '#ffe9c4'
    lines.push(
      path(lane ? d : short, stroke(tone, random.between(1.4, lane ? 6.5 : 4), random.between(0.35, 0.95))),
    )
  }
  sheet.add(group({ filter: glow, opacity: 0.9, ...blend('screen') }, lines), group(blend('screen'), lines))
}

/** What the wet road gives back: the panes pulled down into streaks. */
function reflections(sheet: Sheet) {
  const random = sheet.random
  const strips: string[] = []
  const streak = (x: number, w: number, y: number, tall: number, tone: string, opacity: number) => {
    const fade = sheet.linear(
      [0, y],
      [0, y + tall],
      [
        [0, tone, opacity],
        [1, tone, 0],
      ],
    )
    strips.push(rect(x, y, w, tall, { fill: fade }))
  }
  for (let i = 0; i < 6; i++) streak(470 + i * 130, 106, 786, random.between(200, 290), '#f7b45a', 0.5)
  streak(1140, 140, 786, 270, '#f7b45a', 0.62)
  streak(478, 96, 786, 280, '#f7b45a', 0.6)
  streak(420, 26, 790, 240, red, 0.8)
  streak(1284, 30, 786, 300, '#fff0cc', 0.9)
  const breaks = Array.from({ length: 190 }, () => {
    const [x, y] = [random.between(-20, width), 800 + random() ** 1.4 * 280]
    return `M${round(x)} ${round(y)}h${round(random.between(20, 120) * (y / 1000))}`
  })
  sheet.add(
    group({ filter: sheet.blur(5), ...blend('screen') }, strips),
    path(breaks.join(''), stroke('#060b13', 2.6, 0.5)),
  )
}

function lamps(sheet: Sheet) {
  const posts: [number, number][] = [
    [150, 1],
    [1470, 1],
  ]
  for (const [x] of posts) {
    const head: Point = [x + 60, 226]
    sheet.add(
      path(`M${x} ${kerb}V250Q${x} 214 ${x + 36} 212H${x + 66}`, stroke('#05080e', 9)),
      rect(x - 11, kerb - 90, 22, 92, fill('#05080e')),
    )
    sheet.add(
      path(
        polygon([
          [x + 36, 214],
          [x + 92, 214],
          [x + 84, 228],
          [x + 44, 228],
        ]),
        fill('#fff3d3'),
      ),
    )
    sheet.add(
      everywhere({
        fill: sheet.radial(head, 200, [
          [0, '#ffd995', 0.85],
          [0.2, '#ffbf62', 0.35],
          [1, '#ffbf62', 0],
        ]),
        ...blend('screen'),
      }),
    )
    sheet.add(
      everywhere({
        fill: sheet.radial(
          [x + 60, 760],
          260,
          [
            [0, '#ffbf62', 0.5],
            [1, '#ffbf62', 0],
          ],
          0.25,
        ),
        ...blend('screen'),
      }),
    )
  }
}
