import { words } from '../../ui/language.ts'
import { refusalWords, type Refusal } from './refusal-words.ts'

interface Props {
  refused: { name: string; reason: Refusal }[]
  /** Ids of those that were taken all the same. */
  added: number[]
}

/** Which files were not taken, each with why. */
export function NotTaken({ refused, added }: Props) {
  const t = words('media')
  return (
    <div className="refused" role="alert" tabIndex={-1} autoFocus>
      <p>{t('notAll', { count: refused.length })}</p>
      <ul>
        {refused.map(({ name, reason }, index) => (
          <li key={index}>
            {t.rich('refusedFile', {
              name: () => <bdi>{name === '' ? t('files') : name}</bdi>,
              why: refusalWords(t, reason),
            })}
          </li>
        ))}
      </ul>
      {added.length > 0 && <p>{t('added', { count: added.length })}</p>}
    </div>
  )
}
