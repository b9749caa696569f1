// Articles that a reader has saved, in this browser alone. Loaded when somebody saves, and where the list is shown.

const find = (selector) => document.querySelector(selector)
const NAME = 'saved'
/** What lies in the browser's cache under this name, sw.js gives when there is no connection. */
const CACHE = 'saved-1'
const MOST = 200

/** Only what is a path of this site: another program may have written here. */
const isOurs = (one) =>
  typeof one?.path === 'string' && /^\/[^/\\]/.test(one.path) && typeof one.headline === 'string'

function saved() {
  try {
    const all = JSON.parse(localStorage.getItem(NAME))
    return Array.isArray(all) ? all.filter(isOurs) : []
  } catch {
    return []
  }
}

/** @returns whether the browser keeps it */
function keep(all) {
  try {
    if (all.length === 0) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, JSON.stringify(all.slice(0, MOST)))
    return true
  } catch {
    return false
  }
}

// Copies for when there is no connection. Where none can be made, the list has its links all the same.

async function copy(path) {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/sw.js')
  const cache = await caches.open(CACHE)
  const files = [...document.querySelectorAll('link[rel=stylesheet], script[src], link[as=font]')].map(
    (element) => element.href || element.src,
  )
  const pictures = [...document.querySelectorAll('main picture img')].map((image) => image.currentSrc)
  const wanted = [
    path,
    '/saved',
    '/saved.js',
    '/live.js',
    find('[data-script]')?.dataset.script,
    ...files,
    ...pictures,
  ]
  // One that is missing must not cost the others.
  await Promise.allSettled(wanted.filter(Boolean).map((address) => cache.add(address)))
}

async function forget(path) {
  const cache = await caches.open(CACHE)
  await cache.delete(path)
}

async function forgetAll() {
  await caches.delete(CACHE)
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
}

const quietly = (work) => work.catch(() => {})

/** The button below an article. */
export function toggle(button) {
  const said = JSON.parse(button.dataset.words)
  const status = find('[data-share-status]')
  const { save: path, headline } = button.dataset
  const all = saved()
  const others = all.filter((one) => one.path !== path)
  const isNew = others.length === all.length
  const { lang, dir } = button.closest('article') ?? {}
  if (!keep(isNew ? [{ path, headline, lang, dir, at: Date.now() }, ...others] : others)) {
    status.textContent = said.notSaved
    return
  }
  button.textContent = isNew ? said.unsave : said.save
  find('[data-saved-link]').hidden = !isNew
  status.textContent = isNew ? said.done : said.undone
  quietly(isNew ? copy(path) : others.length === 0 ? forgetAll() : forget(path))
}

/** The page that lists them. */
export function list(place) {
  const said = JSON.parse(place.dataset.words)
  const status = find('[data-saved-status]')
  const clear = find('[data-saved-clear]')
  const date = new Intl.DateTimeFormat(said.locale, { dateStyle: 'long' })
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties)

  function show() {
    const all = saved()
    place.replaceChildren(...all.map(row))
    find('[data-saved-none]').hidden = all.length > 0
    clear.hidden = all.length === 0
  }

  function row({ path, headline, lang = '', dir = 'auto', at }) {
    const item = make('li', {})
    const heading = make('h2', { dir: dir || 'auto', lang: lang || '' })
    if (!lang) heading.removeAttribute('lang')
    heading.append(make('a', { href: path, textContent: headline }))
    const remove = make('button', { type: 'button', textContent: said.remove })
    remove.setAttribute('aria-label', said.removeNamed.replace('{headline}', headline))
    remove.addEventListener('click', () => {
      keep(saved().filter((one) => one.path !== path))
      quietly(saved().length === 0 ? forgetAll() : forget(path))
      // The focus goes to what has come into its place, and never to nowhere.
      const index = [...place.children].indexOf(item)
      show()
      const next = place.children[Math.min(index, place.children.length - 1)]
      ;(next?.querySelector('button') ?? find('#main')).focus()
      status.textContent = said.undone
    })
    const when = make('p', { textContent: said.savedOn.replace('{date}', date.format(at || 0)) })
    item.append(heading, when, remove)
    return item
  }

  let isSure = false
  clear.addEventListener('click', () => {
    if (!isSure) {
      isSure = true
      clear.textContent = said.clearSure
      return
    }
    isSure = false
    clear.textContent = said.clear
    keep([])
    quietly(forgetAll())
    show()
    find('#main').focus()
    status.textContent = said.cleared
  })
  clear.addEventListener('blur', () => {
    isSure = false
    clear.textContent = said.clear
  })
  addEventListener('storage', show)
  show()
}
