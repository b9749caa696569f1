import { ACCEPT } from '#db/media/kinds.ts'
import { words } from '../../ui/language.ts'

/** Puts another file in the place of a picture, or deletes it while nobody shows it. */
export function ReplaceForms({ id, isUsed }: { id: number; isUsed: boolean }) {
  const t = words('media')
  return (
    <section aria-labelledby="replace">
      <h2 id="replace">{t('replace')}</h2>
      <form method="post" action={`/admin/media/${id}/replace`} encType="multipart/form-data">
        <label htmlFor="file">{t('replaceFile')}</label>
        <input type="file" id="file" name="file" accept={ACCEPT} required aria-describedby="replace-hint" />
        <p className="hint" id="replace-hint">
          {t('replaceHint')}
        </p>
        <button type="submit">{t('replace')}</button>
      </form>
      <h2>{t('delete')}</h2>
      <form method="post" action={`/admin/media/${id}/change`}>
        <p className="hint" id="delete-hint">
          {t(isUsed ? 'deleteUsed' : 'deleteHint')}
        </p>
        <button type="submit" name="do" value="delete" aria-describedby="delete-hint">
          {t('delete')}
        </button>
      </form>
    </section>
  )
}
