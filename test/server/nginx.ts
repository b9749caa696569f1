import { freePort } from '#db/testing/port.ts'
import { deployedConf, hasBrotli, hasNginx, startNginx as start } from '../../deploy/nginx.ts'
import { createClient, type Client } from './ask.ts'

export interface Nginx {
  client: Client
  stop(): Promise<void>
}

/**
 * nginx in front of a server, by the project's own configuration: it serves the files of the page store itself.
 *
 * @param dataDir the server's data folder
 * @returns null where nginx is not installed
 */
export async function startNginx(dataDir: string, app: string): Promise<Nginx | null> {
  if (!hasNginx) return null
  const places = { listen: `127.0.0.1:${await freePort()}`, upstream: new URL(app).host, dataDir }
  const { url, stop } = await start(deployedConf(places, hasBrotli))
  const client = createClient(url, app)
  return {
    client,
    async stop() {
      client.close()
      await stop()
    },
  }
}
