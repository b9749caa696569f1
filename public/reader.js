// What readers' pages can do beyond HTML. All of it is an enhancement: every page works without this file.

const root = document.documentElement

/** Local storage, or nothing where the browser forbids it. */
const storage = (() => {
  try {
    localStorage.setItem('probe', '1')
    localStorage.removeItem('probe')
    return localStorage
  } catch {
    return null
  }
})()

themeToggle()
menu()
share()
lightbox()
rememberMe()
welcome()
focusTarget()

function themeToggle() {
  const button = document.querySelector('[data-theme-toggle]')
  if (!button) return
  const dark = () => getComputedStyle(root).colorScheme === 'dark'
  const show = () => button.setAttribute('aria-pressed', String(dark()))
  button.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark'
    storage?.setItem('theme', root.dataset.theme)
    show()
  })
  show()
}

/** Esc and a click elsewhere close the menu, as people expect of one. */
function menu() {
  const details = document.querySelector('[data-menu]')
  if (!details) return
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return
    details.open = false
    details.querySelector('summary').focus()
  })
  document.addEventListener('click', (event) => {
    if (details.open && !details.contains(event.target)) details.open = false
  })
}

function share() {
  const status = document.querySelector('[data-share-status]')
  const copy = document.querySelector('[data-copy-link]')
  copy?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(copy.dataset.copyLink)
      status.textContent = 'Copied'
    } catch {
      status.textContent = copy.dataset.copyLink
    }
  })
  const button = document.querySelector('[data-share]')
  if (!button || !navigator.share) return
  button.hidden = false
  button.addEventListener('click', () => {
    // Closing the system's share sheet is no failure.
    navigator.share({ title: button.dataset.shareTitle, url: button.dataset.share }).catch(() => {})
  })
}

/** A picture in a dialog; Esc closes it, and the focus goes back to where it was. */
function lightbox() {
  for (const link of document.querySelectorAll('[data-lightbox]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      showLarge(link)
    })
  }
}

function showLarge(link) {
  const dialog = Object.assign(document.createElement('dialog'), { className: 'lightbox' })
  dialog.setAttribute('aria-label', 'Picture')
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close' })
  const large = Object.assign(new Image(), { src: link.href, alt: link.querySelector('img').alt })
  const caption = document.createElement('p')
  caption.textContent = link.closest('figure')?.querySelector('figcaption')?.textContent ?? ''
  dialog.append(close, large, caption)
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    dialog.remove()
    link.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
}

/** Name and e-mail stay in this browser, and only when the reader ticks the box: no cookie, nothing sent. */
function rememberMe() {
  const form = document.querySelector('[data-comment-form]')
  const box = form?.querySelector('[data-remember]')
  if (!box || !storage) return
  const fields = ['name', 'email'].map((name) => form.elements.namedItem(name))
  const kept = keptCommenter()
  if (kept) {
    box.checked = true
    for (const field of fields) field.value ||= kept[field.name] ?? ''
  }
  const keep = () => {
    if (box.checked) {
      storage.setItem(
        'commenter',
        JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.value]))),
      )
    } else storage.removeItem('commenter')
  }
  box.addEventListener('change', keep)
  form.addEventListener('submit', keep)
}

function keptCommenter() {
  try {
    return JSON.parse(storage.getItem('commenter') ?? 'null')
  } catch {
    // Not written by us, or cut off: as if nothing were kept.
    return null
  }
}

/** A word to those who comment for the first time, once in each browser. */
function welcome() {
  const note = document.querySelector('[data-welcome]')
  if (!note || !storage || storage.getItem('welcomed')) return
  note.hidden = false
  const form = document.querySelector('[data-comment-form]')
  form.addEventListener('focusin', () => storage.setItem('welcomed', '1'), { once: true })
}

/** A link to a comment puts the focus there, so that a screen reader goes on from it. */
function focusTarget() {
  const id = location.hash.slice(1)
  if (id.startsWith('comment-')) document.getElementById(id)?.focus({ preventScroll: true })
}
