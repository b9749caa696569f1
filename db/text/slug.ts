import latin from '@sindresorhus/slugify'

const LONGEST = 80
/** So much of a title is looked at: each letter of a foreign script takes a search through all tables. */
const MOST_READ = 1000

const FOREIGN_LETTER = /(?!\p{ASCII})[\p{L}\p{N}]/u

/**
 * The last part of a page's address, made of its title.
 *
 * @param title a title in any script
 * @returns lower-case words with hyphens between, transliterated to Latin where a table for the script
 *   exists; scripts without one (Han, Kana, Hangul, Hebrew, Devanagari, Thai …) keep their own letters and
 *   vowel signs in NFC. At most 80 characters, cut at a word; never empty: `untitled` when no letter is left
 */
export function slugify(title: string): string {
  const slug = splitByScript(title.slice(0, MOST_READ).toWellFormed().normalize('NFC'))
    .map((part) =>
      part.own ? part.text.toLowerCase().normalize('NFC') : latin(part.text, { decamelize: false }),
    )
    .filter((part) => part !== '')
    .join('-')
  return cutAtWord(slug) || 'untitled'
}

// The transliteration looks at whole phrases ("AT&T", "don't"), so a title goes to it in pieces as long as
// possible.
function splitByScript(title: string): Array<{ text: string; own: boolean }> {
  const parts: Array<{ text: string; own: boolean }> = []
  let own = false
  for (const char of title) {
    // A vowel sign or a joiner belongs to the letter before it.
    const attached: boolean = own && /[\p{M}\u200C\u200D]/u.test(char)
    own = attached || keepsItself(char)
    const last = parts.at(-1)
    const text = /[\u200C\u200D]/.test(char) ? '' : char
    if (last?.own === own) last.text += text
    else parts.push({ text, own })
  }
  return parts
}

function keepsItself(char: string): boolean {
  return FOREIGN_LETTER.test(char) && latin(char) === ''
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST) return slug
  const lastHyphen = slug.lastIndexOf('-', LONGEST)
  if (lastHyphen > 0) return slug.slice(0, lastHyphen)
  // One endless word: cut it between letters, not inside a surrogate pair or before a vowel sign.
  const cut = slug.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')
  return /^\p{M}/u.test(slug.slice(cut.length)) ? cut.replace(/.\p{M}*$/u, '') : cut
}
