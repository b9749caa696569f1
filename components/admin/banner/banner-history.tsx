import type { BannerRow } from '#db/banner/banner.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'

/** What stood above the pages before, who set it, and for how long it stood. */
export function BannerHistory({ history, zone }: { history: BannerRow[]; zone: string }) {
  const t = words('banner')
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {history.length === 0 && <p className="empty">{t('noHistory')}</p>}
      <ul className="letters">
        {history.map(({ id, text, link, startsAt, expiresAt, endedAt, setByName }) => (
          <li key={id}>
            <p id={`banner-${id}`}>
              <b dir="auto">{text}</b> {link !== '' && <bdi>{link}</bdi>}
            </p>
            <p className="quiet-words">
              {t('historyTimes', {
                from: dateAndTime(startsAt, zone),
                until: dateAndTime(endedAt ?? expiresAt, zone),
              })}{' '}
              {setByName === '' ? t('commandLine') : t('by', { name: setByName })}
            </p>
            <p>
              <a href={`/admin/banner?again=${id}#set`} aria-describedby={`banner-${id}`}>
                {t('again')}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
