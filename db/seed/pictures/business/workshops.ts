import { circle, ellipse, fill, path, rect, stroke } from '../svg.ts'

const dark = fill('#3a2019')

const line = (thick: number) => stroke('#3a2019', thick)

const bench = (x: number, w: number, y: number) =>
  rect(x, y, w, 9, dark) + rect(x + 10, y, 7, 90, dark) + rect(x + w - 18, y, 7, 90, dark)

const hanging = (x: number, y: number) =>
  path(`M${x} 590V${y}`, line(2.5)) +
  path(`M${x - 20} ${y + 16}Q${x} ${y - 16} ${x + 20} ${y + 16}Z`, dark) +
  ellipse([x, y + 17], 13, 5, fill('#fff6da'))

/** Someone bent over a bench: head, back, an arm reaching forward. */
const maker = (x: number, y: number) =>
  path(
    `M${x - 34} ${y + 130}L${x - 30} ${y + 40}Q${x - 26} ${y + 4} ${x + 4} ${y + 2}Q${x + 24} ${y + 6} ${x + 28} ${y + 26}L${x + 68} ${y + 54}L${x + 62} ${y + 66}L${x + 20} ${y + 50}L${x + 24} ${y + 130}Z`,
    dark,
  ) + ellipse([x + 22, y - 18], 17, 20, dark)

export function potter(x: number, w: number) {
  const pots = [0, 1, 2, 3, 4]
    .map((i) => path(`M${x + 14 + i * 34} 668q-10 -10 -2 -24h16q8 14 -2 24Z`, dark))
    .join('')
  return [
    rect(x, 668, w, 6, dark),
    pots,
    hanging(x + w - 40, 626),
    maker(x + 46, 716),
    path(`M${x + 100} 812V792H${x + 150}V812M${x + 108} 792q-8 -18 6 -30h22q14 12 6 30Z`, dark),
    rect(x + 92, 788, 66, 7, dark),
  ].join('')
}

export function luthier(x: number, w: number) {
  const guitar = (gx: number, y: number) =>
    path(`M${gx} ${y}q-16 8 -9 24q-14 14 0 32q9 8 18 0q14 -18 0 -32q7 -16 -9 -24Z`, dark) +
    rect(gx - 2.5, y - 44, 5, 50, dark)
  return [
    path(`M${x} 606H${x + w}`, line(4)),
    guitar(x + 22, 652),
    guitar(x + 56, 652),
    guitar(x + 106, 652),
    bench(x - 10, w + 20, 784),
    maker(x + 26, 712),
    path(`M${x + 84} 784q20 -18 40 0Z`, dark),
  ].join('')
}

export function bicycles(x: number, w: number) {
  const wheel = (cx: number, cy: number, r: number) =>
    circle([cx, cy], r, line(4.5)) +
    [0, 45, 90, 135]
      .map((a) => path(`M${cx - r} ${cy}h${r * 2}`, { ...line(1.3), transform: `rotate(${a} ${cx} ${cy})` }))
      .join('')
  const [a, b, y] = [x + 52, x + 136, 760]
  return [
    hanging(x + 30, 632),
    wheel(a, y, 36),
    wheel(b, y, 36),
    path(
      `M${a} ${y}L${a + 26} ${y - 50}H${b - 20}L${a + 38} ${y + 2}ZM${a + 38} ${y + 2}L${a + 22} ${y - 62}M${b} ${y}L${b - 24} ${y - 64}h18M${a + 12} ${y - 62}h22`,
      line(5),
    ),
    wheel(x + w - 24, 650, 24),
    path(`M${a + 38} ${y}V812`, line(6)),
    rect(a + 14, 806, 50, 8, dark),
  ].join('')
}

export function weaver(x: number, w: number) {
  const threads = Array.from({ length: 20 }, (_, i) => `M${x + 66 + i * 5} 640V760`).join('')
  return [
    path(`M${x + 58} 812V624H${x + 170}V812M${x + 58} 650H${x + 170}M${x + 58} 764H${x + 170}`, line(8)),
    path(threads, line(1.4)),
    rect(x + 66, 716, 98, 46, fill('#8a3b2c')),
    path(`M${x + 66} 728h98M${x + 66} 742h98`, stroke('#e6bd6a', 4)),
    maker(x + 22, 706),
    hanging(x + w - 16, 616),
  ].join('')
}
