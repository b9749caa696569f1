const AROUND = 50

/** The words around what a rule saw, with that marked. */
export function Marked({ text, span: [start, end] }: { text: string; span: [number, number] }) {
  const before = text.slice(0, start)
  const after = text.slice(end)
  return (
    <q className="marked" dir="auto">
      {lastWords(before)}
      <mark>{text.slice(start, end)}</mark>
      {firstWords(after)}
    </q>
  )
}

/** Cut between words where there are some, by code points, so that no emoji is cut in half. */
function lastWords(text: string): string {
  const letters = [...text]
  if (letters.length <= AROUND) return text
  return `…${letters
    .slice(-AROUND)
    .join('')
    .replace(/^\S{1,20}\s/, '')}`
}

function firstWords(text: string): string {
  const letters = [...text]
  if (letters.length <= AROUND) return text
  return `${letters
    .slice(0, AROUND)
    .join('')
    .replace(/\s\S{1,20}$/, '')}…`
}
