import { ACCEPT } from '#db/media/kinds.ts'
import { FILTERS, type LibraryFilter } from '#db/media/filter.ts'
import type { LibraryRow } from '#db/media/library.ts'
import { words as wordsOf } from '../../ui/language.ts'
import { AddPictures } from './add-pictures.client.tsx'
import { BOUNDS } from './bounds.ts'
import { NotTaken } from './not-taken.tsx'
import { pickerWords } from './picker-words.ts'
import { PictureTile } from './picture-tile.tsx'
import type { Refusal } from './refusal-words.ts'

interface Props {
  pictures: LibraryRow[]
  /** Where the list goes on. */
  next: number | null
  /** What is looked for; empty for nothing. */
  words: string
  filter: LibraryFilter | null
  /** Whether the list begins with the newest. */
  isFirst: boolean
  /** Files that were not taken. */
  state: { refused: { name: string; reason: Refusal }[]; added: number[] } | null
  /** How many were added. */
  added: number | null
  isDeleted: boolean
}

/** All pictures of the newsroom, to be looked through, searched and added to. */
export function Library({ pictures, next, words, filter, isFirst, state, added, isDeleted }: Props) {
  const t = wordsOf('media')
  const isNarrow = words !== '' || filter !== null
  return (
    <div className="media-desk">
      <h1>{t('title')}</h1>
      {(added !== null || isDeleted) && (
        <p className="told" role="status">
          {isDeleted ? t('deleted') : t('added', { count: added ?? 0 })}
        </p>
      )}
      {state && <NotTaken {...state} />}
      <section aria-labelledby="add">
        <h2 id="add">{t('add')}</h2>
        <AddPictures words={pickerWords()}>
          <form method="post" action="/admin/media" encType="multipart/form-data" className="add-form">
            <label htmlFor="files">{t('files')}</label>
            <input
              type="file"
              id="files"
              name="file"
              accept={ACCEPT}
              multiple
              required
              aria-describedby="files-hint"
            />
            <button type="submit" className="primary">
              {t('add')}
            </button>
          </form>
          <p className="hint" id="files-hint">
            {t('addHint', BOUNDS)}
          </p>
        </AddPictures>
      </section>
      <form method="get" action="/admin/media" role="search" className="find-pictures">
        <label htmlFor="q">{t('search')}</label>
        <span className="find">
          <input type="search" id="q" name="q" defaultValue={words} aria-describedby="q-hint" dir="auto" />
          {filter && <input type="hidden" name="show" value={filter} />}
          <button type="submit">{t('find')}</button>
        </span>
        <span className="hint" id="q-hint">
          {t('searchHint')}
        </span>
      </form>
      <nav aria-label={t('narrow')} className="media-filters">
        <a href={pathOf(words, null)} aria-current={filter === null ? 'page' : undefined}>
          {t('all')}
        </a>
        {FILTERS.map((one) => (
          <a key={one} href={pathOf(words, one)} aria-current={filter === one ? 'page' : undefined}>
            {t(`filter.${one}`)}
          </a>
        ))}
      </nav>
      {pictures.length === 0 && <p className="empty">{t(isNarrow || !isFirst ? 'nothingFound' : 'none')}</p>}
      <ul className="media-grid">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <PictureTile picture={picture} />
          </li>
        ))}
      </ul>
      <p className="older">
        {!isFirst && <a href={pathOf(words, filter)}>{t('newest')}</a>}
        {next !== null && (
          <a rel="next" href={pathOf(words, filter, next)}>
            {t('older')}
          </a>
        )}
      </p>
    </div>
  )
}

function pathOf(words: string, filter: LibraryFilter | null, before?: number): string {
  const query = new URLSearchParams()
  if (words !== '') query.set('q', words)
  if (filter) query.set('show', filter)
  if (before !== undefined) query.set('before', String(before))
  return query.size === 0 ? '/admin/media' : `/admin/media?${query.toString()}`
}
