import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../e2e/server.ts'
import { createClient, type Client } from './ask.ts'
import { until } from './until.ts'

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx']
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

export interface Nginx {
  client: Client
  stop(): Promise<void>
}

/**
 * nginx in front of a server, serving the files of its page store itself.
 *
 * @param folder the server's data folder
 * @returns null where nginx is not installed
 */
export async function startNginx(folder: string, app: string): Promise<Nginx | null> {
  const program = PLACES.find((place) => existsSync(place))
  if (program === undefined) return null
  const port = await freePort()
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configuration(folder, port, new URL(app).host))
  const child = spawn(program, ['-c', file, '-p', folder, '-e', join(folder, 'nginx.log')], {
    stdio: 'inherit',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const client = createClient(`http://127.0.0.1:${port}`, app)
  await until(async () => (await client.get('/healthz').catch(() => null)) !== null, 'nginx did not come up')
  return {
    client,
    async stop() {
      client.close()
      child.kill('SIGQUIT')
      await ended
    },
  }
}

function configuration(folder: string, port: number, app: string): string {
  const hasBrotli = existsSync(BROTLI)
  return `${hasBrotli ? `load_module ${BROTLI};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  types { text/html html; }
  charset utf-8;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/nginx-${kind};`).join(' ')}
  map $http_cookie $is_somebodys { default ""; "~next-auth\\.session-token|broadsheet_held" 1; }
  map "$is_somebodys$args" $kept { default /none; "" $uri.html; }
  server {
    listen 127.0.0.1:${port};
    root ${folder}/pages/html;
    gzip_static on;
    ${hasBrotli ? 'brotli_static on;' : ''}
    location / { try_files $kept @app; }
    location = /healthz { proxy_pass http://${app}; }
    location @app {
      proxy_pass http://${app};
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
    }
  }
}
`
}
