import { Notice } from '../commenter/notice.tsx'
import { words } from '../ui/language.ts'

/** A link that leads to nobody's letter any more. */
export function LetterGone() {
  const t = words('newsletter')
  return (
    <Notice title={t('goneTitle')}>
      <p>{t.rich('goneWords', { a: (chunks) => <a href="/newsletter">{chunks}</a> })}</p>
    </Notice>
  )
}
