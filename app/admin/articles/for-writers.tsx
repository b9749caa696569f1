import { NotForRole } from '#components/admin/not-for-role.tsx'
import { LostTextField, type LostText } from '#components/admin/writing/lost-text.tsx'
import { answer, refusedForm } from '#app/_request/answer.ts'
import type { Staff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

/** 403 for staff who may write, but not this article. */
export async function NotYours({ staff }: { staff: Staff }) {
  answer(403)
  const t = await siteWords('writing')
  const lost = refusedForm<LostText>('lost')
  return (
    <Staffed staff={staff} current="articles">
      <NotForRole title={t('notYours')} who={t('whoseItIs')} />
      {lost && <LostTextField written={lost.written} />}
    </Staffed>
  )
}

/** 404: there is no such article. */
export async function NoArticle({ staff }: { staff: Staff }) {
  answer(404)
  const t = await siteWords('writing')
  const lost = refusedForm<LostText>('lost')
  return (
    <Staffed staff={staff} current="articles">
      <div className="plain">
        <h1>{t('noArticle')}</h1>
        <p>
          <a href="/admin/articles">{t('articles')}</a>
        </p>
      </div>
      {lost && <LostTextField written={lost.written} />}
    </Staffed>
  )
}
