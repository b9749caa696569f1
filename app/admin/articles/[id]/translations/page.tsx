import type { Metadata } from 'next'
import {
  ArticleTranslations,
  type FoundTranslation,
  type TranslationsState,
} from '#components/admin/linked/article-translations.tsx'
import { languagesOfArticles, translationsForDesk } from '#db/articles/translations-desk.ts'
import { database } from '#db/client.ts'
import { listArticles } from '#db/workflow/list.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight, type Staff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../../staffed.tsx'
import { NoArticle, NotYours } from '../../for-writers.tsx'
import { linkable } from '../linkable.ts'

type Props = PageProps<'/admin/articles/[id]/translations'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('translations-desk'))('title') }
}

const DONE = ['linked', 'unlinked', 'left'] as const

export default async function TranslationsPage({ params, searchParams }: Props) {
  const { id: raw } = await params
  const staff = await requireRight('translations.edit', `/admin/articles/${raw}/translations`)
  if (!staff) return <Staffed staff={null} right="translations.edit" current="articles" />
  const open = await linkable(staff, raw, 'translations.edit')
  if (open === 'no-article') return <NoArticle staff={staff} />
  if (open === 'forbidden') return <NotYours staff={staff} />
  const { done, find: asked } = await searchParams
  const state = refusedForm<TranslationsState>('translations')
  const find = state?.find ?? (typeof asked === 'string' ? asked.trim() : '')
  const siteLanguage = (await settingsForPage())['site.language']
  const translations = await translationsForDesk(database(), staff, open.id, siteLanguage)
  const own = await languagesOfArticles(database(), [open.id], siteLanguage)
  const known = [open.id, ...translations.map(({ id }) => id)]
  const found = await foundFor(staff, find, siteLanguage)
  return (
    <Staffed staff={staff} current="articles">
      <ArticleTranslations
        article={{
          ...{ id: open.id, headline: open.fields.headline },
          language: own.get(open.id) ?? siteLanguage,
        }}
        found={found.filter(({ id }) => !known.includes(id))}
        done={DONE.find((one) => one === done) ?? null}
        {...{ translations, find, state }}
      />
    </Staffed>
  )
}

/** Articles that somebody means, of those that he edits, each with its language. */
async function foundFor(staff: Staff, words: string, siteLanguage: string): Promise<FoundTranslation[]> {
  if (words === '') return []
  const filter = { status: null, sectionId: null, mine: false, words, before: null }
  const { articles } = await listArticles(database(), staff, filter)
  const languages = await languagesOfArticles(
    database(),
    articles.map(({ id }) => id),
    siteLanguage,
  )
  return articles.map(({ id, headline, sectionName, status }) => ({
    ...{ id, headline, sectionName, status },
    language: languages.get(id) ?? siteLanguage,
  }))
}
