import { words } from '../ui/language.ts'

interface Props {
  /** Of the script that does it; loaded when it is pressed. */
  script: string
  /** Path of the article. */
  path: string
  headline: string
}

/** Keeps the article in this browser. Without JavaScript there is nothing to keep it in. */
export function SaveButton({ script, path, headline }: Props) {
  const t = words('saved')
  const said = { save: t('save'), unsave: t('unsave'), done: t('done'), undone: t('undone') }
  return (
    <>
      <button
        type="button"
        className="js-only"
        data-save={path}
        data-headline={headline}
        data-script={script}
        data-words={JSON.stringify({ ...said, notSaved: t('notSaved') })}
      >
        {t('save')}
      </button>
      <a className="js-only" data-saved-link="" href="/saved" hidden>
        {t('seeAll')}
      </a>
    </>
  )
}
