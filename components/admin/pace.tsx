import { words } from '../ui/language.ts'

interface Props {
  /** By who is signed in, within the last hour. */
  decided: number
  /** The number that he has set; 0 is none. */
  breakAfter: number
}

/** How much one has looked at, and a word when it has been a lot. */
export function Pace({ decided, breakAfter }: Props) {
  if (decided === 0) return <p className="pace" data-part="pace" />
  const isMuch = breakAfter > 0 && decided >= breakAfter
  return (
    <p className={isMuch ? 'pace pace-much' : 'pace'} data-part="pace">
      {words('queue')(isMuch ? 'timeForABreak' : 'pace', { count: decided })}
    </p>
  )
}
