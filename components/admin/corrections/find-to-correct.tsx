import { words } from '../../ui/language.ts'

/** Goes to the form for an article that no reader has written about. */
export function FindToCorrect({ wanted }: { wanted: string }) {
  const t = words('corrections-desk')
  return (
    <form method="get" action="/admin/corrections/publish">
      <label htmlFor="to-correct">{t('address')}</label>
      <p className="find">
        <input id="to-correct" type="text" name="at" defaultValue={wanted} dir="ltr" required />
        <button type="submit">{t('goOn')}</button>
      </p>
    </form>
  )
}
