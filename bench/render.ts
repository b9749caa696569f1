import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { temporaryFolder } from '../db/testing/folder.ts'
import { fillForRenders } from './fill.ts'
import { profiled } from './profiled.ts'
import { createRenderer, type Render } from './renderer.ts'

const HELP = `Usage: npm run bench:render -- [options]

Renders pages of the built site in this process, one after another and past any store, and says what one render takes:
wall time, and CPU time of all threads. Figures of one run stand beside each other; those of two runs do not.

  --renders N     of each page that are measured           (default 300)
  --warm N        of each page before, that are not        (default 300)
  --profile FILE  also writes a CPU profile of article renders, for the browser's developer tools
  --help          show this`

const { values } = parseArgs({
  options: {
    renders: { type: 'string', default: '300' },
    warm: { type: 'string', default: '300' },
    profile: { type: 'string' },
    help: { type: 'boolean' },
  },
})
const [renders, warm] = [Number(values.renders), Number(values.warm)]
if (values.help) console.log(HELP)
else if (Number.isInteger(renders) && renders > 0 && Number.isInteger(warm) && warm >= 0) await bench()
else {
  console.error(HELP)
  process.exitCode = 1
}

async function bench() {
  const folder = temporaryFolder()
  try {
    const pages = await fillForRenders(folder.path)
    const { render, close } = await createRenderer(folder.path)
    console.log('page                        KB   wall ms    p95   CPU ms    p95')
    for (const path of Object.values(pages)) await repeat(warm, () => render(path))
    for (const [name, path] of Object.entries(pages)) {
      console.log(row(name, await repeat(renders, () => render(path))))
    }
    if (values.profile !== undefined) {
      const profile = await profiled(() => repeat(renders, () => render(pages.article)))
      writeFileSync(values.profile, JSON.stringify(profile))
    }
    await close()
  } finally {
    folder.remove()
  }
}

async function repeat(times: number, work: () => Promise<Render>): Promise<Render[]> {
  const done: Render[] = []
  while (done.length < times) done.push(await work())
  return done
}

function row(name: string, renders: Render[]): string {
  const at = (share: number, of: (render: Render) => number) =>
    renders.map(of).sort((a, b) => a - b)[Math.floor(renders.length * share)] ?? Number.NaN
  const wall = (render: Render) => render.wallMs
  const cpu = (render: Render) => render.cpuMs
  return [
    name.padEnd(24),
    (at(0.5, (render) => render.bytes) / 1024).toFixed(0).padStart(5),
    at(0.5, wall).toFixed(2).padStart(9),
    at(0.95, wall).toFixed(2).padStart(6),
    at(0.5, cpu).toFixed(2).padStart(8),
    at(0.95, cpu).toFixed(2).padStart(6),
  ].join(' ')
}
