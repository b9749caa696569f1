import { localeOf } from '#words/languages.ts'
import { spoken, words } from '../ui/language.ts'

/** The place where the browser shows what it keeps: public/saved.js fills the list. */
export function Saved({ script }: { script: string }) {
  const t = words('saved')
  const said = {
    ...{
      remove: t('remove'),
      removeNamed: t.raw('removeNamed') as string,
      savedOn: t.raw('savedOn') as string,
    },
    ...{ undone: t('undone'), clear: t('clear'), clearSure: t('clearSure'), cleared: t('cleared') },
    locale: localeOf(spoken()),
  }
  return (
    <div className="listing saved">
      <header className="listing-head">
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
      </header>
      <p className="empty no-js-only">{t('needsScript')}</p>
      <p className="empty js-only" data-saved-none="" hidden>
        {t('none')}
      </p>
      <ol
        className="js-only"
        data-saved=""
        data-script={script}
        data-words={JSON.stringify(said)}
        aria-label={t('list')}
      />
      <button type="button" className="js-only" data-saved-clear="" hidden>
        {t('clear')}
      </button>
      <p role="status" data-saved-status="" />
    </div>
  )
}
