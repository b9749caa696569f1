import { blend, everywhere, fill, path, polygon, rect, round, type Sheet, stroke } from '../svg.ts'

/** The two leaves meet in a shallow V, page against page; behind them the water stands higher. */
export function gates(sheet: Sheet) {
  for (const side of [-1, 1]) {
    const x = (k: number) => 810 + side * k
    const leaf = polygon([
      [x(0), 372],
      [x(286), 316],
      [x(286), 800],
      [x(0), 776],
    ])
    const wood = sheet.linear(
      [x(0), 0],
      [x(290), 0],
      [
        [0, '#f2d7a4'],
        [0.12, '#c08a55'],
        [0.7, '#8a5536'],
        [1, '#5a3028'],
      ],
    )
    sheet.add(path(leaf, { fill: wood }))
    for (let i = 0; i <= 9; i++) {
      const k = i * 31.8
      const [top, bottom] = [372 - k * 0.196, 776 + k * 0.084]
      sheet.add(
        path(
          `M${x(k)} ${round(top)}V${round(bottom)}`,
          stroke('#3a1a1c', i === 0 || i === 9 ? 9 : 2.6, 0.65),
        ),
      )
    }
    for (const [from, to] of [
      [420, 390],
      [560, 546],
      [680, 686],
    ] as const)
      sheet.add(
        path(`M${x(0)} ${from}L${x(286)} ${to - 8}`, stroke('#4a2626', 17)),
        path(`M${x(0)} ${from - 7}L${x(286)} ${to - 15}`, stroke('#e9c48c', 2.6, 0.6)),
      )
    // The balance beam reaches out over the quay.
    sheet.add(
      path(
        polygon([
          [x(-6), 352],
          [x(430), 258],
          [x(430), 292],
          [x(-6), 382],
        ]),
        fill('#2d1024'),
      ),
      path(`M${x(0)} 353L${x(430)} 259`, stroke('#f5e0b8', 5, 0.9)),
    )
    const wet = sheet.linear(
      [0, 560],
      [0, 790],
      [
        [0, '#1d0a1a', 0],
        [0.25, '#1d0a1a', 0.62],
        [1, '#1d0a1a', 0.8],
      ],
    )
    sheet.add(path(leaf, { fill: wet }))
    for (const [k, y, tall] of [
      [52, 600, 150],
      [128, 566, 190],
      [210, 640, 110],
      [252, 590, 160],
    ] as const) {
      const jet = sheet.linear(
        [0, y],
        [0, y + tall],
        [
          [0, '#fff6e2', 0.9],
          [1, '#fff6e2', 0.1],
        ],
      )
      sheet.add(
        path(
          `M${x(k) - 3} ${y}Q${x(k) - side * 8} ${y + tall * 0.4} ${x(k) - side * 12} ${y + tall}H${x(k) - side * 12 + 12}Q${x(k) + 6} ${y + tall * 0.4} ${x(k) + 3} ${y}Z`,
          { fill: jet },
        ),
      )
    }
  }
  const seam = sheet.linear(
    [0, 372],
    [0, 776],
    [
      [0, '#fff8e4', 1],
      [0.7, '#ffe3a8', 0.8],
      [1, '#ffe3a8', 0.2],
    ],
  )
  sheet.add(
    rect(806, 366, 8, 412, { fill: seam }),
    everywhere({
      fill: sheet.radial([810, 500], 200, [
        [0, '#fff0c8', 0.55],
        [1, '#fff0c8', 0],
      ]),
      ...blend('screen'),
    }),
  )
}
