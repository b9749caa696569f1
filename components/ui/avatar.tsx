/** Muted hues that both a light and a dark page bear. */
const HUES = [12, 40, 95, 150, 190, 215, 260, 310]

/** Initials on a colour that belongs to the name. Ours alone: no other host is asked for a face. */
export function Avatar({ name }: { name: string }) {
  const sum = [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)
  return (
    <svg className="avatar" viewBox="0 0 40 40" aria-hidden="true" data-hue={HUES[sum % HUES.length]}>
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
  return [first, last].map((word) => (word ? ([...word.matchAll(/[\p{L}\p{N}]/gu)][0]?.[0] ?? '') : '')).join('').toLocaleUpperCase('en')
}
