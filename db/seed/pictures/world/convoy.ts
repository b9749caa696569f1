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
  move,
  path,
  type Point,
  rect,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Bulk carriers in line ahead, sailing into a low sun. */
export function convoy() {
  const sheet = new Sheet('convoy')
  const random = sheet.random
  const horizon = 560
  const sun: Point = [1090, 500]
  const sky = sheet.linear(
    [0, 0],
    [0, horizon],
    [
      [0, '#33495d'],
      [0.34, '#7f8d8d'],
      [0.66, '#d8b98a'],
      [0.88, '#eeca8d'],
      [1, '#f5d9a2'],
    ],
  )
  sheet.add(everywhere(fill(sky)))
  sheet.add(
    everywhere(
      fill(
        sheet.radial(sun, 620, [
          [0, '#ffe9bb', 0.95],
          [0.25, '#fbd592', 0.6],
          [1, '#f2bb74', 0],
        ]),
      ),
    ),
  )
  const bank = noise('cloud bank', 4)
  for (let row = 0; row < 13; row++) {
    const y = 60 + row * 34
    const top: Point[] = []
    const bottom: Point[] = []
    for (let x = -40; x <= width + 40; x += 40) {
      const thick = Math.max(0, bank(x / 420, row * 1.7) - 0.47) * 150
      top.push([x, y - thick * 0.55])
      bottom.unshift([x, y + thick * 0.25])
    }
    sheet.add(
      path(curve([...top, ...bottom], true), fill(row < 5 ? '#1f3245' : '#c97f4c', row < 5 ? 0.3 : 0.28)),
    )
  }
  sheet.add(circle(sun, 74, fill(red)), rect(0, horizon, width, 600, fill('#d9a566')))
  const sea = sheet.linear(
    [0, horizon],
    [0, height],
    [
      [0, '#d6a873'],
      [0.1, '#8d8a80'],
      [0.34, '#3d566a'],
      [1, '#0f1c2c'],
    ],
  )
  sheet.add(rect(0, horizon, width, height - horizon, fill(sea)))
  ripples(sheet, horizon, sun)
  const ships = [
    [1268, 569, 0.1],
    [1196, 576, 0.15],
    [1030, 590, 0.27],
    [770, 622, 0.48],
    [395, 708, 1.02],
  ] as const
  for (const [x, y, size] of ships) {
    const tone = size > 0.9 ? '#0e1826' : size > 0.4 ? '#24374a' : size > 0.2 ? '#4f5b62' : '#8a7a68'
    sheet.add(
      group(
        { ...move(x, y, 0, size), opacity: 0.42 },
        group({ transform: 'scale(1 -0.5)' }, freighter(tone, false)),
      ),
    )
    sheet.add(group(move(x, y, 0, size), freighter(tone, size > 0.9)))
    for (let i = 0; i < 26 * size; i++) {
      const across = x + random.between(-330, 330) * size
      sheet.add(
        rect(
          across,
          y + random.between(4, 130) * size,
          random.between(30, 150) * size,
          2.4 * size + 0.6,
          fill('#7f8d92', 0.4),
        ),
      )
    }
  }
  sheet.add(
    path('M-20 1080V1010Q260 960 640 1000T1260 985T1660 1000V1080Z', {
      ...fill(ink, 0.34),
      filter: sheet.blur(26),
    }),
  )
  sheet.paper(0.13)
  return sheet.toString()
}

/** Short strokes of light, packed at the horizon and under the sun. */
function ripples(sheet: Sheet, horizon: number, sun: Point) {
  const random = sheet.random
  const strokes = { gold: [] as string[], dark: [] as string[] }
  for (let i = 0; i < 1500; i++) {
    const depth = random() ** 1.7
    const y = horizon + 3 + depth * 510
    const glitter = random() < 0.42
    const x = glitter ? sun[0] + random.bell() * (40 + depth * 210) : random.between(-60, width)
    const long = (glitter ? 6 : 14) + depth * random.between(20, glitter ? 70 : 190)
    const d = `M${Math.round(x - long / 2)} ${Math.round(y)}q${Math.round(long / 2)} ${Math.round(depth * 7)} ${Math.round(long)} 0q${Math.round(-long / 2)} ${Math.round(-depth * 5)} ${Math.round(-long)} 0`
    strokes[glitter ? 'gold' : 'dark'].push(d)
  }
  const fade = sheet.linear(
    [0, horizon],
    [0, height],
    [
      [0, '#ffe3ae', 0.95],
      [0.5, '#f3bd78', 0.75],
      [1, '#d88b54', 0.35],
    ],
  )
  sheet.add(
    path(strokes.dark.join(''), { ...fill(world.night, 0.4) }),
    path(strokes.gold.join(''), fill(fade)),
  )
}

/** Bow to the right; the waterline is at 0, the length about 760. */
function freighter(tone: string, near: boolean) {
  const light = near ? '#c98a55' : tone
  const hatches = [-190, -70, 50, 170].map((x) => rect(x, -96, 88, 14, fill(tone)))
  const cranes = [-206, -86, 34, 154, 274].map((x, i) =>
    [
      rect(x, -176, 13, 96, fill(tone)),
      i < 4
        ? path(
            lines([
              [x + 10, -168],
              [x + 104, -206 + i * 3],
            ]),
            stroke(tone, 6),
          )
        : '',
      i < 4
        ? path(
            lines([
              [x + 6, -190],
              [x + 104, -206 + i * 3],
            ]),
            stroke(tone, 1.8),
          )
        : '',
      rect(x - 3, -192, 19, 18, fill(tone)),
    ].join(''),
  )
  return [
    path('M-378 4L-392 -66L-384 -88H-220L-214 -78H318L330 -104H404L376 -44L352 4Z', fill(tone)),
    ...hatches,
    ...cranes,
    path('M-372 -88V-168H-352V-206H-250V-168H-238V-88Z', fill(tone)),
    rect(-330, -262, 44, 58, fill(tone)),
    rect(-278, -240, 5, 40, fill(tone)),
    rect(360, -150, 4, 50, fill(tone)),
    near ? rect(-330, -248, 44, 16, fill(red)) : '',
    near
      ? path('M-388 -50H368', stroke(light, 2, 0.5)) +
        path('M318 -79L331 -104H404L396 -89', stroke(light, 3, 0.8))
      : '',
    near ? [-340, -318, -296, -274].map((x) => rect(x, -190, 11, 9, fill('#f3c884'))).join('') : '',
    near ? path('M-250 -206V-90M-214 -79H318', stroke(light, 2.4, 0.7)) : '',
  ]
}
