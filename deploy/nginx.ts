import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '#db/testing/folder.ts'

/** What deploy/nginx.conf leaves to an installation. */
export interface Places {
  /** Where nginx listens: address and port. */
  listen: string
  /** Where the process listens: address and port. */
  upstream: string
  /** The data folder, with the kept pages and the pictures. */
  dataDir: string
}

export interface Nginx {
  url: string
  /** Of the master process; its workers are its children. */
  pid: number
  stop: () => Promise<void>
}

const PROGRAM = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(
  (program) => spawnSync(program, ['-v']).status === 0,
)
/** Whether nginx is on this machine. */
export const hasNginx = PROGRAM !== undefined
/** Whether it knows brotli_static, which is a module of its own. */
export const hasBrotli = hasNginx && checkNginx(deployedConf(somewhere())).includes('brotli_static') === false

/** deploy/nginx.conf with other values in the places that it names, and without what this nginx has no module for. */
export function deployedConf({ listen, upstream, dataDir }: Places, brotli = true): string {
  const values: Record<string, string> = {
    ...{ listen, upstream, name: '_' },
    ...{ pages: join(dataDir, 'pages', 'html'), uploads: join(dataDir, 'uploads', '$picture') },
  }
  const written = readFileSync(new URL('nginx.conf', import.meta.url), 'utf8')
  const conf = written.replace(
    /^( *)(\S+) .*; # <- (\w+)$/gm,
    (line, indent: string, directive: string, place: string) =>
      values[place] === undefined ? line : `${indent}${directive} ${values[place]};`,
  )
  return brotli ? conf : conf.replace(/^ *brotli_static .*\n/m, '')
}

/** What `nginx -t` says about a configuration. */
export function checkNginx(conf: string): string {
  const folder = temporaryFolder()
  try {
    const file = write(conf, folder.path)
    return spawnSync(PROGRAM ?? 'nginx', ['-t', '-c', file], { encoding: 'utf8' }).stderr
  } finally {
    folder.remove()
  }
}

/**
 * Runs nginx in the foreground, as a child of this process.
 *
 * @throws Error with what nginx said when it does not start
 */
export async function startNginx(conf: string): Promise<Nginx> {
  if (!PROGRAM) throw new Error('there is no nginx on this machine')
  const folder = temporaryFolder()
  const child = spawn(PROGRAM, ['-c', write(conf, folder.path), '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // Whoever started it may break off: nginx would go on by itself.
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`nginx did not start:\n${said}`)))
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('start worker process')) resolve()
    })
  })
  return {
    url: `http://${/^ *listen (\S+);/m.exec(conf)?.[1]}`,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, 'exit')
      process.off('exit', end)
      end()
      await ended
      folder.remove()
    },
  }
}

/** Writes it so that it needs nothing of the system's folders: nginx may run as whoever runs the tests. */
function write(conf: string, folder: string): string {
  const file = join(folder, 'nginx.conf')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join(' ')
  const isRoot = process.getuid?.() === 0
  const ours = conf
    .replace(/^user .*$/m, isRoot ? 'user root;' : '')
    .replace(/^pid .*$/m, `pid ${join(folder, 'pid')};`)
    .replace(/^http \{$/m, `http { ${temporary}`)
  writeFileSync(file, `error_log stderr notice;\n${ours}`)
  return file
}

function somewhere(): Places {
  return { listen: '127.0.0.1:8080', upstream: '127.0.0.1:3000', dataDir: '/nowhere' }
}
