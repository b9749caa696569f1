import { useId } from 'react'
import { words } from '../ui/language.ts'
import { number } from '../ui/numbers.ts'

export interface Bar {
  /** What stands under it: a day, a month. */
  label: string
  /** In the order of `parts`. */
  values: number[]
}

interface Props {
  title: string
  /** What it shows, in words, for those who do not see it. */
  description: string
  /** Names of what a bar is made of, from below. */
  parts: string[]
  bars: Bar[]
  /** What the first column of the table says. */
  of: string
}

const WIDTH = 720
const HEIGHT = 220
const LEFT = 64
const BOTTOM = 30
const TOP = 18

/** Bars of several parts, drawn on the server, and the same figures as a table. Colours come from the style sheet. */
export function Bars({ title, description, parts, bars, of }: Props) {
  const id = useId()
  const top = niceTop(Math.max(1, ...bars.map(({ values }) => sum(values))))
  const height = HEIGHT - BOTTOM - TOP
  const step = (WIDTH - LEFT) / Math.max(1, bars.length)
  const y = (value: number) => TOP + height - (value / top) * height
  const every = Math.ceil(bars.length / 5)
  return (
    <figure className="figure">
      <figcaption>
        {title}
        <ul className="legend">
          {parts.map((part, at) => (
            <li key={part} className={`part-${at + 1}`}>
              {part}
            </li>
          ))}
        </ul>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        {[0, top / 2, top].map((value) => (
          <g key={value} className="grid">
            <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {number(value)}
            </text>
          </g>
        ))}
        {bars.map(({ label, values }, at) => (
          <g key={label}>
            {values.map((value, part) => {
              const below = sum(values.slice(0, part))
              if (value === 0) return null
              return (
                <rect
                  key={part}
                  className={`part-${part + 1}`}
                  x={round(LEFT + at * step + step * 0.12)}
                  width={round(step * 0.76)}
                  y={round(y(below + value))}
                  height={round(Math.max(1, y(below) - y(below + value)))}
                />
              )
            })}
            {at % every === 0 && (
              <text className="tick" x={round(LEFT + (at + 0.5) * step)} y={HEIGHT - 6} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        ))}
      </svg>
      <details>
        <summary>{words('transparency')('asTable')}</summary>
        <div className="wide" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{of}</th>
                {parts.map((part) => (
                  <th key={part} scope="col">
                    {part}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bars.map(({ label, values }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {values.map((value, at) => (
                    <td key={at}>{number(value)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
const round = (value: number) => Math.round(value * 10) / 10

/** The next of 2, 4, 6, 8, 10, 20, 40, 60…, which halves evenly. */
function niceTop(most: number): number {
  for (let ten = 1; ; ten *= 10) for (const one of [2, 4, 6, 8, 10]) if (one * ten >= most) return one * ten
}
