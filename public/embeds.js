// What an article shows of other sites is asked for when a reader presses the button, and not before. Only on pages that
// have such a thing. Without this script it is a link.

const NAME = 'embeds'

/** The sites that this reader has ticked, by name. */
function ticked() {
  try {
    const names = JSON.parse(localStorage.getItem(NAME))
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}

function tick(name, on) {
  const others = ticked().filter((one) => one !== name)
  const names = on ? [...others, name] : others
  try {
    if (names.length === 0) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, JSON.stringify(names))
  } catch {
    // Storage is forbidden here: it is asked each time.
  }
}

function offer(box) {
  const [button, always] = [box.querySelector('button'), box.querySelector('input')]
  const { name } = box.dataset
  button.addEventListener('click', () => {
    tick(name, always.checked)
    show(box).focus()
    // The others of this site on this page.
    if (always.checked) for (const other of offered()) if (other.dataset.name === name) show(other)
  })
}

function show(box) {
  const { frame, name, notAlways } = box.dataset
  const before = [...box.children]
  const [link] = before
  const page = document.createElement('iframe')
  page.title = `${name}: ${link.textContent}`
  // Not our pages, not our address bar, none of our readers' devices.
  page.sandbox =
    'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation'
  page.allow = 'fullscreen; encrypted-media; picture-in-picture'
  page.referrerPolicy = 'strict-origin-when-cross-origin'
  page.src = frame
  box.classList.add('is-loaded')
  box.replaceChildren(link, page)
  if (ticked().includes(name)) {
    const { lang, dir } = before[2]
    const stop = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: notAlways,
      lang,
      dir,
    })
    box.append(stop)
    stop.addEventListener('click', () => {
      tick(name, false)
      box.classList.remove('is-loaded')
      box.replaceChildren(...before)
      box.querySelector('input').checked = false
      box.querySelector('button').focus()
    })
  }
  return page
}

const offered = () => document.querySelectorAll('[data-frame]:not(.is-loaded)')

/** Those whose buttons listen already: what was loaded and let go again is offered by the same ones. */
const known = new WeakSet()

function offerAll() {
  const names = ticked()
  for (const box of offered()) {
    if (!known.has(box)) offer(box)
    known.add(box)
    if (names.includes(box.dataset.name)) show(box)
  }
}

offerAll()
// Posts of a live blog that have come since.
document.addEventListener('updates', offerAll)
