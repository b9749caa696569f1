import type { Metadata } from 'next'
import { ChecklistPanel, placesOnPage } from '#components/admin/checklist/checklist-panel.tsx'
import { database } from '#db/client.ts'
import { worksOn } from '#db/notes/who.ts'
import { checklistOf } from '#db/workflow/checklist.ts'
import { idOf } from '#app/_request/params.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../../staffed.tsx'
import { NotWorkedOn } from '../not-worked-on.tsx'

type Props = PageProps<'/admin/articles/[id]/checklist'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('checklist'))('checklist') }
}

export default async function ChecklistPage({ params }: Props) {
  const { id: raw } = await params
  const staff = await requireRight('articles.write', `/admin/articles/${raw}/checklist`)
  if (!staff) return <Staffed staff={null} right="articles.write" current="articles" />
  const [db, articleId] = [database(), idOf(raw) ?? 0]
  const article = await worksOn(db.read, staff, articleId)
  if (!article.ok) return <NotWorkedOn staff={staff} reason={article.reason} />
  const items = (await checklistOf(db, staff, { articleId }, Date.now())) ?? []
  const t = await siteWords('checklist')
  const writePath = `/admin/articles/${articleId}`
  return (
    <Staffed staff={staff} current="articles">
      <div className="article-desk">
        <h1 dir="auto">{article.headline || t('untitled')}</h1>
        <p>
          <a href={writePath}>{t('write')}</a>
        </p>
        <ChecklistPanel
          items={items}
          hrefOf={placesOnPage(writePath, `${writePath}/notes`)}
          path={`${writePath}/checklist`}
        />
      </div>
    </Staffed>
  )
}
