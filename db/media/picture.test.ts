import { expect, it } from 'vitest'
import { toPicture } from './picture.ts'

const stored = {
  ...{ name: 'crane', widths: [540, 1080], width: 1080, height: 720 },
  ...{ alt: 'A crane', caption: '', credit: '' },
}

it('offers the better formats first and shows WebP where no browser may fail', () => {
  expect(toPicture({ ...stored, formats: ['avif', 'webp'] })).toMatchObject({
    src: '/uploads/crane-1080.webp',
    srcSet: '/uploads/crane-540.webp 540w, /uploads/crane-1080.webp 1080w',
    sources: [{ type: 'image/avif', srcSet: '/uploads/crane-540.avif 540w, /uploads/crane-1080.avif 1080w' }],
  })
})

it.each([[null], [['webp' as const]]])('offers WebP alone for a picture whose formats are %j', (formats) => {
  expect(toPicture({ ...stored, formats })).toMatchObject({ src: '/uploads/crane-1080.webp', sources: [] })
})

it.each([
  ['of which only its former address is known', { name: null }],
  ['without files', { widths: [] }],
  ['of unknown size', { height: null }],
])('is nothing for a picture %s', (_, values) => {
  expect(toPicture({ ...stored, formats: null, ...values })).toBeNull()
})
