import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { freePort } from '../db/testing/port.ts'
import { deployedConf, hasBrotli, hasNginx, startNginx, type Nginx } from '../deploy/nginx.ts'
import { load, type Asked, type Load, type Measured } from './load.ts'
import { kilobytes, median, printTable } from './print.ts'
import type { Server } from './server.ts'

interface Options {
  server: Server
  dataDir: string
  /** Of an article. */
  path: string
  rounds: number
  how: Load
}

const BROTLI = { 'accept-encoding': 'br' }
const PATIENCE_MS = 30_000

/**
 * One warm article, with brotli: from the process itself, from nginx as nothing but a file, and from nginx over the
 * store's files as deploy/nginx.conf has it. In turns, so that what else the machine does hits all of them alike.
 */
export async function sideBySide({ server, dataDir, path, rounds, how }: Options): Promise<void> {
  const bytes = await keptBrotli(server.url + path, join(dataDir, 'pages', 'html', `${path}.html.br`))
  const asked = (url: string, pid: number): Asked => ({ url, pid, headers: BROTLI, status: 200 })
  const front = asked(server.url + path, server.pid)
  if (!hasNginx) console.log('\nNo nginx here: the process is measured alone.')
  else if (!hasBrotli) console.log('\nThis nginx has no brotli_static: over the files it serves gzip.')
  const [plain, files] = hasNginx ? await nginxes(server, dataDir, bytes) : []
  try {
    const contenders: [string, Asked][] = [['the process itself', front]]
    if (plain) contenders.unshift(['nginx, a static file', asked(`${plain.url}/page.br`, plain.pid)])
    if (files) contenders.push(['nginx over the store’s files', asked(files.url + path, files.pid)])
    const measured = contenders.map((): Measured[] => [])
    for (let round = 0; round < rounds; round += 1)
      for (const [index, [, one]] of contenders.entries()) measured[index]?.push(await load(one, how))
    const size = `${kilobytes(brotliDecompressSync(bytes).length)} KB of HTML, ${kilobytes(bytes.length)} KB as brotli`
    print(
      `Warm article (${size}), ${how.connections} connections, median of ${rounds} rounds`,
      contenders,
      measured,
    )
  } finally {
    await plain?.stop()
    await files?.stop()
  }
}

/** The page as the store compressed it for good, once its files are there. */
async function keptBrotli(url: string, file: string): Promise<Buffer> {
  const until = Date.now() + PATIENCE_MS
  await (await fetch(url)).arrayBuffer()
  for (;;) {
    try {
      return readFileSync(file)
    } catch (error) {
      if (Date.now() > until) throw error
      await setTimeout(50)
    }
  }
}

async function nginxes(server: Server, dataDir: string, bytes: Buffer): Promise<[Nginx, Nginx]> {
  const folder = join(dataDir, 'bare')
  mkdirSync(folder)
  writeFileSync(join(folder, 'page.br'), bytes)
  const listen = async () => `127.0.0.1:${await freePort()}`
  const places = { listen: await listen(), upstream: new URL(server.url).host, dataDir }
  return [
    await startNginx(bareConf(await listen(), folder)),
    await startNginx(deployedConf(places, hasBrotli)),
  ]
}

/** Debian's nginx.conf, as far as it matters to one file: the least that nginx can do. */
const bareConf = (listen: string, folder: string) => `user www-data;
worker_processes auto;
pid /run/nginx.pid;
events {
  worker_connections 768;
}
http {
  sendfile on;
  tcp_nopush on;
  access_log off;
  keepalive_requests 10000;
  server {
    listen ${listen};
    root ${folder};
    default_type text/html;
    add_header content-encoding br;
  }
}
`

function print(title: string, contenders: [string, Asked][], measured: Measured[][]) {
  const summaries = measured.map((rounds) => ({
    perSecond: median(rounds.map((one) => one.perSecond)),
    best: Math.max(...rounds.map((one) => one.perSecond)),
    p50: median(rounds.map((one) => one.p50)),
    p99: median(rounds.map((one) => one.p99)),
    cpu: median(rounds.map((one) => one.cpu)),
    errors: rounds.reduce((sum, one) => sum + one.errors, 0),
  }))
  const names = contenders.map(([name]) => name)
  printTable(
    title,
    ['from', 'requests/s', 'best round', 'p50 ms', 'p99 ms', 'CPU µs', 'errors'],
    summaries.map(({ perSecond, best, p50, p99, cpu, errors }, index) => [
      ...[names[index] ?? '', perSecond.toFixed(0), best.toFixed(0)],
      ...[p50.toFixed(2), p99.toFixed(2), cpu.toFixed(1), errors],
    ]),
  )
  const [first, ...others] = summaries
  if (!first || others.length === 0) return
  // The best round is the one in which the machine did least beside.
  printTable(
    `The same as shares of ${names[0]}`,
    ['from', 'requests/s', 'best round', 'p99', 'CPU'],
    others.map(({ perSecond, best, p99, cpu }, index) => [
      names[index + 1] ?? '',
      ...[perSecond / first.perSecond, best / first.best, p99 / first.p99, cpu / first.cpu].map((share) =>
        share.toFixed(2),
      ),
    ]),
  )
}
