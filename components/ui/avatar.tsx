/** The initials of a name, drawn here: no other host is asked for a face. */
export function Avatar({ name }: { name: string }) {
  return (
    <svg className="avatar" viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="20" />
      <text x="20" y="26" textAnchor="middle">
        {initials(name)}
      </text>
    </svg>
  )
}

function initials(name: string): string {
  const words = name.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word))
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
  return [first, last]
    .map((word) => (word ? ([...word.matchAll(/[\p{L}\p{N}]/gu)][0]?.[0] ?? '') : ''))
    .join('')
    .toLocaleUpperCase('en')
}
