import { articlePath } from '#db/articles/path.ts'
import type { DeskPart } from '#db/series/desk.ts'
import { shortDate } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'
import { Moves } from '../moves.tsx'
import { OrderList } from '../order-list.client.tsx'

interface Props {
  parts: DeskPart[]
  action: string
  /** The button or handle that was used last, as "up-3" or "grip-3". */
  moved: string | null
  /** What was looked for: it is still shown after a press. */
  find: string
  zone: string
}

/** The parts of a series in their order: moved by a handle or by buttons, and taken out. */
export function Parts({ parts, action, moved, find, zone }: Props) {
  if (parts.length === 0) return null
  const t = words('series-desk')
  const name = (part: DeskPart) => part.headline || t('untitled')
  return (
    <form method="post" action={action}>
      <input type="hidden" name="find" value={find} />
      <OrderList
        key={parts.map(({ id }) => id).join()}
        gripped={Number(/^grip-(\d+)$/.exec(moved ?? '')?.[1] ?? 0)}
        items={parts.map((part, at) => ({
          id: part.id,
          grip: part.isTheirs
            ? words('sections')('gripNamed', { name: name(part), place: at + 1, count: parts.length })
            : null,
          line: <PartLine {...{ part, zone }} number={at + 1} />,
          presses: part.isTheirs && (
            <>
              <Moves id={part.id} name={name(part)} {...{ at, moved }} many={parts.length} />
              <button
                type="submit"
                name="do"
                value={`take:${part.id}`}
                aria-label={t('takeOutNamed', { headline: name(part) })}
              >
                {t('takeOut')}
              </button>
            </>
          ),
        }))}
      />
    </form>
  )
}

function PartLine({ part, number, zone }: { part: DeskPart; number: number; zone: string }) {
  const t = words('series-desk')
  if (part.headline === null)
    return (
      <div>
        <span className="quiet-words">{t('unknownPart')}</span>
      </div>
    )
  const isPublic = part.status === 'published'
  const href = part.isTheirs ? `/admin/articles/${part.id}` : isPublic ? articlePath(part) : null
  const headline = part.headline || t('untitled')
  return (
    <div>
      <span className="part-number">{words('series')('part', { number })}</span>{' '}
      {href === null ? (
        <b dir="auto">{headline}</b>
      ) : (
        <a href={href} dir="auto">
          {headline}
        </a>
      )}
      <p className="quiet-words">
        <bdi>{part.sectionName}</bdi>
        {isPublic && part.publishedAt !== null && (
          <>
            {' · '}
            <Time at={part.publishedAt} zone={zone} written={shortDate} />
          </>
        )}
        {!isPublic && ` · ${words('related')('status', { status: part.status })}`}
      </p>
    </div>
  )
}
