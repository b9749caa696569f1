import { BodyField } from '#components/admin/editor/body-field.client.tsx'
import { editorWords } from '#components/admin/editor/editor-words.ts'
import { articleById } from './article.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { Staffed } from '../staffed.tsx'

/** For trying the editor while there is no page for writing. */
export default async function TryBodyPage({ searchParams }: PageProps<'/admin/try-body'>) {
  const staff = await requireRight('articles.write', '/admin/try-body')
  if (!staff) return <Staffed staff={null} />
  const { id } = await searchParams
  const html = await articleById(Number(id))
  return (
    <Staffed staff={staff} current="articles">
      <h1>{editorWords().heading}</h1>
      <form method="post" action="/admin/try-body/kept">
        <input type="hidden" name="id" value={String(Number(id))} />
        <BodyField name="bodyHtml" html={html} label={editorWords().tools} words={editorWords()} />
        <button type="submit" className="primary">
          {editorWords().save}
        </button>
      </form>
    </Staffed>
  )
}
