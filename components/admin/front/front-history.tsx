import type { ReactNode } from 'react'
import type { DeskArticle } from '#db/articles/desk-list.ts'
import type { ArrangementRow, FrontDesk } from '#db/fronts/desk.ts'
import type { Slot } from '#db/fronts/draft.ts'
import { arrangePath, isOver } from '#db/fronts/rules.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'

interface Props {
  section: { id: number; slug: string } | null
  desk: FrontDesk
  history: (ArrangementRow & { slots: Slot[] })[]
  articles: Map<number, DeskArticle>
  zone: string
  now: number
}

/** What is going to stand on a front, and what stood there before: each can be taken into the form again. */
export function FrontHistory({ section, desk, history, articles, zone, now }: Props) {
  const t = words('fronts')
  const again = (id: number) => `${arrangePath(section?.slug ?? null)}?again=${id}#arrange`
  return (
    <div className="front-history">
      {desk.coming.length > 0 && (
        <section aria-labelledby="coming">
          <h2 id="coming">{t('coming')}</h2>
          <ol>
            {desk.coming.map((row) => (
              <li key={row.id}>
                <Arranged
                  row={row}
                  {...{ articles, zone, now }}
                  at={t('holdsFrom', { time: dateAndTime(row.holdsFrom, zone) })}
                />
                <form method="post" action="/admin/fronts/changes">
                  <input type="hidden" name="front" value={section?.id ?? ''} />
                  <a href={again(row.id)} aria-describedby={`arranged-${row.id}`}>
                    {t('again')}
                  </a>{' '}
                  <button
                    type="submit"
                    name="do"
                    value={`cancel:${row.id}`}
                    aria-describedby={`arranged-${row.id}`}
                  >
                    {t('cancel')}
                  </button>
                </form>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="history">
        <h2 id="history">{t('history')}</h2>
        {history.length === 0 && <p className="empty">{t('noHistory')}</p>}
        <ol>
          {history.map((row) => (
            <li key={row.id} className={row.undoneAt === null ? undefined : 'undone'}>
              <Arranged {...{ row, articles, zone, now }} at={dateAndTime(row.holdsFrom, zone)}>
                {row.id === desk.current?.id && <b> {t('holdsNow')}</b>}
                {row.undoneAt !== null && <i> {t('wasUndone')}</i>}
              </Arranged>
              <p>
                <a href={again(row.id)} aria-describedby={`arranged-${row.id}`}>
                  {t('again')}
                </a>
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

interface Arranged {
  row: ArrangementRow & { slots: Slot[] }
  articles: Map<number, DeskArticle>
  at: string
  zone: string
  now: number
  children?: ReactNode
}

function Arranged({ row, articles, at, zone, now, children }: Arranged) {
  const t = words('fronts')
  return (
    <>
      <p id={`arranged-${row.id}`}>
        {at} · {row.madeByName === '' ? t('commandLine') : t('by', { name: row.madeByName })}
        {children}
      </p>
      {row.slots.length === 0 && <p className="quiet-words">{t('allNewest')}</p>}
      <ol className="arranged">
        {row.slots.map(({ place, articleId, expiresAt }) => (
          <li key={place} value={place}>
            <bdi>{articles.get(articleId)?.headline ?? t('goneArticle')}</bdi>
            {expiresAt !== null && (
              <small>
                {' '}
                {t(isOver({ expiresAt }, now) ? 'endedAt' : 'untilTime', {
                  time: dateAndTime(expiresAt, zone),
                })}
              </small>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
