// "2 new comments": what has come since the page was loaded, for pages that stay open. Loaded by reader.js when the
// comments come into view. Nothing moves by itself: a button says what is there, and shows it when it is pressed.

const POLL_MS = 30_000
const { locale } = document.documentElement.dataset
const section = document.querySelector('[data-live]')
const heading = section.querySelector('h2')
const forms = JSON.parse(section.dataset.forms)
let known = Number(section.dataset.known)
let source = null
let polling = 0
let showing = false

// There from the start, so that a screen reader hears what is put into it.
const place = Object.assign(document.createElement('p'), { className: 'live' })
place.setAttribute('aria-live', 'polite')
heading.after(place)
place.addEventListener('click', () => void show())

document.addEventListener('visibilitychange', follow)
addEventListener('pagehide', stop)
addEventListener('pageshow', follow)
follow()

/** Only while somebody looks: a browser has few connections to a host, and a tab in the background needs none. */
function follow() {
  if (document.visibilityState === 'hidden') stop()
  else if (!source && !polling) listen()
}

function stop() {
  source?.close()
  source = null
  clearInterval(polling)
  polling = 0
}

function address() {
  return `/live/comments?article=${section.dataset.live}&after=${known}`
}

function listen() {
  if (!window.EventSource) return poll()
  source = new EventSource(address())
  source.addEventListener('comments', (event) => tell(JSON.parse(event.data).count))
  source.addEventListener('error', () => {
    // A browser connects anew by itself, unless it was told that there is no room.
    if (source?.readyState !== EventSource.CLOSED) return
    source = null
    poll()
  })
}

/** Without a stream: asks now and then. */
function poll() {
  polling ||= setInterval(ask, POLL_MS)
  void ask()
}

async function ask() {
  try {
    const answer = await fetch(`${address()}&poll=1`, { headers: { accept: 'application/json' } })
    // The article was withdrawn while this page was open.
    if (answer.status === 204) stop()
    else if (answer.ok) tell((await answer.json()).count)
  } catch {
    // Offline, or the site is being restarted: the next time, then.
  }
}

function tell(count) {
  const more = count - known
  if (more <= 0) return place.replaceChildren()
  const form = forms[new Intl.PluralRules(locale).select(more)] ?? forms.other
  const words = form.replace('#', more.toLocaleString(locale))
  const told = place.firstChild
  if (told?.textContent === words) return
  // A new one grows from no other: the words that stood there would move. Who has the focus on it keeps it.
  if (told && told === document.activeElement) told.textContent = words
  else
    place.replaceChildren(
      Object.assign(document.createElement('button'), { type: 'button', textContent: words }),
    )
}

/** Puts the new comments where they belong, beside what stands here already: what is being typed stays as it is. */
async function show() {
  if (showing) return
  showing = true
  try {
    const fresh = await loaded(location.pathname + location.search)
    const added = [...fresh.querySelectorAll('.comment[id]')].filter(
      (one) => !document.getElementById(one.id),
    )
    if (added.length === 0) return leave(fresh)
    swap(fresh, added)
  } catch {
    location.reload()
  } finally {
    showing = false
  }
}

async function loaded(path) {
  // Browsers may show a page for some seconds after it has changed.
  const answer = await fetch(path, { cache: 'no-cache', headers: { accept: 'text/html' } })
  if (!answer.ok) throw new Error(answer.status)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector('[data-live]')
  if (!fresh) throw new Error('no comments')
  return fresh
}

function swap(fresh, added) {
  const [before, after] = [section.querySelector(':scope > .thread'), fresh.querySelector(':scope > .thread')]
  for (const one of added) one.classList.add('comment-new')
  // Times were written by the server; those that were here already may say "5 minutes ago".
  if (before) before.replaceWith(after)
  else place.after(after)
  section.querySelector(':scope > .empty')?.remove()
  heading.textContent = fresh.querySelector('h2').textContent
  known = Number(fresh.dataset.known)
  section.dataset.known = known
  place.replaceChildren()
  stop()
  follow()
  const first = document.getElementById(added[0].id)
  first.focus({ preventScroll: true })
  first.scrollIntoView({ block: 'center' })
}

/** They stand on another page of the discussion: mostly the last. */
function leave(fresh) {
  const last = /(\d+)$/.exec(fresh.querySelector('.pagination [aria-current]')?.textContent ?? '')?.[1]
  const query = new URLSearchParams(location.search)
  if (last) query.set('page', last)
  const path = `${location.pathname}${query.size > 0 ? `?${query}` : ''}`
  location.hash = 'comments'
  if (path === location.pathname + location.search) location.reload()
  else location.assign(`${path}#comments`)
}
