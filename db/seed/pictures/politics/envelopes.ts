import { politics, red } from '../palette.ts'
import {
  blend,
  circle,
  everywhere,
  fill,
  group,
  height,
  lines,
  move,
  path,
  type Point,
  polygon,
  rect,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Envelopes row upon row, face down; one lies face up and has been postmarked. */
export function envelopes() {
  const sheet = new Sheet('envelopes')
  const random = sheet.random
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [width, height],
          [
            [0, '#37604f'],
            [1, '#16332c'],
          ],
        ),
      ),
    ),
  )
  const shadow = sheet.blur(9)
  const [w, h] = [330, 208]
  const sheets: string[] = []
  for (let row = -3; row < 6; row++) {
    for (let column = -3; column < 6; column++) {
      const [x, y] = [column * 372 + (row % 2 ? 186 : 0), row * 236]
      const chosen = row === 1 && column === 1
      const lift = chosen ? 1.16 : 1
      const tone = random.pick(['#efe6d0', '#e6dbc1', '#f3ecdb', '#ddd1b4', '#e9dfc8'])
      const turn = chosen ? -9 : random.between(-2.4, 2.4)
      const offset = chosen ? [26, 40] : [9, 14]
      const drawn = [
        group(
          { transform: `translate(${offset.map(String).join(' ')})`, filter: shadow },
          group(move(x, y, turn, lift), rect(-w / 2, -h / 2, w, h, fill('#04100c', chosen ? 0.6 : 0.5))),
        ),
        group(move(x, y, turn, lift), chosen ? front(sheet, w, h) : back(sheet, w, h, tone)),
      ].join('')
      if (chosen) sheets.push(drawn)
      else sheets.unshift(drawn)
    }
  }
  sheet.add(group({ transform: 'translate(430 330) rotate(-17)' }, sheets))
  sheet.add(
    everywhere({
      fill: sheet.radial([700, 420], 1150, [
        [0, '#fff3d0', 0.4],
        [0.5, '#fff3d0', 0],
        [1, '#020807', 0.75],
      ]),
      ...blend('soft-light'),
    }),
  )
  sheet.paper(0.1)
  return sheet.toString()
}

function back(sheet: Sheet, w: number, h: number, tone: string) {
  const shade = (from: Point, to: Point, dark: number) =>
    sheet.linear(from, to, [
      [0, '#5b4a28', dark],
      [1, '#5b4a28', 0],
    ])
  const tip: Point = [0, h * 0.12]
  return [
    rect(-w / 2, -h / 2, w, h, { ...fill(tone), rx: 4 }),
    path(
      polygon([
        [-w / 2, -h / 2],
        [-w / 2, h / 2],
        [-4, h * 0.02],
      ]),
      { fill: shade([-w / 2, 0], [0, 0], 0.02) },
    ),
    path(
      polygon([
        [-w / 2, h / 2],
        [0, -h * 0.02],
        [w / 2, h / 2],
      ]),
      { fill: shade([0, h * 0.02], [0, h / 2], 0.26) },
    ),
    path(
      lines([
        [-w / 2 + 4, h / 2 - 3],
        [0, -h * 0.01],
        [w / 2 - 4, h / 2 - 3],
      ]),
      stroke('#8d7a52', 2, 0.5),
    ),
    path(
      `M${-w / 2} ${-h / 2}L${tip[0] - 16} ${tip[1] - 4}Q0 ${tip[1] + 8} ${tip[0] + 16} ${tip[1] - 4}L${w / 2} ${-h / 2}Z`,
      { ...fill('#5b4a28', 0.28), transform: 'translate(3 9)' },
    ),
    path(
      `M${-w / 2} ${-h / 2}L${tip[0] - 16} ${tip[1] - 8}Q0 ${tip[1] + 4} ${tip[0] + 16} ${tip[1] - 8}L${w / 2} ${-h / 2}Z`,
      { ...fill(tone), stroke: '#fffaf0', 'stroke-width': 2 },
    ),
    path(`M${-w / 2} ${-h / 2}L0 ${tip[1]}L${w / 2} ${-h / 2}Z`, {
      fill: sheet.linear(
        [0, -h / 2],
        [0, tip[1]],
        [
          [0, '#fff', 0.4],
          [1, '#8d7a52', 0.2],
        ],
      ),
    }),
  ]
}

function front(sheet: Sheet, w: number, h: number) {
  const wave = (y: number) => `M-30 ${y}q10 -9 20 0t20 0t20 0t20 0`
  const teeth: Point[] = []
  const [left, top, sw, sh] = [88, -88, 58, 70]
  for (let i = 0; i <= 8; i++) teeth.push([left + (sw * i) / 8, top + (i % 2 ? 3 : 0)])
  for (let i = 1; i <= 10; i++) teeth.push([left + sw - (i % 2 ? 3 : 0), top + (sh * i) / 10])
  for (let i = 1; i <= 8; i++) teeth.push([left + sw - (sw * i) / 8, top + sh - (i % 2 ? 3 : 0)])
  for (let i = 1; i < 10; i++) teeth.push([left + (i % 2 ? 3 : 0), top + sh - (sh * i) / 10])
  return [
    rect(-w / 2, -h / 2, w, h, {
      fill: sheet.linear(
        [-w / 2, -h / 2],
        [w / 2, h / 2],
        [
          [0, '#fffdf5'],
          [1, '#efe5cc'],
        ],
      ),
      rx: 4,
    }),
    path(polygon(teeth), { ...fill('#fff'), stroke: '#c9bb97', 'stroke-width': 1 }),
    rect(left + 7, top + 7, sw - 14, sh - 14, fill(politics.green)),
    path(`M${left + 9} ${top + 52}q20 -34 40 0Z`, fill(politics.ochre)),
    circle([left + 40, top + 22], 7, fill('#f1ebdd')),
    path('M-112 14H26M-112 38H64M-112 62H-8', stroke('#33403c', 5.5, 0.85)),
    group(
      { transform: 'rotate(-8)', opacity: 0.92 },
      circle([26, -50], 40, stroke(red, 5)),
      circle([26, -50], 29, stroke(red, 2.4)),
      path('M8 -56H44M12 -46H40', stroke(red, 5)),
      path([-76, -62, -48, -34].map((y) => wave(y + 8).replace('M-30', 'M66')).join(''), stroke(red, 3.6)),
    ),
  ]
}
