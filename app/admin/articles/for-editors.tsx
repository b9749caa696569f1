import { siteWords } from '#app/_request/words.ts'
import { NotYours } from '../not-yours.tsx'

/** 403 for staff who do not edit. */
export async function ForEditors() {
  const t = await siteWords('related')
  return <NotYours current="articles" title={t('mayNotEdit')} who={t('whoEdits')} />
}
