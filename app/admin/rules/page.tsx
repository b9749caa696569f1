import type { Metadata } from 'next'
import { Desk } from '#components/admin/desk.tsx'
import { NotAllowed } from '#components/admin/not-allowed.tsx'
import { ArticleModes } from '#components/admin/rules/article-modes.tsx'
import { DryRun } from '#components/admin/rules/dry-run.tsx'
import { RulesForm } from '#components/admin/rules/rules-form.tsx'
import { RULES } from '#components/admin/screening-words.ts'
import { words } from '#components/ui/language.ts'
import { database } from '#db/client.ts'
import { pendingCount } from '#db/moderation/queue.ts'
import { canEditSite } from '#db/users/policy.ts'
import { limitsOf, may } from '#db/users/rights.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireModerator, requireStaff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { readArticleModes, readRules } from './read-rules.ts'
import type { RulesState } from './state.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('place.rules') }
}

const PATH = '/admin/rules'

export default async function RulesPage({ searchParams }: PageProps<'/admin/rules'>) {
  const settings = await settingsForPage()
  const siteName = settings['site.name']
  const staff = await requireModerator(PATH)
  if (!staff) {
    answer(403)
    const { name, role } = await requireStaff(PATH)
    return (
      <Desk siteName={siteName} staff={{ name, role }} pending={null}>
        <NotAllowed role={role} right="comments.moderate" />
      </Desk>
    )
  }
  const query = await searchParams
  const state = refusedForm<RulesState>('rules')
  const wanted = typeof query.find === 'string' && query.find.trim() !== '' ? query.find : null
  const { present, values, sections, counts, versions } = await readRules(state)
  const mayChange = canEditSite(staff)
  const t = words('rules')
  const first = settings['comments.holdFirst']
  return (
    <Desk
      siteName={siteName}
      staff={staff}
      pending={await pendingCount(database(), limitsOf(staff))}
      current="rules"
    >
      <h1>{t('title')}</h1>
      <p className="intro">
        {t.rich(mayChange ? 'intro' : 'introReadOnly', { a: (text) => <a href="#order">{text}</a> })}
      </p>
      {!mayChange && may(staff, 'sections.rule') && (
        <p className="intro">
          {t.rich('ofYourSections', { a: (text) => <a href="/admin/sections">{text}</a> })}
        </p>
      )}
      {query.saved !== undefined && !state && (
        <p className="told" role="status">
          {t(query.saved === '0' ? 'nothingSaved' : 'saved')}
        </p>
      )}
      {state && <Problem state={state} />}
      {state?.tested && <DryRun result={state.tested} zone={settings['site.timeZone']} />}
      <RulesForm
        {...{ present, values, sections, counts, versions, mayChange, first }}
        problems={state?.problems ?? {}}
      />
      <ArticleModes {...{ wanted, first }} found={await readArticleModes(staff, wanted)} />
      <section className="rule-order" aria-labelledby="order">
        <h2 id="order">{t('order')}</h2>
        <ol>
          {RULES.map((rule) => (
            <li key={rule}>{words('screening')(`rule.${rule}`)}</li>
          ))}
        </ol>
      </section>
    </Desk>
  )
}

function Problem({ state }: { state: RulesState }) {
  const problem = state.problem ?? (Object.keys(state.problems).length > 0 ? 'fields' : null)
  return (
    problem && (
      <div className="refused" role="alert" tabIndex={-1} autoFocus>
        <p>{words('rules')(`notSaved.${problem}`)}</p>
      </div>
    )
  )
}
