import { authorPath } from '#db/articles/path.ts'
import type { InsertedPicture } from '#db/media/inserted.ts'
import { words } from '../../ui/language.ts'
import { AuthorForm } from './author-form.tsx'
import type { AuthorState, TypedAuthor } from './state.ts'

interface Props {
  author: {
    id: number
    slug: string
    name: string
    role: string
    bio: string
    pictureId: number | null
    userId: number | null
    articles: number
  }
  picture: InsertedPicture | null
  others: { id: number; name: string }[]
  staff: { id: number; name: string }[]
  state: AuthorState | null
  isSaved: boolean
}

/** One author: what is said of him, one with another, or away. */
export function AuthorDesk({ author, picture, others, staff, state, isSaved }: Props) {
  const t = words('authors')
  const action = `/admin/authors/${author.id}/changes`
  const present: TypedAuthor = {
    ...{ name: author.name, slug: author.slug, role: author.role, bio: author.bio },
    ...{ picture: String(author.pictureId ?? ''), user: String(author.userId ?? '') },
  }
  const isOfForm = state !== null && state.typed !== null
  return (
    <div className="authors">
      <h1 dir="auto">{author.name}</h1>
      <p className="intro">
        <a href="/admin/authors">{t('title')}</a> · <a href={authorPath(author.slug)}>{t('itsPage')}</a> ·{' '}
        {t('articles', { count: author.articles })}
      </p>
      {isSaved && !state && (
        <p className="told" role="status">
          {t('saved')}
        </p>
      )}
      {state && (
        <div className="refused" role="alert">
          <p>{isOfForm ? t('notSaved') : t(`problem.${state.problem}`, { most: 0 })}</p>
        </div>
      )}
      <div className="people-columns">
        <section aria-labelledby="said">
          <h2 id="said">{t('said')}</h2>
          <AuthorForm
            action={action}
            typed={state?.typed ?? present}
            picture={picture}
            staff={staff}
            problem={isOfForm ? state.problem : null}
            press={t('save')}
          />
        </section>
        <div>
          <section aria-labelledby="merge">
            <h2 id="merge">{t('merge')}</h2>
            <p>{t('mergeAbout', { name: author.name })}</p>
            <form method="post" action={action}>
              <div className="field">
                <label htmlFor="into">{t('into')}</label>
                <select id="into" name="into" defaultValue="">
                  <option value="">{t('choose')}</option>
                  {others.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <p className="presses">
                <button type="submit" name="do" value="merge">
                  {t('mergePress')}
                </button>
              </p>
            </form>
          </section>
          <section aria-labelledby="delete">
            <h2 id="delete">{t('delete')}</h2>
            {author.articles > 0 ? (
              <p>{t('deleteNot')}</p>
            ) : (
              <form method="post" action={action}>
                <button type="submit" name="do" value="delete">
                  {t('deletePress')}
                </button>
              </form>
            )}
          </section>
        </div>
      </div>
    </div>
  )
}
