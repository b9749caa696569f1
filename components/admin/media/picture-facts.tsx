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
  const facts: [string, string][] = [
    [t('number'), String(row.id)],
    [t('fileName'), row.originalName || (row.name ?? '')],
    [t('addedBy'), row.addedByName ?? t('someone')],
    [t('addedOn'), longDate(row.createdAt, zone)],
    [t('size'), size(row.width ?? 0, row.height ?? 0)],
    ...files.map(({ width, format, bytes }): [string, string] => [
      t('fileKind', { width: number(width), format: FORMAT[format] }),
      bytes === null ? t('missing') : kilobytes(bytes),
    ]),
    [t('together'), kilobytes(together)],
  ]
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t('kept')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
