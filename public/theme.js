// Runs before the first paint, so that a chosen appearance shows at once. Everything else is in reader.js.
;(() => {
  const root = document.documentElement
  root.classList.add('js')
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme
  } catch {
    // Storage is forbidden here: the system's appearance stands.
  }
})()
