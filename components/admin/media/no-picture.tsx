import { words } from '../../ui/language.ts'

export function NoPicture() {
  const t = words('media')
  return (
    <div className="plain">
      <h1>{t('noPicture')}</h1>
      <p>{t('noPictureWhy')}</p>
      <p>
        <a href="/admin/media">{t('toLibrary')}</a>
      </p>
    </div>
  )
}
