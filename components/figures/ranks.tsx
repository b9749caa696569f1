import { number } from '../ui/numbers.ts'

interface Props {
  title: string
  /** What the first column says. */
  of: string
  /** What is counted. */
  counted: string
  /** Said where there is nothing. */
  empty: string
  /** The most first. */
  rows: { key: string; name: string; path: string; value: number }[]
}

/** What there is most of, as a table whose numbers are drawn beside them. */
export function Ranks({ title, of, counted, empty, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ value }) => value))
  if (rows.length === 0) return <p className="empty">{empty}</p>
  return (
    <table className="ranks">
      <caption className="visually-hidden">{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{counted}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, path, value }) => (
          <tr key={key}>
            <th scope="row">
              <a href={path} dir="auto">
                {name}
              </a>
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  className="part-1"
                  width={Math.max(0.5, Math.round((value / most) * 1000) / 10)}
                  height="4"
                />
              </svg>
            </th>
            <td>{number(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
