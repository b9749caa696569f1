import { measureSize } from './measure.ts'

// A process of its own for each size, so that its memory is that of this size.
const [dir = ''] = process.argv.slice(2)
console.log(JSON.stringify(await measureSize(dir)))
