import { words } from '../../ui/language.ts'

/** The files as they would read; null for one that would not be there. */
export interface Files {
  robots: string
  security: string | null
  ads: string | null
}

/** What crawlers and others would be told, if what was typed were saved. */
export function FilesPreview({ files }: { files: Files }) {
  const t = words('crawlers')
  const shown = [
    { id: 'preview-robots', name: 'robots.txt', text: files.robots },
    { id: 'preview-security', name: 'security.txt', text: files.security },
    { id: 'preview-ads', name: 'ads.txt', text: files.ads },
  ]
  return (
    <section aria-labelledby="preview" className="files-preview">
      <h2 id="preview" tabIndex={-1} autoFocus>
        {t('previewTitle')}
      </h2>
      <p>{t('previewNote')}</p>
      {shown.map(({ id, name, text }) => (
        <div key={id}>
          <h3 id={id}>
            <code dir="ltr">{name}</code>
          </h3>
          {text === null ? (
            <p className="quiet-words">{t('wouldNotBeThere')}</p>
          ) : (
            <div className="file-text" role="region" aria-labelledby={id} tabIndex={0} dir="ltr">
              <pre>{text}</pre>
            </div>
          )}
        </div>
      ))}
    </section>
  )
}
