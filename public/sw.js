// Only in browsers that have saved an article. What is asked for comes from the site; a saved copy stands in where there is no
// connection, and never before.

const CACHE = 'saved-1'

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))

addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  const isKept = ['document', 'style', 'script', 'font', 'image'].includes(request.destination)
  if (request.method !== 'GET' || url.origin !== location.origin || !isKept) return
  if (/^\/(?:admin|api)(?:\/|$)/.test(url.pathname)) return
  event.respondWith(fetch(request).catch(async (error) => (await copyOf(request)) ?? Promise.reject(error)))
})

async function copyOf(request) {
  const cache = await caches.open(CACHE)
  return await cache.match(request, { ignoreSearch: request.destination === 'document', ignoreVary: true })
}
