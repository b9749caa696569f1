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

it('has what must be seen of it, if somebody said', () => {
  expect(toPicture({ ...stored, formats: null, focalX: 0, focalY: 100 })?.focal).toEqual({ x: 0, y: 100 })
  expect(toPicture({ ...stored, formats: null, focalX: null, focalY: null })).not.toHaveProperty('focal')
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
