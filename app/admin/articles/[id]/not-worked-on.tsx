import { NotForRole } from '#components/admin/not-for-role.tsx'
import { LostTextField, type LostText } from '#components/admin/writing/lost-text.tsx'
import { answer, refusedForm } from '#app/_request/answer.ts'
import type { Staff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../staffed.tsx'

/** 403 for staff who do not work on an article, and 404 where there is none. */
export async function NotWorkedOn({ staff, reason }: { staff: Staff; reason: 'forbidden' | 'no-article' }) {
  answer(reason === 'forbidden' ? 403 : 404)
  const t = await siteWords('notes')
  const lost = refusedForm<LostText>('lost')
  return (
    <Staffed staff={staff} current="articles">
      {reason === 'forbidden' ? (
        <NotForRole title={t('notYours')} who={t('whoWorksOnIt')} />
      ) : (
        <div className="plain">
          <h1>{t('noArticle')}</h1>
        </div>
      )}
      {lost && <LostTextField written={lost.written} />}
    </Staffed>
  )
}
