import { articlePath } from '#db/articles/path.ts'
import type { ListedCorrection } from '#db/corrections/listing.ts'
import { words } from '../ui/language.ts'
import { Pagination } from '../ui/pagination.tsx'
import { writtenIn } from '../ui/written-in.ts'
import { CorrectionNote } from './notes.tsx'

interface Props {
  list: { corrections: ListedCorrection[]; page: number; pages: number }
  zone: string
}

/** All corrections, the newest first, each under the headline of its article. */
export function CorrectionArchive({ list, zone }: Props) {
  const t = words('corrections')
  return (
    <div className="listing">
      <header className="listing-head">
        <h1>{t('corrections')}</h1>
        <p className="standfirst">{t('about')}</p>
      </header>
      {list.corrections.length === 0 && <p>{t('none')}</p>}
      <ol className="correction-list">
        {list.corrections.map((one) => (
          <li key={one.id}>
            <h2 {...writtenIn(one.article.language)}>
              <a href={`${articlePath(one.article)}#correction-${one.id}`}>{one.article.headline}</a>
            </h2>
            <CorrectionNote correction={one} zone={zone} />
          </li>
        ))}
      </ol>
      <Pagination page={list.page} pages={list.pages} path="/corrections" label={t('corrections')} />
    </div>
  )
}
