import { beforeEach, describe, expect, it, vi } from 'vitest'
import { NOW, theCast, HOUR, DAY } from '#db/testing/cast.ts'
import { testDb } from '#db/testing/database.ts'
import { setLanguage } from '#db/testing/language.ts'
import { invite, revokeInvitation } from '#db/staff/invitations.ts'
import { openStaffSession } from '#db/staff/sessions.ts'
import { askReset, resetPassword } from '#db/staff/reset.ts'
import { linkKey, readLinkKey } from '../links.ts'
import { mailServer, sendMail, SITE } from './testing.ts'

beforeEach(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
  return () => vi.unstubAllEnvs()
})

const SUBJECTS = {
  en: ['Join Broadsheet', 'A new password for Broadsheet', 'Signed in from a new browser – Broadsheet'],
  de: [
    'Bei Broadsheet mitmachen',
    'Ein neues Passwort für Broadsheet',
    'Anmeldung mit einem neuen Browser – Broadsheet',
  ],
  fr: [
    'Rejoindre Broadsheet',
    'Un nouveau mot de passe pour Broadsheet',
    'Connexion depuis un nouveau navigateur – Broadsheet',
  ],
  ar: ['الانضمام إلى Broadsheet', 'كلمة مرور جديدة في Broadsheet', 'دخول من متصفح جديد – Broadsheet'],
}

describe('letters to the staff', () => {
  it.each(Object.entries(SUBJECTS))('speak %s, and lead where they say', async (language, subjects) => {
    const db = await testDb()
    const { admin, ana, city } = await theCast(db)
    await setLanguage(db, language)
    const server = await mailServer()
    await invite(db, admin, { email: 'nora@example.com', role: 'moderator', sections: [city.id] }, NOW)
    await askReset(db, ana.email, NOW)
    const at = { browser: 'Firefox, Linux', network: '203.0.113.0/24', isKnown: false }
    for (const isKnown of [true, false])
      await openStaffSession(db, { userId: ana.id, version: 1 }, { ...at, isKnown }, NOW)
    await sendMail(db, { smtpUrl: server.url })
    const bySubject = new Map(server.received.map((mail) => [mail.subject ?? '', mail.text ?? '']))
    expect([...bySubject.keys()].sort()).toEqual([...subjects].sort())
    const [joining = '', reset = '', signedIn = ''] = subjects.map((subject) => bySubject.get(subject))
    const keyIn = (text: string, path: string) =>
      new RegExp(`${SITE}/admin/${path}/(\\S+)`).exec(text)?.[1] ?? ''
    expect(readLinkKey('join', keyIn(joining, 'join'), NOW)).toMatchObject({ id: 1, version: 1 })
    expect(joining).toContain('City')
    expect(readLinkKey('reset', keyIn(reset, 'reset'), NOW)).toMatchObject({ id: ana.id, version: 1 })
    expect(signedIn).toContain('Firefox, Linux')
    expect(signedIn).toContain(`${SITE}/admin/account#sessions`)
  })

  it('are dropped when what they lead to is over', async () => {
    const db = await testDb()
    const { admin, ana } = await theCast(db)
    const server = await mailServer()
    const invited = await invite(
      db,
      admin,
      { email: 'nora@example.com', role: 'author', sections: null },
      NOW,
    )
    if (invited.ok) await revokeInvitation(db, admin, invited.id, NOW)
    await askReset(db, ana.email, NOW)
    await sendMail(db, { smtpUrl: server.url, now: NOW + 2 * HOUR })
    expect(server.received).toEqual([])
    await askReset(db, ana.email, NOW + DAY)
    await resetPassword(db, { userId: ana.id, version: 1 }, 'a new tidal wharf', NOW + DAY)
    await sendMail(db, { smtpUrl: server.url, now: NOW + DAY })
    const subjects = server.received.map(({ subject }) => subject)
    expect(subjects).toContain('Your password for Broadsheet was changed')
  })

  it('lead for an hour to a new password, and for seven days to joining', async () => {
    const [join, reset] = [linkKey('join', { id: 1 }, NOW), linkKey('reset', { id: 1 }, NOW)]
    expect(readLinkKey('reset', reset, NOW + HOUR - 1)).not.toBeNull()
    expect(readLinkKey('reset', reset, NOW + HOUR)).toBeNull()
    expect(readLinkKey('join', join, NOW + 7 * DAY - 1)).not.toBeNull()
    expect(readLinkKey('join', join, NOW + 7 * DAY)).toBeNull()
    expect(readLinkKey('join', reset, NOW)).toBeNull()
  })
})
