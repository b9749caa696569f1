import type { BannerRow } from '#db/banner/banner.ts'
import type { BannerProblems, TypedBanner } from '#db/banner/draft.ts'
import { Banner } from '../../banner/banner.tsx'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { BannerForm } from './banner-form.tsx'
import { BannerHistory } from './banner-history.tsx'

interface Props {
  /** What stands, or is going to. */
  open: BannerRow | null
  history: BannerRow[]
  /** One from before that is to be set again. */
  earlier: BannerRow | null
  state: {
    typed: TypedBanner
    problems: BannerProblems
    preview: { text: string; link: string; startsAt: number; expiresAt: number } | null
  } | null
  /** What the last press did. */
  done: string | null
  zone: string
  now: number
}

/** Where an editor sets what stands above every page. */
export function BannerDesk({ open, history, earlier, state, done, zone, now }: Props) {
  const t = words('banner')
  const told = { set: t('wasSet'), down: t('wasTakenDown'), nothing: t('nothingToTakeDown') }
  const said = done !== null && Object.hasOwn(told, done) ? told[done as keyof typeof told] : null
  const at = (time: number) => dateAndTime(time, zone)
  return (
    <div className="banner-desk">
      <h1>{t('title')}</h1>
      <p className="intro">{t('about')}</p>
      {said && (
        <p className="told" role="status">
          {said}
        </p>
      )}
      {state && !state.preview && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('notSet')}</p>
        </div>
      )}
      <section aria-labelledby="now">
        <h2 id="now">{t('now')}</h2>
        {!open && <p className="empty">{t('nothing')}</p>}
        {open && (
          <>
            <Banner banner={open} />
            <p>
              {open.startsAt > now
                ? t('waitsUntil', { from: at(open.startsAt), until: at(open.expiresAt) })
                : t('standsUntil', { time: at(open.expiresAt) })}
            </p>
            <form method="post" action="/admin/banner/changes">
              <button type="submit" name="do" value="take-down">
                {t('takeDown')}
              </button>
            </form>
          </>
        )}
      </section>
      <section aria-labelledby="set">
        <h2 id="set">{t(open ? 'change' : 'setNew')}</h2>
        {open && <p>{t('changeHint')}</p>}
        {state?.preview && (
          <div className="banner-preview">
            <h3>{t('previewTitle')}</h3>
            <Banner banner={state.preview} />
            <p>
              {t('previewTimes', { from: at(state.preview.startsAt), until: at(state.preview.expiresAt) })}
            </p>
          </div>
        )}
        <BannerForm
          typed={state?.typed ?? typedOf(earlier ?? open)}
          problems={state?.problems ?? {}}
          zone={zone}
        />
      </section>
      <BannerHistory history={history} zone={zone} />
    </div>
  )
}

/** How long is chosen anew: what is left of it would be nothing that one would choose. */
const typedOf = (row: BannerRow | null): TypedBanner => ({
  ...{ text: row?.text ?? '', link: row?.link ?? '', start: '', minutes: '120' },
})
