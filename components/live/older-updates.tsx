import type { ArticleLabel } from '#db/articles/label.ts'
import { articlePath } from '#db/articles/path.ts'
import type { LivePage } from '#db/live/read.ts'
import type { EmbedFiles } from '../article/body.tsx'
import { LabelLine } from '../article/label.tsx'
import { Breadcrumbs, type Step } from '../site/breadcrumbs.tsx'
import { words } from '../ui/language.ts'
import { writtenIn } from '../ui/written-in.ts'
import { Update } from './entry.tsx'
import { UpdatePages } from './pages.tsx'

interface Props {
  article: {
    headline: string
    section: { slug: string }
    slug: string
    language: string | null
    label: ArticleLabel | null
  }
  live: LivePage
  steps: readonly Step[]
  zone: string
  /** Null where no post shows anything of another site. */
  embeds: EmbedFiles | null
}

/** Posts that no longer stand on the article itself. */
export function OlderUpdates({ article, live, steps, zone, embeds }: Props) {
  const path = articlePath({ section: article.section.slug, slug: article.slug })
  return (
    <div className="listing updates" id="updates">
      <header className="listing-head">
        <Breadcrumbs steps={steps} />
        <LabelLine label={article.label} />
        <h1 {...writtenIn(article.language)}>
          <a href={path}>{article.headline}</a>
        </h1>
        <p className="standfirst">{words('live')('older')}</p>
      </header>
      {live.entries.map((entry) => (
        <Update key={entry.id} entry={entry} language={article.language} zone={zone} heading="h2" />
      ))}
      <UpdatePages path={path} page={live.page} pages={live.pages} />
      {embeds && <link rel="stylesheet" href={embeds.style} />}
      {embeds && <script src={embeds.script} type="module" />}
    </div>
  )
}
