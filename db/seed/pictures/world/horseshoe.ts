import { ink, red } from '../palette.ts'
import {
  blend,
  circle,
  everywhere,
  fill,
  group,
  height,
  move,
  path,
  type Point,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** The Council's table from straight above: fifteen chairs, five of them different. */
export function horseshoe() {
  const sheet = new Sheet('horseshoe table')
  const centre: Point = [860, 610]
  const floor = sheet.radial([560, 300], 1400, [
    [0, '#41607a'],
    [0.5, '#28435c'],
    [1, '#101d2d'],
  ])
  sheet.add(everywhere({ fill: floor }))
  for (let r = 60; r < 1500; r += 34)
    sheet.add(circle(centre, r, stroke('#86a0b0', r % 68 === 26 ? 1.6 : 5, 0.09)))
  const arc = (r: number, from = 128, to = 412) => {
    const at = (degrees: number) => [
      centre[0] + Math.cos((degrees * Math.PI) / 180) * r,
      centre[1] + Math.sin((degrees * Math.PI) / 180) * r,
    ]
    const [a, b] = [at(from), at(to)]
    return `M${a.map(round).join(' ')}A${r} ${r} 0 1 1 ${b.map(round).join(' ')}`
  }
  const shadow = sheet.blur(16)
  const band = (r: number, thick: number, colour: string, opacity = 1) =>
    path(arc(r), { ...stroke(colour, thick, opacity), 'stroke-linecap': 'butt' })
  // Outer rows for the advisers, then the table itself; the light falls from the upper left.
  for (const [r, count] of [
    [640, 46],
    [740, 54],
  ] as const) {
    for (let i = 0; i < count; i++) {
      const angle = 128 + (284 * (i + 0.5)) / count
      sheet.add(chair(centre, r, angle, 0.55, '#3b566d', '#26405a', shadow))
    }
  }
  sheet.add(group({ transform: 'translate(22 26)', filter: shadow }, band(430, 112, '#050b13', 0.65)))
  sheet.add(
    band(430, 112, '#a97447'),
    band(430, 100, '#d7b383'),
    band(467, 26, '#b98a58'),
    band(400, 2, '#8d6238', 0.8),
    band(452, 2, '#8d6238', 0.8),
  )
  const grain = Array.from({ length: 17 }, (_, i) =>
    path(
      arc(384 + i * 5.4, 128 + ((i * 37) % 150), 180 + ((i * 37) % 150) + ((i * 53) % 70)).replace(
        ' 0 1 1 ',
        ' 0 0 1 ',
      ),
      stroke('#8d6238', 1.3, 0.3),
    ),
  )
  sheet.add(grain)
  for (let i = 0; i < 15; i++) {
    const angle = 128 + (284 * (i + 0.5)) / 15
    const permanent = [1, 4, 7, 10, 13].includes(i)
    sheet.add(
      chair(centre, 542, angle, 1, permanent ? red : '#dcd6c4', permanent ? '#8f2a1f' : '#a9a595', shadow),
    )
    sheet.add(placeSetting(sheet, centre, angle))
  }
  interpreters(sheet, centre, shadow)
  const light = sheet.linear(
    [0, 0],
    [width, height],
    [
      [0, '#ffedc9', 0.5],
      [0.4, '#ffedc9', 0.05],
      [1, '#02060c', 0.6],
    ],
  )
  sheet.add(everywhere({ fill: light, ...blend('soft-light') }))
  sheet.paper(0.15)
  return sheet.toString()
}

function around([x, y]: Point, r: number, degrees: number): Point {
  return [x + Math.cos((degrees * Math.PI) / 180) * r, y + Math.sin((degrees * Math.PI) / 180) * r]
}

function chair(
  centre: Point,
  r: number,
  angle: number,
  size: number,
  seat: string,
  back: string,
  shadow: string,
) {
  const [x, y] = around(centre, r, angle)
  const cushion = 'M-40 -34H40Q46 -34 46 -26V22Q46 34 34 34H-34Q-46 34 -46 22V-26Q-46 -34 -40 -34Z'
  return [
    group(
      {
        transform: `translate(${14 * size} ${17 * size})`,
        filter: size === 1 ? shadow : undefined,
        opacity: size === 1 ? 0.6 : 0.35,
      },
      group(move(x, y, angle - 90, size), path(cushion, fill('#040910'))),
    ),
    group(
      move(x, y, angle - 90, size),
      path(cushion, fill(seat)),
      path('M-46 18Q0 34 46 18V24Q46 44 30 46H-30Q-46 44 -46 24Z', fill(back)),
      path('M-30 -22H30', stroke('#fff', 3, 0.22)),
    ),
  ].join('')
}

function placeSetting(sheet: Sheet, centre: Point, angle: number) {
  const [x, y] = around(centre, 428, angle)
  const turn = sheet.random.between(-9, 9)
  return group(
    move(x, y, angle - 90),
    rect(-25, -4, 36, 48, { ...fill('#5b3d20', 0.45), transform: `rotate(${round(turn)}) translate(4 5)` }),
    rect(-25, -4, 36, 48, { ...fill('#f7f1e2'), transform: `rotate(${round(turn)})` }),
    path('M-19 8H4M-19 15H6M-19 22H0', { ...stroke('#8b8f92', 1.8), transform: `rotate(${round(turn)})` }),
    circle([30, 6], 9, fill('#eef3f2', 0.85)),
    circle([30, 6], 5, fill('#9fb6bd')),
    path('M-4 -34V-16', stroke(ink, 4)),
    circle([-4, -36], 5, fill(ink)),
  )
}

/** The long desk inside the horseshoe, where nobody votes. */
function interpreters(sheet: Sheet, [x, y]: Point, shadow: string) {
  sheet.add(rect(x - 62, y - 170, 150, 330, { ...fill('#040910', 0.6), filter: shadow }))
  sheet.add(
    rect(x - 75, y - 190, 150, 330, fill('#a97447')),
    rect(x - 70, y - 185, 140, 320, fill('#c99f6e')),
  )
  for (let i = 0; i < 5; i++) {
    sheet.add(
      rect(x - 60 + (i % 2) * 70, y - 165 + i * 58, 42, 30, fill('#f2ead7')),
      path(`M${x - 70} ${y - 130 + i * 58}H${x + 70}`, stroke('#8d6238', 1.5, 0.4)),
    )
    for (const side of [-1, 1])
      sheet.add(
        circle([x + side * 104, y - 152 + i * 62], 20, fill('#4f6b81')),
        circle([x + side * 101, y - 155 + i * 62], 15, fill('#6f889a')),
      )
  }
}
