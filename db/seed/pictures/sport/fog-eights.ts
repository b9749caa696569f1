import { red } from '../palette.ts'
import { noise } from '../random.ts'
import {
  circle,
  ellipse,
  everywhere,
  fill,
  group,
  height,
  path,
  rect,
  round,
  Sheet,
  stroke,
  width,
} from '../svg.ts'

/** Three eights coming out of the fog; the farther, the less there is of them. */
export function fogEights() {
  const sheet = new Sheet('fog eights')
  sheet.add(
    everywhere(
      fill(
        sheet.linear(
          [0, 0],
          [0, height],
          [
            [0, '#dfe7e2'],
            [0.35, '#cbd8d3'],
            [0.6, '#a9bfb8'],
            [1, '#5d8078'],
          ],
        ),
      ),
    ),
  )
  sheet.add(
    everywhere({
      fill: sheet.radial([1120, 210], 560, [
        [0, '#fffaf0', 1],
        [0.16, '#fff6e4', 0.8],
        [1, '#f5f0e2', 0],
      ]),
    }),
  )
  sheet.add(circle([1120, 210], 58, fill('#fffdf6', 0.95)))
  const poplar = noise('poplars', 3)
  for (const [layer, tone, opacity] of [
    [0, '#9db4ac', 0.5],
    [1, '#86a199', 0.55],
  ] as const) {
    const trees: string[] = []
    for (let x = -20 + layer * 20; x < width + 40; x += 34 + poplar(x / 70, layer) * 40) {
      const tall = 70 + poplar(x / 120, layer + 4) * 190
      const w = 15 + poplar(x / 50, 9) * 22
      trees.push(
        `M${round(x)} ${400 + layer * 26}Q${round(x - w)} ${round(400 - tall * 0.4)} ${round(x)} ${round(400 - tall)}Q${round(x + w)} ${round(400 - tall * 0.4)} ${round(x)} ${400 + layer * 26}Z`,
      )
    }
    sheet.add(
      group(
        { filter: sheet.blur(5 - layer * 2) },
        path(trees.join(''), fill(tone, opacity)),
        rect(-20, 388 + layer * 26, 1660, 30, fill(tone, opacity)),
      ),
    )
  }
  fog(sheet, 400, 0.95)
  water(sheet)
  const boats: [number, number, number, string, string, number][] = [
    [980, 486, 0.5, '#8fa8a0', '#8fa8a0', 0.75],
    [640, 622, 0.86, '#5f7f78', '#6d8b83', 0.9],
    [842, 856, 1.52, '#123a30', '#0a1f1d', 1],
  ]
  for (const [i, [x, y, size, tone, dark, opacity]] of boats.entries()) {
    sheet.add(
      group(
        { transform: `translate(${x} ${y}) scale(${size}) rotate(-2.4)`, opacity },
        eight(tone, dark, i === 2),
      ),
    )
    if (i < 2) fog(sheet, y + 40, 0.75 - i * 0.2)
  }
  fog(sheet, 1010, 0.35)
  sheet.paper(0.14)
  return sheet.toString()
}

function fog(sheet: Sheet, y: number, opacity: number) {
  const soft = sheet.blur(30)
  const bank = Array.from({ length: 8 }, (_, i) =>
    ellipse(
      [sheet.random.between(-100, width), y + sheet.random.between(-34, 34)],
      sheet.random.between(240, 560),
      sheet.random.between(20, 52),
      fill('#eef3ee', 0.35 + (i % 3) * 0.15),
    ),
  )
  sheet.add(group({ filter: soft, opacity }, bank))
}

function water(sheet: Sheet) {
  const marks: string[] = []
  for (let i = 0; i < 300; i++) {
    const depth = sheet.random() ** 1.3
    const y = 440 + depth * 640
    const long = 20 + depth * 190 * sheet.random()
    marks.push(
      `M${round(sheet.random.between(-80, width))} ${round(y)}q${round(long / 2)} ${round(1 + depth * 5)} ${round(long)} 0`,
    )
  }
  sheet.add(
    path(marks.slice(0, 170).join(''), stroke('#f4f7f2', 2.2, 0.5)),
    path(marks.slice(170).join(''), stroke('#3c655c', 2.4, 0.24)),
  )
  sheet.add(
    rect(-20, 700, 1660, 400, {
      fill: sheet.linear(
        [0, 700],
        [0, height],
        [
          [0, '#123a30', 0],
          [1, '#123a30', 0.5],
        ],
      ),
    }),
  )
}

/** Bow to the left, cox at the right: hull, eight backs at the catch, blades and their puddles. */
function eight(tone: string, dark: string, near: boolean) {
  const rowers: string[] = []
  const oars: string[] = []
  const puddles: string[] = []
  for (let i = 0; i < 8; i++) {
    const x = -300 + i * 76
    const side = i % 2 ? 1 : -1
    // Reaching forward, towards the stern: hips, bent back, head, arms to the handle.
    rowers.push(
      path(
        `M${x - 26} -8Q${x - 30} -30 ${x - 12} -46Q${x + 4} -58 ${x + 15} -54L${x + 44} -30L${x + 40} -24L${x + 14} -38Q${x + 2} -34 ${x - 2} -10Z`,
        fill(near && i === 0 ? red : tone),
      ),
    )
    rowers.push(
      ellipse([x + 14, -66], 9, 11, fill(dark)),
      path(`M${x - 10} -10L${x + 16} -34L${x + 36} -8Z`, fill(dark)),
    )
    const [bladeX, bladeY] = side > 0 ? [x + 92, 58] : [x + 64, -12]
    if (side > 0) {
      oars.push(
        path(`M${x + 40} -28L${bladeX} ${bladeY}`, stroke(dark, 3.6)),
        path(
          `M${bladeX - 6} ${bladeY - 5}L${bladeX + 24} ${bladeY + 13}L${bladeX + 18} ${bladeY + 23}L${bladeX - 9} ${bladeY + 5}Z`,
          fill(near ? '#f3f1e6' : tone),
        ),
      )
      puddles.push(
        ellipse([bladeX + 12, bladeY + 26], 36, 8, stroke('#f4f7f2', 2.6, 0.75)),
        ellipse([bladeX - 70, bladeY + 24], 26, 6, stroke('#f4f7f2', 2, 0.45)),
        ellipse([bladeX + 12, bladeY + 26], 18, 4, fill('#f4f7f2', 0.5)),
      )
    } else {
      oars.unshift(path(`M${x + 40} -26L${bladeX + 40} ${bladeY - 12}`, stroke(dark, 3, 0.7)))
    }
  }
  const hull = 'M-470 -4Q-200 -18 100 -17T476 -10Q300 14 0 16T-470 -4Z'
  const cox = [
    path('M318 -10Q312 -44 334 -50L350 -48Q360 -30 358 -10Z', fill(dark)),
    ellipse([340, -62], 9, 11, fill(dark)),
    path('M330 -66Q340 -82 352 -66L326 -62Z', fill(near ? '#f3f1e6' : tone)),
  ]
  return [
    group({ transform: 'translate(0 12) scale(1 -0.62)', opacity: 0.26 }, rowers, path(hull, fill(dark))),
    ...oars.slice(0, 4),
    ...rowers,
    ...cox,
    path(hull, fill(dark)),
    path('M-462 -5Q-200 -17 100 -16T470 -11', stroke(near ? '#f3f1e6' : '#dfe7e2', 2.6, 0.8)),
    near
      ? path('M-470 -4Q-440 -8 -404 -10L-400 8Q-440 2 -470 -4Z', fill(red)) +
        circle([-470, -4], 6, fill('#fff'))
      : '',
    ...oars.slice(4),
    ...puddles,
    path('M-480 14Q-200 26 60 24T520 6M-400 28Q-100 40 200 34', stroke('#f4f7f2', 2.4, 0.55)),
  ]
}
