import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'

interface Props {
  name: string
  body: string
  at: number
  zone: string
}

const LONGEST = 600

/** The comment that a page is about. Its words are text: no link in it leads anywhere. */
export function Quoted({ name, body, at, zone }: Props) {
  const [start] = body.length > LONGEST ? [`${body.slice(0, LONGEST).trimEnd()} …`] : [body]
  return (
    <figure className="quoted">
      <blockquote dir="auto">{start}</blockquote>
      <figcaption>
        {words('own').rich('saidBy', {
          name: () => <bdi>{name}</bdi>,
          time: () => <Time at={at} zone={zone} />,
        })}
      </figcaption>
    </figure>
  )
}
