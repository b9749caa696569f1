import { LONGEST_TEXT } from '#db/drafts/rules.ts'
import { words } from '../../ui/language.ts'
import type { LiveWords } from './writing-live.client.tsx'

/** What the page says while somebody writes; the places of a time and a name stay open. */
export function liveWords(): LiveWords {
  const t = words('writing')
  const [time, name] = ['{time}', '{name}']
  return {
    ...{ unsaved: t('live.unsaved'), saving: t('live.saving'), saved: t('live.saved', { time }) },
    ...{ offline: t('live.offline'), signedOut: t('live.signedOut'), signIn: t('live.signIn') },
    ...{
      refused: t('live.refused'),
      tooLong: t('live.tooLong', { most: LONGEST_TEXT }),
      stale: t('live.stale', { name }),
      compare: t('live.compare'),
    },
    ...{ locked: t('live.locked', { name }), lockedBySelf: t('live.lockedBySelf') },
    ...{ takeOver: t('live.takeOver'), found: t('live.found', { time }) },
    ...{ restore: t('live.restore'), discard: t('live.discard') },
  }
}
