import { city, ink, red } from '../palette.ts'
import { onlooker } from '../people.ts'
import {
  blend,
  circle,
  ellipse,
  everywhere,
  fill,
  height,
  path,
  type Point,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

const clock: Point = [810, 236]
/** Fifteen councillors; who votes for it has a hand up. */
const hands = '101101110101001'

/** A committee room late in the day: the vote, the clock with the hours that it took, and who is left in the gallery. */
export function showOfHands() {
  const sheet = new Sheet('show of hands')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, height],
          [
            [0, '#24344c'],
            [0.55, '#4b5d75'],
            [1, '#1c2738'],
          ],
        ),
      ),
    ),
  )
  panelling(sheet)
  sheet.add(
    everywhere({
      fill: sheet.radial([810, 330], 900, [
        [0, city.lamp, 0.55],
        [0.5, city.lamp, 0.14],
        [1, city.lamp, 0],
      ]),
      ...blend('soft-light'),
    }),
  )
  wallClock(sheet)
  committee(sheet)
  gallery(sheet)
  sheet.add(
    everywhere({
      fill: sheet.radial([810, 480], 1080, [
        [0.5, ink, 0],
        [1, '#05080d', 0.7],
      ]),
      ...blend('multiply'),
    }),
  )
  sheet.paper(0.12)
  return sheet.toString()
}

function panelling(sheet: Sheet) {
  for (let x = 0; x < width; x += 135)
    sheet.add(
      rect(x + 12, 40, 111, 470, { ...stroke('#0f1826', 3, 0.35), rx: 3 }),
      rect(x + 15, 43, 111, 470, { ...stroke('#9fb0c4', 2, 0.16), rx: 3 }),
    )
}

/** A sector of ten hours on its face, from when they sat down to when they voted. */
function wallClock(sheet: Sheet) {
  const [x, y] = clock
  const at = (hours: number, r: number): Point => {
    const turn = (hours / 12) * Math.PI * 2 - Math.PI / 2
    return [x + Math.cos(turn) * r, y + Math.sin(turn) * r]
  }
  const [from, to] = [at(10.3, 112), at(20.3, 112)]
  const sector = `M${x} ${y}L${round(from[0])} ${round(from[1])}A112 112 0 1 1 ${round(to[0])} ${round(to[1])}Z`
  sheet.add(
    circle([x + 8, y + 12], 150, { ...fill('#0a111c', 0.6), filter: sheet.blur(12) }),
    circle([x, y], 150, fill('#3a2a1c')),
    circle([x, y], 136, fill('#f2ecdd')),
    path(sector, fill(red, 0.85)),
  )
  for (let hour = 0; hour < 12; hour++) {
    const [[ax, ay], [bx, by]] = [at(hour, 128), at(hour, hour % 3 ? 118 : 108)]
    sheet.add(
      path(`M${round(ax)} ${round(ay)}L${round(bx)} ${round(by)}`, stroke(ink, hour % 3 ? 4 : 7, 0.85)),
    )
  }
  const hand = ([hx, hy]: Point, thick: number) =>
    path(`M${x} ${y}L${round(hx)} ${round(hy)}`, stroke(ink, thick))
  sheet.add(hand(at(20.3, 72), 11), hand(at(3.6, 104), 7), circle([x, y], 11, fill(ink)))
}

/** Where on the curved bench somebody sits, from -7 to 7. */
const seat = (place: number): Point => [810 + place * 96, 634 - place * place * 1.7 + 34]

function committee(sheet: Sheet) {
  const { random } = sheet
  for (const [index, hand] of [...hands].entries()) {
    const [x, y] = seat(index - 7)
    const coat = random.pick(['#182233', '#1f2c40', '#2a2330', '#22303a', '#1b2a2c'])
    const side = index < 7 ? -1 : 1
    if (hand === '1') arm([x + 30 * side, y - 6], side, coat, sheet)
    sheet.add(onlooker(random, x, y, 92, coat))
  }
  const top = `M60 640Q810 760 1560 640`
  sheet.add(
    path(`${top}V760Q810 900 60 760Z`, {
      fill: sheet.linear(
        [0, 640],
        [0, 860],
        [
          [0, '#8a5a34'],
          [0.4, '#6b4326'],
          [1, '#3b2414'],
        ],
      ),
    }),
    path(top, stroke('#d8a872', 9)),
    path(`M60 652Q810 772 1560 652`, stroke('#3b2414', 4, 0.6)),
  )
  for (let place = -7; place <= 7; place++) {
    const [x] = seat(place)
    const y = 704 - place * place * 1.15
    sheet.add(rect(x - 26, y - 14, 52, 22, { ...fill('#efe6d2'), rx: 2 }))
    sheet.add(path(`M${round(x - 16)} ${round(y - 3)}h32`, stroke('#6b5a42', 3, 0.7)))
  }
}

function arm([x, y]: Point, side: number, coat: string, sheet: Sheet) {
  const lean = sheet.random.between(4, 20) * side
  const up = sheet.random.between(112, 138)
  const elbow = `${round(x + 22 * side)} ${round(y - up * 0.4)}`
  sheet.add(
    path(`M${round(x)} ${round(y + 16)}Q${elbow} ${round(x + lean)} ${round(y - up)}`, stroke(coat, 24)),
    path(`M${round(x + lean)} ${round(y - up)}l${round(lean * 0.12)} -12`, stroke('#f4efe2', 22)),
    ellipse([x + lean * 1.2, y - up - 32], 12, 17, fill('#d9a779')),
  )
}

/** Eleven of 140. */
function gallery(sheet: Sheet) {
  const { random } = sheet
  sheet.add(rect(-20, 900, width + 40, 220, fill('#0d1420')))
  for (let place = 0; place < 22; place++)
    sheet.add(
      path(`M${place * 78 - 30} 1100V996Q${place * 78} 960 ${place * 78 + 30} 996V1100Z`, fill('#1a2536')),
    )
  const taken = [1, 3, 4, 7, 9, 10, 13, 15, 16, 18, 20]
  for (const place of taken)
    sheet.add(
      onlooker(random, place * 78 + random.between(-8, 8), random.between(1012, 1030), 118, '#060a10'),
    )
  sheet.add(path('M-20 900H1640', stroke('#5c6f88', 6, 0.5)))
}
