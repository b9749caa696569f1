import { NotForRole } from '#components/admin/not-for-role.tsx'
import { KeptTextField, LostTextField, type LostText } from '#components/admin/writing/lost-text.tsx'
import { answer, refusedForm } from '#app/_request/answer.ts'
import type { Staff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

interface Props {
  staff: Staff
  /** The article where this is the page to write it on: then what the browser has of it is shown. */
  writing?: number | null
}

/** 403 for staff who may write, but not this article. */
export async function NotYours({ staff, writing }: Props) {
  answer(403)
  const t = await siteWords('writing')
  return (
    <Staffed staff={staff} current="articles">
      <NotForRole title={t('notYours')} who={t('whoseItIs')} />
      <Kept {...{ staff, writing }} />
    </Staffed>
  )
}

/** 404: there is no such article. */
export async function NoArticle({ staff, writing }: Props) {
  answer(404)
  const t = await siteWords('writing')
  return (
    <Staffed staff={staff} current="articles">
      <div className="plain">
        <h1>{t('noArticle')}</h1>
        <p>
          <a href="/admin/articles">{t('articles')}</a>
        </p>
      </div>
      <Kept {...{ staff, writing }} />
    </Staffed>
  )
}

/** What he has written: as he has just sent it, or as his browser has it. */
function Kept({ staff, writing }: Props) {
  const lost = refusedForm<LostText>('lost')
  if (lost) return <LostTextField written={lost.written} />
  return writing ? <KeptTextField personId={staff.id} articleId={writing} /> : null
}
