import { isPublic } from '../../articles/address.ts'
import { asRead, publishedArticle } from '../../articles/article.ts'
import { socialPicture } from '../../articles/social-picture.ts'
import { standingOf } from '../../drafts/standing.ts'
import { notesOf, openNotes } from '../../notes/read.ts'
import { noteOnArticle, answerNote, followNotes, settleNote } from '../../notes/write.ts'
import { shownByItself } from '../../preview/appearance.ts'
import { previewArticle } from '../../preview/article.ts'
import { openShare, revokeShare, shareArticle, sharesOf } from '../../preview/links.ts'
import { blockingProblems, checklistOf } from '../../workflow/checklist.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

/** What stands around an article before readers have it: notes, previews, checklist. */
export const publishingCalls = ({ db, article, ana }: Stage): Calls => {
  const editor = { ...ana, role: 'editor' } as const
  const [articleId, at] = [article.id, { place: 0, text: 'The council voted.' }]
  const noted = async () => {
    const added = await noteOnArticle(db, editor, { articleId, at, body: 'Says who?' }, NOW)
    return added.ok ? added.id : 0
  }
  const shared = async () => {
    const made = await shareArticle(db, editor, { articleId, hours: 1, note: '' }, NOW)
    return made.ok ? made.link.id : 0
  }
  return {
    isPublic: async () => {
      for (const path of [article.path, '/city', '/tag/trams', '/author/ines-aldous'])
        await isPublic(db, path)
    },
    asRead: async () => {
      const preview = await publishedArticle(db, 'city', article.slug)
      if (!preview) throw new Error('no article')
      const { article: row } = (await db.write(async (tx) => await standingOf(tx, editor, articleId))) ?? {}
      const section = { ...preview.section, open: true, mode: null }
      if (row) await asRead(db, { article: { ...row, socialMediaId: 1 }, section, media: null }, [], [])
    },
    socialPicture: () => socialPicture(db, 1),
    noteOnArticle: noted,
    answerNote: async () => await answerNote(db, editor, { noteId: await noted(), body: 'He.' }, NOW),
    settleNote: async () => await settleNote(db, editor, { noteId: await noted(), isResolved: true }, NOW),
    followNotes: async () => {
      await noted()
      await db.write(async (tx) => await followNotes(tx, articleId, '<p>The council has voted.</p>'))
    },
    notesOf: async () => {
      await noted()
      await notesOf(db, editor, articleId)
    },
    openNotes: () => openNotes(db, [articleId]),
    shareArticle: shared,
    revokeShare: async () => await revokeShare(db, editor, { articleId, linkId: await shared() }, NOW),
    sharesOf: () => sharesOf(db, articleId, NOW),
    openShare: () => openShare(db, 1, NOW),
    previewArticle: () => previewArticle(db, articleId, NOW),
    shownByItself: async () => {
      const fields = { headline: 'x', standfirst: '', bodyHtml: '<p>x</p>', leadMediaId: 1, socialMediaId: 2 }
      await shownByItself(db, fields)
    },
    blockingProblems: async () => {
      await db.write(async (tx) => {
        const standing = await standingOf(tx, editor, articleId)
        if (standing) await blockingProblems(tx, standing)
      })
    },
    checklistOf: () => checklistOf(db, editor, { articleId }, NOW),
  }
}
