import type { Metadata } from 'next'
import { HistoryDesk } from '#components/admin/writing/history-desk.tsx'
import { database } from '#db/client.ts'
import { differing } from '#db/drafts/fields.ts'
import { compareRows } from '#db/drafts/marked.ts'
import { openDraft, type OpenDraft } from '#db/drafts/open.ts'
import { articleHistory, revisionOf, type History } from '#db/workflow/history.ts'
import { writableSections } from '#db/workflow/list.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight, type Staff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../../staffed.tsx'
import { NoArticle, NotYours } from '../../for-writers.tsx'
import type { RestoreState } from '../../state.ts'
import { wordsOfBlocks } from '../block-names.ts'
import { fieldRows, shownAs } from '../merge-view.ts'

type Props = PageProps<'/admin/articles/[id]/history'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('writing'))('history') }
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id: raw } = await params
  const staff = await requireRight('articles.write', `/admin/articles/${raw}/history`)
  if (!staff) return <Staffed staff={null} right="articles.write" current="articles" />
  const id = idOf(raw)
  const opened = id === null ? null : await openDraft(database(), staff, id, Date.now())
  if (id === null || !opened || (!opened.ok && opened.reason === 'unknown-article'))
    return <NoArticle staff={staff} />
  const history = await articleHistory(database(), staff, id)
  if (!opened.ok || !history) return <NotYours staff={staff} />
  const { open } = opened
  const { left, right } = await searchParams
  return (
    <Staffed staff={staff} current="articles">
      <HistoryDesk
        {...{ id, history }}
        version={open.mayWrite ? open.version : null}
        compared={await compare(staff, open, await chosen(staff, open, history, [left, right]))}
        hasLive={open.publishedAt !== null && open.hasChanges}
        publishedAt={open.status === 'scheduled' ? null : open.publishedAt}
        refused={refusedForm<RestoreState>('restore')?.reason ?? null}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}

/** Of so many versions, the latest first, one is looked for that says something else than now. */
const LOOKED_AT = 5

/** What is asked for; else what readers have beside what they will have, or the last change. */
async function chosen(
  staff: Staff,
  open: OpenDraft,
  history: History,
  [left, right]: unknown[],
): Promise<[string, string]> {
  const to = typeof right === 'string' ? right : 'now'
  if (typeof left === 'string') return [left, to]
  const isChanged = open.publishedAt !== null && open.hasChanges
  return [isChanged ? 'live' : await lastDifferent(staff, open, history), to]
}

/** A step keeps a version too, of what was said already: nobody looks for that. */
async function lastDifferent(
  staff: Staff,
  { id, fields }: OpenDraft,
  { revisions }: History,
): Promise<string> {
  for (const { key } of revisions.slice(0, LOOKED_AT)) {
    const said = await revisionOf(database(), staff, id, key)
    if (said && differing(said.fields, fields).length > 0) return key
  }
  return (revisions[1] ?? revisions[0])?.key ?? 'now'
}

async function compare(staff: Staff, { id }: OpenDraft, [left, right]: [string, string]) {
  const db = database()
  const [one, other] = [await revisionOf(db, staff, id, left), await revisionOf(db, staff, id, right)]
  if (!one || !other) return null
  const sections = await writableSections(db, staff)
  const [before, after] = [await shownAs(db, one.fields, sections), await shownAs(db, other.fields, sections)]
  const bodies = [one.fields.bodyHtml, other.fields.bodyHtml] as const
  const rows = compareRows(...bodies, await wordsOfBlocks(db, staff, [...bodies]))
  return { left, right, fields: fieldRows(before, after), rows }
}
