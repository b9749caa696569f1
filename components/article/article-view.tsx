import type { ReactNode } from 'react'
import type { Age } from '#db/articles/age.ts'
import type { Article, Surroundings } from '#db/articles/article.ts'
import type { Card } from '#db/articles/cards.ts'
import { isPaid } from '#db/articles/label.ts'
import { articlePath, tagPath } from '#db/articles/path.ts'
import type { Translation } from '#db/articles/translations.ts'
import type { Correction } from '#db/corrections/listing.ts'
import { CorrectionNotes } from '../corrections/notes.tsx'
import { OtherParts, PartOf } from '../series/part-of.tsx'
import { Breadcrumbs, type Step } from '../site/breadcrumbs.tsx'
import { PopularBeside } from '../popular/popular-beside.tsx'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'
import { AgeNotice } from './age-notice.tsx'
import { writtenIn } from '../ui/written-in.ts'
import { AuthorBoxes } from './author-box.tsx'
import { Body, type EmbedFiles } from './body.tsx'
import { Byline } from './byline.tsx'
import { ContentsList } from './contents-list.tsx'
import { Credits } from './credits.tsx'
import { LeadFigure } from './figure.tsx'
import { CardLabel, LabelLine } from './label.tsx'
import { OtherLanguages } from './other-languages.tsx'
import { SaveButton } from './save-button.tsx'
import { Share } from './share.tsx'
import { SideList } from './side-list.tsx'

interface Props {
  article: Article
  around: Surroundings
  /** The way here from the front page. */
  steps: readonly Step[]
  /** Of this article, itself among them; none when there is no other. */
  translations: readonly Translation[]
  /** What is read most, beside it. */
  popular: Card[]
  zone: string
  /** Absolute address of this page. */
  url: string
  /** How old it is, where that is to be said. */
  age: Age | null
  /** Address of the script that saves articles in the browser. */
  saveScript: string
  /** What was said of it after it was published. */
  corrections: Correction[]
  /** Where readers see what has changed since; null where nothing has. */
  changes: string | null
  /** The posts of a live blog. */
  updates: ReactNode
  /** Whether posts still come. */
  isLive: boolean
  embeds: EmbedFiles | null
  /** The comments section. */
  children: ReactNode
}

export function ArticleView({
  article,
  around,
  steps,
  translations,
  popular,
  zone,
  url,
  age,
  saveScript,
  corrections,
  changes,
  updates,
  isLive,
  embeds,
  children,
}: Props) {
  const t = words('articles')
  return (
    <div className="article-page">
      <article className="article">
        <Head {...{ article, zone, steps, age, translations, changes, isLive }} series={around.series} />
        {article.picture && <LeadFigure picture={article.picture} />}
        <div className="article-columns">
          <div className="article-main">
            <ContentsList headings={article.headings} language={article.language} />
            <Body
              bodyHtml={article.bodyHtml}
              language={article.language}
              pictures={article.bodyPictures}
              readAlso={around.readAlso}
              paid={isPaid(article.label)}
              embeds={embeds}
            />
            <Credits source={article.source} via={article.via} />
            {updates}
            <CorrectionNotes corrections={corrections} zone={zone} />
            {around.series && <OtherParts place={around.series} />}
            <Foot article={article} url={url} saveScript={saveScript} />
            <AuthorBoxes authors={article.authors} />
            <Neighbours previous={around.previous} next={around.next} />
            {children}
          </div>
          <aside className="sidebar" aria-label={t('moreArticles')}>
            {article.kind === 'article' && (
              <SideList
                id="related"
                title={t('relatedNews')}
                cards={around.related}
                zone={zone}
                empty={t('nothingRelated')}
                pictures
              />
            )}
            <SideList id="recent" title={t('recentArticles')} cards={around.recent} zone={zone} />
            <PopularBeside cards={popular} />
          </aside>
        </div>
      </article>
    </div>
  )
}

type HeadProps = Pick<Props, 'article' | 'zone' | 'steps' | 'age' | 'translations' | 'changes' | 'isLive'> &
  Pick<Surroundings, 'series'>

function Head({ article, zone, steps, age, translations, changes, isLive, series }: HeadProps) {
  const t = words('articles')
  const { publishedAt, updatedAt, commentCount } = article
  return (
    <header className="article-head">
      <Breadcrumbs steps={steps} />
      {age && <AgeNotice age={age} />}
      {series && <PartOf place={series} />}
      {isLive && (
        <p className="kicker">
          <a href="#updates">{words('live')('toUpdates')}</a>
        </p>
      )}
      {/* That it is live is said above it then; that somebody paid for it is not. */}
      {!(isLive && article.label === 'live') && <LabelLine label={article.label} />}
      <h1 {...writtenIn(article.language)}>{article.headline}</h1>
      {article.standfirst && (
        <p className="standfirst" {...writtenIn(article.language)}>
          {article.standfirst}
        </p>
      )}
      <div className="article-meta">
        <Byline authors={article.authors} />
        <span className="article-times">
          <span>{t.rich('published', { time: () => <Time at={publishedAt} zone={zone} /> })}</span>
          {updatedAt !== null && (
            <span>{t.rich('updated', { time: () => <Time at={updatedAt} zone={zone} /> })}</span>
          )}
          {changes !== null && (
            <a href={changes} rel="nofollow">
              {words('corrections')('whatChanged')}
            </a>
          )}
        </span>
        <span className="article-facts">
          <span>{t('minutes', { minutes: article.minutes })}</span>
          <a href="#comments">{t('comments', { count: commentCount })}</a>
        </span>
        <OtherLanguages article={article} translations={translations} />
      </div>
    </header>
  )
}

function Foot({ article, url, saveScript }: { article: Article; url: string; saveScript: string }) {
  const t = words('articles')
  return (
    <footer className="article-foot">
      {article.tags.length > 0 && (
        <ul className="tags" aria-label={t('tags')}>
          {article.tags.map((tag) => (
            <li key={tag.slug}>
              <a rel="tag" href={tagPath(tag.slug)}>
                {tag.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Share
        headline={article.headline}
        url={url}
        report={`/corrections/report?article=${article.id}`}
        save={
          <SaveButton
            script={saveScript}
            path={articlePath({ section: article.section.slug, slug: article.slug })}
            headline={article.headline}
          />
        }
      />
      <p className="print-only">{url}</p>
    </footer>
  )
}

function Neighbours({ previous, next }: { previous: Card | null; next: Card | null }) {
  if (!previous && !next) return null
  const t = words('articles')
  const link = (card: Card, rel: 'prev' | 'next', label: string) => (
    <a
      className={`neighbour-${rel}`}
      rel={rel}
      href={articlePath({ section: card.section.slug, slug: card.slug })}
    >
      <span>{label}</span>
      <bdi {...writtenIn(card.language)}>
        <CardLabel label={card.label} />
        {card.headline}
      </bdi>
    </a>
  )
  return (
    <nav className="neighbours" aria-label={t('previousAndNext')}>
      {previous && link(previous, 'prev', t('previous'))}
      {next && link(next, 'next', t('next'))}
    </nav>
  )
}
