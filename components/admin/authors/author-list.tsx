import { authorPath } from '#db/articles/path.ts'
import type { AuthorRow } from '#db/authors/authors.ts'
import { words } from '../../ui/language.ts'
import { AuthorForm } from './author-form.tsx'
import type { AuthorState, TypedAuthor } from './state.ts'

interface Props {
  authors: AuthorRow[]
  staff: { id: number; name: string }[]
  state: AuthorState | null
  /** What the last press did. */
  done: unknown
  /** Who is about to make a page of his own; null for everybody else. */
  own: { id: number; name: string } | null
}

const NOTHING: TypedAuthor = { name: '', slug: '', role: '', bio: '', picture: '', user: '' }
const DONE = ['deleted', 'merged'] as const

/** Whose names stand under articles, and a form for one more. */
export function AuthorList({ authors, staff, state, done, own }: Props) {
  const t = words('authors')
  const said = DONE.find((one) => one === done)
  return (
    <div className="authors">
      <h1>{t('title')}</h1>
      <p className="intro">{t('about')}</p>
      {said && !state && (
        <p className="told" role="status">
          {t(`done.${said}`)}
        </p>
      )}
      {state && (
        <div className="refused" role="alert">
          <p>{t('notSaved')}</p>
        </div>
      )}
      <div className="people-columns">
        <section aria-labelledby="all">
          <h2 id="all">{t('all', { count: authors.length })}</h2>
          {authors.length === 0 && <p className="empty">{t('none')}</p>}
          <ul className="staff-list">
            {authors.map(({ id, slug, name, role, user, articles, bio, pictureId }) => (
              <li key={id}>
                <div>
                  <p>
                    <a href={`/admin/authors/${id}`}>
                      <b dir="auto">{name}</b>
                    </a>
                  </p>
                  <p className="quiet-words">
                    {role !== '' && (
                      <>
                        <bdi>{role}</bdi> ·{' '}
                      </>
                    )}
                    {t('articles', { count: articles })}
                    {user !== null && <> · {t('isStaff', { name: user })}</>}
                    {bio === '' && <> · {t('noBio')}</>}
                    {pictureId !== null && <> · {t('hasPicture')}</>}
                  </p>
                </div>
                <p>
                  <a href={authorPath(slug)}>
                    {t.rich('page', { hidden: () => <span className="visually-hidden">{name}</span> })}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="new">
          <h2 id="new">{t('add')}</h2>
          <AuthorForm
            action="/admin/authors/changes"
            typed={state?.typed ?? (own ? { ...NOTHING, name: own.name, user: String(own.id) } : NOTHING)}
            staff={staff}
            problem={state?.problem ?? null}
            press={t('addPress')}
          />
        </section>
      </div>
    </div>
  )
}
