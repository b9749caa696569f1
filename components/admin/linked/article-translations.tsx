import { articlePath } from '#db/articles/path.ts'
import type { ArticleStatus } from '#db/articles/status.ts'
import type { DeskTranslation } from '#db/articles/translations-desk.ts'
import { words } from '../../ui/language.ts'
import { languageName } from '../../ui/language-name.ts'
import { FindForm } from './find-form.tsx'
import { translationsOfPath } from './linked-path.ts'

/** A press that did nothing, and why. */
export interface TranslationsState {
  form: 'translations'
  reason: 'forbidden' | 'same-article' | 'unknown-article' | 'same-language' | 'not-linked'
  /** The language that two of them would be in. */
  language: string
  find: string
}

export interface FoundTranslation {
  id: number
  headline: string
  sectionName: string | null
  status: ArticleStatus
  language: string
}

interface Props {
  article: { id: number; headline: string; language: string }
  translations: DeskTranslation[]
  find: string
  found: FoundTranslation[]
  state: TranslationsState | null
  done: 'linked' | 'unlinked' | 'left' | null
}

/** Which articles are the same one in other languages: looked for, linked and parted. */
export function ArticleTranslations({ article, translations, find, found, state, done }: Props) {
  const t = words('translations-desk')
  const untitled = words('series-desk')('untitled')
  const { id, headline, language } = article
  const path = translationsOfPath(id)
  const action = `${path}/changes`
  // There is one for each language.
  const taken = new Set([language, ...translations.map((other) => other.language)])
  return (
    <div className="authors article-links">
      <h1 dir="auto">{t('ofArticle', { headline: headline || untitled })}</h1>
      <p className="intro">
        <a href={`/admin/articles/${id}`}>{words('series-desk')('backToText')}</a> ·{' '}
        {t('isIn', { language: languageName(language) })}
      </p>
      {state && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t(`problem.${state.reason}`, { language: languageName(state.language) })}</p>
        </div>
      )}
      {done && !state && (
        <p className="told" role="status">
          {t(`done.${done}`)}
        </p>
      )}
      <section aria-labelledby="linked">
        <h2 id="linked">{t('title')}</h2>
        <p className="quiet-words">{t('atOnce')}</p>
        {translations.length === 0 && <p className="standing">{t('none')}</p>}
        {translations.length > 0 && (
          <form method="post" action={action}>
            <ul className="section-lines">
              {translations.map((other) => (
                <li key={other.id}>
                  <Line article={other} href={hrefOf(other)} />
                  {other.isTheirs && (
                    <Press does="unlink" id={other.id} headline={other.headline || untitled} />
                  )}
                </li>
              ))}
            </ul>
            {(translations.length > 1 || translations.some(({ isTheirs }) => !isTheirs)) && (
              <p className="presses">
                <button type="submit" name="do" value={`leave:${id}`}>
                  {t('leave')}
                </button>
              </p>
            )}
          </form>
        )}
      </section>
      <section aria-labelledby="find-translation-title" className="article-find">
        <h2 id="find-translation-title">{t('find')}</h2>
        <p>{t('findAbout')}</p>
        <FindForm {...{ path, find }} heading="find-translation-title" id="find-translation" />
        {find !== '' && found.length === 0 && <p role="status">{t('nothingFound', { words: find })}</p>}
        {found.length > 0 && (
          <form method="post" action={action}>
            <input type="hidden" name="find" value={find} />
            <ul className="section-lines">
              {found.map((other) => (
                <li key={other.id}>
                  <Line article={other} href={null} isTaken={taken.has(other.language)} />
                  {!taken.has(other.language) && (
                    <Press does="link" id={other.id} headline={other.headline || untitled} />
                  )}
                </li>
              ))}
            </ul>
          </form>
        )}
      </section>
    </div>
  )
}

const hrefOf = (other: DeskTranslation) =>
  other.isTheirs ? `/admin/articles/${other.id}` : articlePath({ section: other.section, slug: other.slug })

interface LineProps {
  article: FoundTranslation
  /** Where its headline leads. */
  href: string | null
  /** Whether one in its language is there already. */
  isTaken?: boolean
}

function Line({ article, href, isTaken = false }: LineProps) {
  const { sectionName, status, language } = article
  const headline = article.headline || words('series-desk')('untitled')
  return (
    <div>
      <span className="part-number">{languageName(language)}</span>{' '}
      {href === null ? (
        <b dir="auto">{headline}</b>
      ) : (
        <a href={href} dir="auto">
          {headline}
        </a>
      )}
      <p className="quiet-words">
        {sectionName !== null && <bdi>{sectionName}</bdi>}
        {status !== 'published' && ` · ${words('related')('status', { status })}`}
        {isTaken && ` · ${words('translations-desk')('isTaken')}`}
      </p>
    </div>
  )
}

function Press({ does, id, headline }: { does: 'link' | 'unlink'; id: number; headline: string }) {
  const t = words('translations-desk')
  return (
    <div className="section-moves">
      <button
        type="submit"
        name="do"
        value={`${does}:${id}`}
        aria-label={does === 'link' ? t('linkNamed', { headline }) : t('unlinkNamed', { headline })}
      >
        {t(does)}
      </button>
    </div>
  )
}
