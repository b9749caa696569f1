import { ink, red, world } from '../palette.ts'
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

/** A delta city cut open: sea, wall, streets below the sea's level, and the layers all of it sinks into. */
export function deltaSection() {
  const sheet = new Sheet('delta section')
  const random = sheet.random
  const seaLevel = 508
  const sky = sheet.linear(
    [0, 0],
    [0, 560],
    [
      [0, '#c9cfc8'],
      [0.55, '#e9dcc0'],
      [1, '#f2dfba'],
    ],
  )
  sheet.add(everywhere(fill(sky)))
  sheet.add(circle([360, 330], 92, fill('#f7ecd2')), clouds(sheet))
  // Three depths of city, each paler the farther away it stands.
  const skyline = (base: number, tone: string, low: number, high: number, wide: number, windows?: string) => {
    for (let x = 742; x < width;) {
      const w = random.between(wide * 0.5, wide * 1.3)
      const h =
        random.between(low, high) * (0.28 + 0.9 * Math.sin(Math.min(1, (x - 690) / 1050) * Math.PI) ** 0.8)
      sheet.add(rect(x, base - h, w + 1, h + 90, fill(tone)))
      if (random() < 0.3) sheet.add(rect(x + w * 0.4, base - h - 26, 5, 28, fill(tone)))
      if (random() < 0.25)
        sheet.add(
          path(
            lines(
              [
                [x, base - h],
                [x + w / 2, base - h - w * 0.4],
                [x + w, base - h],
              ],
              true,
            ),
            fill(tone),
          ),
        )
      for (let row = base - h + 16; windows && row < base - 20; row += 22) {
        for (let column = x + 9; column < x + w - 12; column += 19) {
          if (random() < 0.62)
            sheet.add(rect(column, row, 8, 11, fill(random() < 0.12 ? '#f3cf86' : windows, 0.85)))
        }
      }
      x += w + (windows ? random.between(2, 26) : 0)
    }
  }
  skyline(610, '#c3c3b4', 190, 420, 74)
  sheet.add(
    rect(
      700,
      380,
      920,
      260,
      fill(
        sheet.linear(
          [0, 380],
          [0, 640],
          [
            [0, '#efdfbd', 0],
            [1, '#efdfbd', 0.85],
          ],
        ),
      ),
    ),
  )
  skyline(632, '#8e9a9c', 120, 290, 96)
  sheet.add(
    rect(
      700,
      420,
      920,
      230,
      fill(
        sheet.linear(
          [0, 420],
          [0, 650],
          [
            [0, '#efdfbd', 0],
            [1, '#efdfbd', 0.5],
          ],
        ),
      ),
    ),
  )
  skyline(664, world.navy, 60, 190, 104, '#8ea0a8')
  strata(sheet)
  sea(sheet, seaLevel)
  // The wall: older courses inside, the newest raise on top.
  const wall = (d: string, tone: string) => sheet.add(path(d, fill(tone)))
  wall('M556 960L604 690L640 440H716L758 690L806 960Z', '#c7bda6')
  wall('M690 440H716L758 690L806 960H716Z', '#9e9683')
  wall('M630 512L640 440V380H716V440L728 512Z', '#dcd3be')
  wall('M690 380H716V440L728 512H694Z', '#aba48f')
  wall('M520 960H836V988H520Z', '#4a4440')
  for (let y = 560; y < 950; y += 44) {
    sheet.add(
      path(`M${round(640 - (y - 440) * 0.16)} ${y}H${round(716 + (y - 440) * 0.17)}`, stroke(ink, 1.6, 0.2)),
    )
  }
  for (let x = 560; x < 820; x += 36) sheet.add(rect(x, 988, 9, 100, fill('#4a4440')))
  sheet.add(path(`M716 ${seaLevel}H${width}`, stroke(red, 4, 1, '15 11')))
  sheet.add(path(`M640 ${seaLevel}H716`, stroke(red, 4)))
  sheet.paper(0.14)
  return sheet.toString()
}

function clouds(sheet: Sheet) {
  const soft = sheet.blur(9)
  const bars = Array.from({ length: 9 }, (_, i) => {
    const [x, y] = [sheet.random.between(-100, 1400), 60 + i * 38]
    return path(
      curve(
        [
          [x, y],
          [x + 150, y - 9],
          [x + 330, y + 3],
          [x + 480, y + 2],
          [x + 300, y + 12],
          [x + 120, y + 9],
        ],
        true,
      ),
      fill('#fff6e2', 0.55),
    )
  })
  return group({ filter: soft }, bars)
}

function strata(sheet: Sheet) {
  const wave = noise('strata', 3)
  const tones = ['#7d5638', '#c08d58', '#9c6440', '#5b4a45', '#d3ac72', '#42506a', '#22384f']
  const tops = [664, 716, 762, 824, 868, 934, 1004]
  for (const [layer, tone] of tones.entries()) {
    const top: Point[] = []
    for (let x = -30; x <= width + 60; x += 45) {
      // The ground has sagged most under the middle of the city.
      const sag =
        layer === 0 ? 0 : Math.exp(-(((x - 1230) / 330) ** 2)) * 34 * Math.sin((layer / 7) * Math.PI)
      top.push([x, (tops[layer] ?? 0) + sag + (layer ? (wave(x / 240, layer * 3) - 0.5) * 36 : 0)])
    }
    const d = curve(top) + `L${width + 60} ${height + 20}L-30 ${height + 20}Z`
    sheet.add(path(d, fill(tone)))
    const shade = sheet.linear(
      [0, tops[layer] ?? 0],
      [0, (tops[layer] ?? 0) + 90],
      [
        [0, ink, 0.5],
        [1, ink, 0],
      ],
    )
    sheet.add(path(d, { fill: shade, filter: sheet.stipple('#1c1512', 2.6), opacity: 0.5 }))
    const inside = sheet.clip(d)
    const marks = Array.from({ length: 70 }, () => {
      const [x, y] = [sheet.random.between(0, width), (tops[layer] ?? 0) + sheet.random.between(12, 80)]
      return layer % 2
        ? `M${round(x)} ${round(y)}h.1`
        : `M${round(x)} ${round(y)}h${sheet.random.whole(12, 60)}`
    })
    sheet.add(path(marks.join(''), { ...stroke('#fff3da', layer % 2 ? 5 : 1.6, 0.22), 'clip-path': inside }))
  }
  // Piles under the city: everything here stands on them.
  for (let x = 850; x < width; x += 46) sheet.add(rect(x, 672, 6, 110 + (x % 7) * 16, fill(ink, 0.55)))
}

function sea(sheet: Sheet, level: number) {
  const water = sheet.linear(
    [0, level],
    [0, 1000],
    [
      [0, '#4d7285'],
      [0.3, '#2f5069'],
      [1, world.night],
    ],
  )
  const swell = (y: number, rise: number, shift: number) => {
    const points: Point[] = []
    for (let x = -40; x <= 700; x += 35)
      points.push([x, y + Math.sin(x / 68 + shift) * rise + Math.sin(x / 31 + shift * 3) * rise * 0.3])
    return curve(points)
  }
  const bed = 'L556 940L420 965L180 990L-40 1010Z'
  const body = `${swell(level - 4, 9, 0)}L640 500L606 690L556 960${bed}`
  sheet.add(path(body, fill(water)))
  const inside = sheet.clip(body)
  const lower = Array.from({ length: 11 }, (_, i) =>
    path(swell(level + 22 + i * 30, 8 - i * 0.5, i * 1.7), stroke('#cfe0dc', 3.2 - i * 0.2, 0.5 - i * 0.038)),
  )
  sheet.add(group({ 'clip-path': inside }, lower))
  sheet.add(path(swell(level - 4, 9, 0), stroke('#f4efdf', 5)))
}
