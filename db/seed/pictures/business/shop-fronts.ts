import { ink, red } from '../palette.ts'
import { person } from '../people.ts'
import { seeded } from '../random.ts'
import {
  blend,
  circle,
  everywhere,
  fill,
  group,
  height,
  path,
  polygon,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'
import { bicycles, luthier, potter, weaver } from './workshops.ts'

const pavement = 880

/** A row of shop fronts at dusk: four with someone at work in them, two still dark. */
export function shopFronts() {
  const sheet = new Sheet('shop fronts')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, 620],
          [
            [0, '#27525c'],
            [0.5, '#7f8d8a'],
            [1, '#eab595'],
          ],
        ),
      ),
    ),
  )
  const fronts: [number, number, string, string, boolean, ((x: number, w: number) => string) | undefined][] =
    [
      [-60, 300, '#3b5f66', '#143d47', false, undefined],
      [240, 290, '#b98268', '#7a3f33', true, potter],
      [530, 250, '#44696c', '#1c525c', true, luthier],
      [780, 270, '#c79a7c', '#2b2f3a', false, undefined],
      [1050, 300, '#2f5058', '#d0913a', true, bicycles],
      [1350, 310, '#a5705c', '#2d6a72', true, weaver],
    ]
  for (const [i, [x, w, wall, paint, lit, inside]] of fronts.entries())
    shop(sheet, x, w, wall, paint, lit, inside, i)
  const street = sheet.linear(
    [0, pavement],
    [0, height],
    [
      [0, '#35545a'],
      [0.12, '#223f47'],
      [1, '#0a1f27'],
    ],
  )
  sheet.add(
    rect(-20, pavement, 1660, 220, { fill: street }),
    rect(-20, pavement, 1660, 5, fill('#9fb6b0', 0.6)),
    rect(-20, pavement + 58, 1660, 8, fill('#0a1f27', 0.7)),
  )
  for (const [x, w, , , lit] of fronts) {
    if (!lit) continue
    const spill = sheet.linear(
      [0, pavement],
      [0, height],
      [
        [0, '#ffcf8c', 0.7],
        [0.5, '#f2a45c', 0.2],
        [1, '#f2a45c', 0],
      ],
    )
    sheet.add(
      path(
        polygon([
          [x + 26, pavement],
          [x + w - 26, pavement],
          [x + w + 50, height],
          [x - 50, height],
        ]),
        { fill: spill, ...blend('screen'), filter: sheet.blur(7) },
      ),
    )
    sheet.add(
      everywhere({
        fill: sheet.radial([x + w / 2, 720], 340, [
          [0, '#ffbf73', 0.38],
          [1, '#ffbf73', 0],
        ]),
        ...blend('screen'),
      }),
    )
  }
  const setts = Array.from({ length: 260 }, () => {
    const y = pavement + 72 + Math.floor(sheet.random() * 7) * 20
    return `M${round(sheet.random.between(-20, width))} ${y}h${round(sheet.random.between(14, 46))}`
  })
  sheet.add(path(setts.join(''), stroke('#0a1f27', 3, 0.4)))
  passerBy(sheet)
  sheet.add(
    everywhere({
      fill: sheet.radial([820, 640], 1080, [
        [0.45, ink, 0],
        [1, '#04141a', 0.7],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.14)
  return sheet.toString()
}

function shop(
  sheet: Sheet,
  x: number,
  w: number,
  wall: string,
  paint: string,
  lit: boolean,
  inside: ((x: number, w: number) => string) | undefined,
  i: number,
) {
  const top = [150, 210, 120, 180, 236, 140][i] as number
  sheet.add(
    rect(x, top, w - 2, pavement - top, {
      fill: sheet.linear(
        [0, top],
        [0, 700],
        [
          [0, wall],
          [1, '#27414a'],
        ],
      ),
    }),
  )
  const bricks: string[] = []
  for (let y = top + 18; y < 500; y += 18)
    for (let b = 0; b < 5; b++)
      if (sheet.random() < 0.5)
        bricks.push(
          `M${round(x + sheet.random.between(4, w - 40))} ${y}h${round(sheet.random.between(12, 30))}`,
        )
  sheet.add(
    path(bricks.join(''), stroke('#0d2b35', 2.4, 0.28)),
    rect(x - 5, top - 14, w + 8, 20, fill('#e6cdb5', 0.75)),
    rect(x - 5, top + 6, w + 8, 5, fill(ink, 0.4)),
  )
  for (let row = top + 52; row < 430; row += 138) {
    for (let k = 0; k < 3; k++) {
      const left = x + 32 + (k * (w - 56)) / 3
      const awake = (i * 5 + k * 3 + row) % 11 === 0
      sheet.add(
        rect(left - 6, row - 8, 56, 8, fill('#e6cdb5', 0.6)),
        rect(left, row, 44, 88, fill(awake ? '#f7c37c' : '#17343d')),
        rect(left + 20, row, 4, 88, fill('#c9b29d', 0.7)),
        rect(left, row + 42, 44, 4, fill('#c9b29d', 0.7)),
        rect(left - 6, row + 88, 56, 7, fill('#e6cdb5', 0.6)),
      )
      if (!awake)
        sheet.add(
          path(`M${left} ${row + 60}L${left + 44} ${row + 14}V${row}H${left}Z`, fill('#9fc0bd', 0.14)),
        )
    }
  }
  // The shop itself: fascia, window, door.
  sheet.add(
    rect(x + 6, 520, w - 14, pavement - 520, fill(paint)),
    rect(x + 6, 520, w - 14, 58, fill('#fff', 0.1)),
    rect(x + 6, 574, w - 14, 5, fill(ink, 0.4)),
    rect(x, 510, w - 2, 12, fill('#e6cdb5', 0.8)),
  )
  const [left, wide] = [x + 26, w - 122]
  const warm = sheet.linear(
    [0, 590],
    [0, 850],
    [
      [0, '#ffe7b4'],
      [0.5, '#fbc677'],
      [1, '#d98a45'],
    ],
  )
  const pane = { fill: lit ? warm : '#12303a' }
  const doorAt = left + wide + 14
  sheet.add(
    rect(left, 592, wide, 220, pane),
    rect(doorAt, 592, 60, pavement - 592, { fill: lit ? '#5b3a24' : '#0d2730' }),
    rect(doorAt + 9, 602, 42, 150, pane),
    circle([doorAt + 51, 772], 4, fill('#e6c07a')),
  )
  if (inside)
    sheet.add(group({ 'clip-path': sheet.clip(`M${left} 592h${wide}v220h${-wide}Z`) }, inside(left, wide)))
  else {
    // Whitewashed glass, swirled on by hand when the last tenant left; letters on the mat.
    const swirls = Array.from({ length: 16 }, () => {
      const [cx, cy, r] = [
        left + sheet.random() * wide,
        592 + sheet.random() * 220,
        sheet.random.between(18, 40),
      ]
      return `M${round(cx - r)} ${round(cy)}a${round(r)} ${round(r * 0.8)} 0 1 1 ${round(r)} ${round(r * 0.8)}`
    })
    sheet.add(
      group(
        { 'clip-path': sheet.clip(`M${left} 592h${wide}v220h${-wide}Z`) },
        path(swirls.join(''), stroke('#a9c2c0', 15, 0.18)),
        path(`M${left} 800L${left + wide} 640V592H${left + wide - 60}L${left} 730Z`, fill('#cfe0dd', 0.09)),
      ),
    )
    sheet.add(path(`M${doorAt + 10} ${pavement - 4}l24 -6l20 4l-4 6Z`, fill('#e6dccb')))
  }
  sheet.add(
    path(`M${left + wide / 2} 592V812M${left} 640H${left + wide}`, stroke(paint, 6)),
    rect(left - 5, 587, wide + 10, 230, stroke(ink, 3, 0.5)),
  )
  if (i === 4) awning(sheet, x, w)
}

function awning(sheet: Sheet, x: number, w: number) {
  const count = 9
  for (let k = 0; k < count; k++) {
    const [a, b] = [k / count, (k + 1) / count]
    const tone = k % 2 ? '#f6e4d5' : red
    sheet.add(
      path(
        polygon([
          [x + 10 + a * (w - 22), 556],
          [x + 10 + b * (w - 22), 556],
          [x - 14 + b * (w + 24), 636],
          [x - 14 + a * (w + 24), 636],
        ]),
        fill(tone),
      ),
    )
    const [left, right] = [x - 14 + a * (w + 24), x - 14 + b * (w + 24)]
    sheet.add(
      path(
        `M${round(left)} 636v12a${round((right - left) / 2)} 14 0 0 0 ${round(right - left)} 0v-12Z`,
        fill(tone),
      ),
      path(
        `M${round(left)} 636v12a${round((right - left) / 2)} 14 0 0 0 ${round(right - left)} 0v-12Z`,
        fill(ink, 0.22),
      ),
    )
  }
}

/** Someone walking home past it all. */
function passerBy(sheet: Sheet) {
  sheet.add(path('M880 966H930L1050 1010H930Z', fill('#041016', 0.45)))
  sheet.add(person(seeded('passer-by 3'), 905, 968, 226, '#0b1f27'))
}
