// Runs before the first paint, so that what a reader has chosen holds at once. Everything else is in reader.js.
;(() => {
  const root = document.documentElement
  root.classList.add('js')
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme
    if (localStorage.getItem('motion') === 'less') root.dataset.motion = 'less'
  } catch {
    // Storage is forbidden here: the system's appearance stands.
  }
})()
