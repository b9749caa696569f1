import type { ChangedBlock, PublicChange } from '#db/corrections/changes.ts'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'
import { writtenIn } from '../ui/written-in.ts'

interface Props {
  article: { headline: string; path: string; language: string | null; publishedAt: number }
  changes: PublicChange[]
  zone: string
}

/** What has changed in an article since it was published: struck out what went, underlined what came. */
export function ArticleChanges({ article, changes, zone }: Props) {
  const t = words('corrections')
  const { headline, path, language, publishedAt } = article
  return (
    <div className="listing changes">
      <header className="listing-head">
        <h1>
          {t.rich('changesIn', {
            headline: () => (
              <a href={path} {...writtenIn(language)}>
                {headline}
              </a>
            ),
          })}
        </h1>
        <p className="standfirst">{t('changesAbout')}</p>
      </header>
      {changes.length === 0 && <p>{t('noChanges')}</p>}
      <ol className="change-list">
        {changes.map((change) => (
          <li key={change.at}>
            <h2>
              <Time at={change.at} zone={zone} />
            </h2>
            {change.blocks.map((block, index) => (
              <Block key={index} block={block} language={language} />
            ))}
          </li>
        ))}
      </ol>
      <p className="changes-published">
        {t.rich('firstPublished', { time: () => <Time at={publishedAt} zone={zone} /> })}
      </p>
    </div>
  )
}

function Block({ block: { part, pieces }, language }: { block: ChangedBlock; language: string | null }) {
  const t = words('corrections')
  return (
    <div className="change">
      {part !== 'text' && <h3>{t(`part.${part}`)}</h3>}
      <p {...writtenIn(language)}>
        {pieces.map(({ text, change }, index) => {
          if (change === 'added') return <ins key={index}>{text}</ins>
          return change === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>
        })}
      </p>
    </div>
  )
}
