import * as authors from '../../authors/authors.ts'
import * as edit from '../../authors/edit.ts'
import * as account from '../../staff/account.ts'
import { lastStaffEvents, writeStaffEvent } from '../../staff/events.ts'
import * as invitations from '../../staff/invitations.ts'
import { takeOnce } from '../../staff/once.ts'
import * as passkeys from '../../staff/passkeys.ts'
import * as people from '../../staff/people.ts'
import * as reset from '../../staff/reset.ts'
import * as factor from '../../staff/second-factor.ts'
import * as sessions from '../../staff/sessions.ts'
import * as scope from '../../moderation/scope.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const link = { id: 1, version: 1 }
const passkey = { id: 'key', publicKey: 'AAAA', counter: 0, transports: [], name: 'Phone' }
const author = { name: 'Nora', slug: '', role: '', bio: '', pictureId: 1, userId: 1 }
const place = { role: 'moderator', sections: [1] } as const
const known = { browser: '', network: '', isKnown: false }

/** The staff themselves, how they sign in, and authors. */
export const staffCalls = ({ db, ana, article, approved }: Stage): Calls => {
  const scoped = { ...ana, sections: [1] }
  const session = { userId: ana.id, version: 1 }
  return {
    writeStaffEvent: () => db.write((tx) => writeStaffEvent(tx, ana, { kind: 'joined', subject: ana }, NOW)),
    lastStaffEvents: () => lastStaffEvents(db, 5),
    openStaffSession: () => sessions.openStaffSession(db, session, known, NOW),
    staffOfSession: () => sessions.staffOfSession(db, { id: 'x', ...session }, NOW),
    sessionsOf: () => sessions.sessionsOf(db, ana.id, NOW),
    endSession: () => sessions.endSession(db, ana, 'x'),
    endOtherSessions: () => sessions.endOtherSessions(db, ana, 'x'),
    endSessionsOf: () => db.write((tx) => sessions.endSessionsOf(tx, ana.id)),
    clearSessions: async () => [
      await sessions.clearSessions(db, NOW, true),
      await sessions.clearSessions(db, NOW, false),
    ],
    invite: () => invitations.invite(db, SYSTEM, { email: 'new@example.com', ...place, sections: [1] }, NOW),
    workplaceOf: () => db.write((tx) => invitations.workplaceOf(tx, { ...place, sections: [1] })),
    namesOf: () => db.write((tx) => invitations.namesOf(tx, [1])),
    renewInvitation: () => invitations.renewInvitation(db, SYSTEM, 1, NOW),
    revokeInvitation: () => invitations.revokeInvitation(db, SYSTEM, 1, NOW),
    openInvitations: () => invitations.openInvitations(db),
    invitationOf: () => invitations.invitationOf(db, link, NOW),
    clearInvitations: async () => [
      await invitations.clearInvitations(db, NOW, true),
      await invitations.clearInvitations(db, NOW, false),
    ],
    join: () => invitations.join(db, link, { name: 'Nora', password: 'ebb and flow' }, NOW),
    limitTo: () => db.write((tx) => invitations.limitTo(tx, ana.id, [1])),
    people: () => people.people(db),
    openSessionCounts: () => people.openSessionCounts(db, NOW),
    personByEmail: () => people.personByEmail(db, ana.email),
    changePlace: () => people.changePlace(db, SYSTEM, { userId: ana.id, ...place, sections: [1] }, NOW),
    setPersonDisabled: () => people.setPersonDisabled(db, SYSTEM, { userId: ana.id, disabled: true }, NOW),
    endAllSessions: () => people.endAllSessions(db, SYSTEM, ana.id, NOW),
    resetSecondFactor: () => people.resetSecondFactor(db, SYSTEM, ana.id, NOW),
    requireFactorOf: () => people.requireFactorOf(db, SYSTEM, 'admins', NOW),
    renameOneself: () => account.renameOneself(db, ana, 'Ana M.'),
    changeOwnPassword: () => account.changeOwnPassword(db, ana, { old: 'x', password: 'y', keep: '' }, NOW),
    ownAuthor: () => account.ownAuthor(db, ana.id),
    writeOwnBio: () => account.writeOwnBio(db, ana, 'Writes.'),
    askReset: async () => [
      await reset.askReset(db, ana.email, NOW),
      await reset.askReset(db, 'no@example.com', NOW),
    ],
    resetFor: () => reset.resetFor(db, session),
    resetPassword: () => reset.resetPassword(db, session, 'ebb and flow', NOW),
    factorsOf: () => factor.factorsOf(db, ana.id),
    lacksFactor: () => factor.lacksFactor(db, ana),
    beginApp: () => factor.beginApp(db, ana, NOW),
    appSetup: () => factor.appSetup(db, ana, 'Harbour Post'),
    confirmApp: () => factor.confirmApp(db, ana, '123456', NOW),
    firstCodes: () => db.write((tx) => factor.firstCodes(tx, ana.id)),
    renewCodes: () => factor.renewCodes(db, ana, NOW),
    removeApp: () => factor.removeApp(db, ana, NOW),
    dropLoneCodes: () => db.write((tx) => factor.dropLoneCodes(tx, ana.id)),
    takeCode: async () => [
      await factor.takeCode(db, ana.id, '123456', NOW),
      await factor.takeCode(db, ana.id, 'abcd-efgh-jkmn', NOW),
    ],
    takeOnce: () => takeOnce(db, 'hash', NOW),
    addPasskey: () => passkeys.addPasskey(db, ana, passkey, NOW),
    passkeysOf: () => passkeys.passkeysOf(db, ana.id),
    passkeyById: () => passkeys.passkeyById(db, 'key'),
    notePasskey: () => passkeys.notePasskey(db, { id: 'key', before: 0, counter: 1 }, NOW),
    renamePasskey: () => passkeys.renamePasskey(db, ana, { id: 'key', name: 'Old phone' }),
    removePasskey: () => passkeys.removePasskey(db, ana, 'key', NOW),
    authorsForDesk: () => authors.authorsForDesk(db),
    authorForDesk: () => authors.authorForDesk(db, 1),
    staffToLink: () => authors.staffToLink(db),
    createAuthor: () => edit.createAuthor(db, SYSTEM, { ...author, pictureId: null }, NOW),
    changeAuthor: () => edit.changeAuthor(db, SYSTEM, { ...author, id: 1, pictureId: null }, NOW),
    deleteAuthor: () => edit.deleteAuthor(db, SYSTEM, 1),
    mergeAuthors: () => edit.mergeAuthors(db, SYSTEM, { id: 1, into: 2 }, NOW),
    isCommentInScope: () => scope.isCommentInScope(db.read, scoped, approved.id),
    isArticleInScope: () => scope.isArticleInScope(db.read, scoped, article.id),
  }
}
