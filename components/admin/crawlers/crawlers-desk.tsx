import type { CrawlerProblems, TypedCrawlers } from '#db/crawlers/draft.ts'
import type { AiChoice } from '#db/crawlers/robots.ts'
import type { PingRun } from '#db/pings/runs.ts'
import { words } from '../../ui/language.ts'
import { CrawlersForm } from './crawlers-form.tsx'
import { FilesPreview, type Files } from './files-preview.tsx'
import { PingRuns, type Waiting } from './ping-runs.tsx'
import type { Longest } from './problem-words.ts'

interface Props {
  /** As it is, or as it was typed. */
  typed: TypedCrawlers
  /** Null where nothing has been typed yet. */
  problems: CrawlerProblems | null
  preview: Files | null
  choices: readonly AiChoice[]
  longest: Longest
  /** Whether this is a copy now, by what is set or by how the server was started. */
  isHidden: boolean
  isStagingByEnvironment: boolean
  published: { path: string; isThere: boolean }[]
  runs: PingRun[]
  waiting: Waiting[]
  /** Whether the last press saved what stands here. */
  isSaved: boolean
  zone: string
}

/** Where an editor says what crawlers, buyers of advertisements and finders of security holes are told. */
export function CrawlersDesk({
  problems,
  preview,
  published,
  runs,
  waiting,
  isSaved,
  zone,
  ...props
}: Props) {
  const t = words('crawlers')
  return (
    <div className="crawlers-desk">
      <h1>{t('title')}</h1>
      <p className="intro">{t('about')}</p>
      {isSaved && (
        <p className="told" role="status">
          {t('wasSaved')}
        </p>
      )}
      {problems && !preview && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('notSaved')}</p>
        </div>
      )}
      {props.isHidden && <p className="notice">{t('hidden')}</p>}
      {preview && <FilesPreview files={preview} />}
      <CrawlersForm
        typed={props.typed}
        problems={problems ?? {}}
        choices={props.choices}
        longest={props.longest}
        isStagingByEnvironment={props.isStagingByEnvironment}
      />
      <section aria-labelledby="published">
        <h2 id="published">{t('published')}</h2>
        <ul className="runs">
          {published.map(({ path, isThere }) => (
            <li key={path}>
              {/* A link that leads nowhere would be of no use to anybody. */}
              {isThere ? (
                <a href={path}>
                  <code dir="ltr">{path}</code>
                </a>
              ) : (
                <>
                  <code dir="ltr">{path}</code> <span className="quiet-words">{t('notThere')}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      <PingRuns runs={runs} waiting={waiting} zone={zone} />
    </div>
  )
}
