import type { KeptFile } from '#db/media/files.ts'
import type { LibraryRow } from '#db/media/library.ts'
import { longDate } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { number } from '../../ui/numbers.ts'

const FORMAT: Record<KeptFile['format'], string> = { avif: 'AVIF', webp: 'WebP' }

interface Props {
  row: LibraryRow
  files: KeptFile[]
  zone: string
}

/** Where a picture came from, and what there is of it on the disk. */
export function PictureFacts({ row, files, zone }: Props) {
  const t = words('media')
  const size = (width: number, height: number) =>
    t('sizeWords', { width: number(width), height: number(height) })
  const kilobytes = (bytes: number) => t('kilobytes', { kilo: number(Math.ceil(bytes / 1000)) })
  const together = files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0)
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t('kept')}</h2>
      <dl className="facts">
        <dt>{t('number')}</dt>
        <dd>{row.id}</dd>
        <dt>{t('fileName')}</dt>
        <dd dir="auto">{row.originalName || row.name}</dd>
        <dt>{t('addedBy')}</dt>
        <dd dir="auto">{row.addedByName ?? t('someone')}</dd>
        <dt>{t('addedOn')}</dt>
        <dd>{longDate(row.createdAt, zone)}</dd>
        <dt>{t('size')}</dt>
        <dd>{size(row.width ?? 0, row.height ?? 0)}</dd>
        {files.map(({ width, format, bytes }) => (
          <div key={`${width}-${format}`}>
            <dt>{t('fileKind', { width: number(width), format: FORMAT[format] })}</dt>
            <dd>{bytes === null ? t('missing') : kilobytes(bytes)}</dd>
          </div>
        ))}
        <dt>{t('together')}</dt>
        <dd>{kilobytes(together)}</dd>
      </dl>
    </section>
  )
}
