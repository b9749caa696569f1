import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { MergeDesk } from '#components/admin/writing/merge-desk.tsx'
import { besideText } from '#components/admin/writing/shown.ts'
import { WritingDesk, type WritingProps } from '#components/admin/writing/writing-desk.tsx'
import { bylineNames } from '#db/articles/byline-names.ts'
import { database } from '#db/client.ts'
import { fieldsOf, type DraftFields } from '#db/drafts/fields.ts'
import { namesOf } from '#db/drafts/named.ts'
import { openDraft, type OpenDraft } from '#db/drafts/open.ts'
import { ownAuthor } from '#db/staff/account.ts'
import { words } from '#db/text/words.ts'
import { may, mayIn } from '#db/users/rights.ts'
import { lastStep, revisionOf } from '#db/workflow/history.ts'
import { writableSections } from '#db/workflow/list.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { chosenPicture } from '#app/_request/chosen-picture.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight, type Staff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../staffed.tsx'
import { NoArticle, NotYours } from '../for-writers.tsx'
import type { MergeState, WritingState } from '../state.ts'
import { languagesFor } from '../../languages.ts'
import { Appearance, Beside } from './around.tsx'
import { wordsOfBlocks } from './block-names.ts'
import { baseOf, mergeView, shownAs } from './merge-view.ts'

type Props = PageProps<'/admin/articles/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('writing'))('write') }
}

export default async function WritingPage({ params, searchParams }: Props) {
  const { id: raw } = await params
  const staff = await requireRight('articles.write', `/admin/articles/${raw}`)
  if (!staff) return <Staffed staff={null} right="articles.write" current="articles" />
  const id = idOf(raw)
  const opened = id === null ? null : await openDraft(database(), staff, id, Date.now())
  if (!opened || (!opened.ok && opened.reason === 'unknown-article'))
    return <NoArticle staff={staff} writing={id} />
  if (!opened.ok) return <NotYours staff={staff} writing={id} />
  const merge = refusedForm<MergeState>('merge')
  const { done, said, also } = await searchParams
  return (
    <Staffed staff={staff} current="articles">
      {merge ? (
        <Merge staff={staff} open={opened.open} state={merge} />
      ) : (
        <Writing
          {...{ staff }}
          open={opened.open}
          done={
            typeof done === 'string'
              ? {
                  change: done,
                  said: typeof said === 'string' ? said : null,
                  also: besideText(typeof also === 'string' ? also.split('.') : []),
                }
              : null
          }
        />
      )}
    </Staffed>
  )
}

interface WritingPart {
  staff: Staff
  open: OpenDraft
  done: WritingProps['done']
}

async function Writing({ staff, open, done }: WritingPart) {
  const db = database()
  const state = refusedForm<WritingState>('writing')
  const shown = state?.fields ? await withTyped(open, state.fields, state) : open
  const settings = await settingsForPage()
  const back = open.status === 'draft' ? await lastStep(db, open.id, 'send-back', 'submit') : null
  return (
    <WritingDesk
      open={shown}
      wordCount={words(shown.fields.bodyHtml)}
      lead={await chosenPicture(shown.fields.leadMediaId)}
      person={{ id: staff.id, name: staff.name }}
      choices={{
        sections: await writableSections(db, staff),
        authors: await bylineNames(db),
        ownPage: (await ownAuthor(db, staff.id))
          ? 'has'
          : may(staff, 'authors.edit')
            ? 'may-make'
            : 'may-ask',
        languages: languagesFor(open.fields.language),
        firstHeld: mayIn(staff, 'sections.rule', open.section.id) ? settings['comments.holdFirst'] : null,
      }}
      token={randomUUID()}
      done={state ? null : done}
      problem={
        state && {
          ...{ reason: state.reason, by: state.by, blocked: state.blocked },
          isTextLost: state.fields !== null && !open.mayWrite,
        }
      }
      sentBack={back?.step === 'send-back' ? { by: back.by, note: back.note } : null}
      typed={{ at: state?.at ?? '', note: state?.note ?? '' }}
      mayRelate={mayIn(staff, 'related.edit', open.section.id)}
      mayGoLive={may(staff, 'live.post')}
      panels={await Appearance({ open: shown })}
      beside={await Beside({ staff, open })}
      zone={settings['site.timeZone']}
    />
  )
}

/** The page as it was sent: with all that was typed, on the version that it was typed on. */
async function withTyped(
  open: OpenDraft,
  typed: Partial<DraftFields>,
  { version, basedOn }: WritingState,
): Promise<OpenDraft> {
  const fields = fieldsOf({ ...open.fields, ...typed })
  return { ...open, ...(await namesOf(database().read, fields)), fields, version, basedOn }
}

async function Merge({ staff, open, state }: { staff: Staff; open: OpenDraft; state: MergeState }) {
  const db = database()
  const sections = await writableSections(db, staff)
  const live = state.against === 'live' ? await revisionOf(db, staff, open.id, 'live') : null
  const theirs = await shownAs(db, live?.fields ?? open.fields, sections)
  const mine = await shownAs(db, state.mine, sections)
  const base = state.against === 'live' ? null : await baseOf(db, staff, open.id, state.version, sections)
  const bodies = [theirs.fields.bodyHtml, mine.fields.bodyHtml]
  return (
    <MergeDesk
      id={open.id}
      by={state.by}
      against={state.against}
      version={open.version}
      revision={open.revision}
      mine={JSON.stringify(state.mine)}
      {...mergeView(theirs, mine, base, await wordsOfBlocks(db, staff, bodies))}
    />
  )
}
