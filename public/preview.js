// A preview in the desk's frame: in the appearance that its address asks for, and with links that leave the frame.
;(() => {
  const theme = new URLSearchParams(location.search).get('theme')
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme
  if (self === top) return
  addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[href]')
    if (link && !link.getAttribute('href').startsWith('#') && !link.dataset.lightbox) link.target = '_blank'
  })
})()
