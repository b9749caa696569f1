import { AppearancePanel } from '#components/admin/appearance/appearance-panel.tsx'
import { ChecklistPanel, placesOnPage } from '#components/admin/checklist/checklist-panel.tsx'
import { LinkedPanel } from '#components/admin/linked/linked-panel.tsx'
import type { RefusedNote } from '#components/admin/notes/note-words.ts'
import { NotesPane } from '#components/admin/notes/notes-pane.tsx'
import { LostNote } from '#components/admin/notes/lost-note.tsx'
import type { LostText } from '#components/admin/writing/lost-text.tsx'
import { translationsForDesk } from '#db/articles/translations-desk.ts'
import { database } from '#db/client.ts'
import type { OpenDraft } from '#db/drafts/open.ts'
import { notesOf } from '#db/notes/read.ts'
import { shownByItself } from '#db/preview/appearance.ts'
import { placesInSeries } from '#db/series/desk.ts'
import { mayIn } from '#db/users/rights.ts'
import { checklistOf } from '#db/workflow/checklist.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { chosenPicture } from '#app/_request/chosen-picture.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import type { Staff } from '#app/_request/viewer.ts'

/** Fields of the form on what stands beside the text: label and source, search and social. */
export async function Appearance({ open }: { open: OpenDraft }) {
  return (
    <AppearancePanel
      form="writing"
      fields={open.fields}
      byItself={await shownByItself(database(), open.fields)}
      chosen={await chosenPicture(open.fields.socialMediaId)}
      sectionSlug={open.section.slug}
      site={{ name: (await settingsForPage())['site.name'], host: new URL(siteUrl()).host }}
    />
  )
}

/** What stands below the form, with forms of its own: what is missing in what is saved, what was noted at it, and what it belongs to. */
export async function Beside({ staff, open }: { staff: Staff; open: OpenDraft }) {
  const [db, path] = [database(), `/admin/articles/${open.id}`]
  const notes = await notesOf(db, staff, open.id)
  if (!notes.ok) {
    const lost = refusedForm<LostText>('lost')
    return lost && <LostNote written={lost.written} />
  }
  const items = (await checklistOf(db, staff, { articleId: open.id }, Date.now())) ?? []
  return (
    <>
      <ChecklistPanel items={items} hrefOf={placesOnPage('', '#notes')} path={`${path}/checklist`} />
      <NotesPane
        articleId={open.id}
        notes={notes}
        back={path}
        refused={refusedForm<RefusedNote>('article-note')}
        zone={(await settingsForPage())['site.timeZone']}
        isBeside
      />
      <Linked {...{ staff, open }} />
    </>
  )
}

/** What the article belongs to, for who may say so. */
async function Linked({ staff, open }: { staff: Staff; open: OpenDraft }) {
  const section = open.section.id
  const mayLink = mayIn(staff, 'series.edit', section) && mayIn(staff, 'translations.edit', section)
  if (!mayLink || open.kind !== 'article') return null
  const siteLanguage = (await settingsForPage())['site.language']
  return (
    <LinkedPanel
      articleId={open.id}
      place={(await placesInSeries(database(), [open.id])).get(open.id) ?? null}
      translations={await translationsForDesk(database(), staff, open.id, siteLanguage)}
    />
  )
}
