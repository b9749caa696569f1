/** Says how far a long work is: on a terminal one line that changes, in a log a line for each step and every so many. */
export function progressPrinter(loggedEvery: number) {
  let lastStep = ''
  let lastDone = 0
  let shownAt = 0
  return (step: string, done: number, of?: number) => {
    const line = `${step}: ${done}${of === undefined ? '' : ` of ${of}`}`
    if (process.stdout.isTTY) {
      const now = Date.now()
      if (step === lastStep && done !== of && now - shownAt < 100) return
      shownAt = now
      process.stdout.write(`\r\u001B[2K${line}`)
    } else if (step !== lastStep || Math.floor(done / loggedEvery) > Math.floor(lastDone / loggedEvery)) {
      console.log(line)
    }
    lastStep = step
    lastDone = done
  }
}

/** Takes the line away again that the terminal shows. */
export function endProgress() {
  if (process.stdout.isTTY) process.stdout.write('\r\u001B[2K')
}
