import type { seededRandom } from '../random.ts'

export type Random = ReturnType<typeof seededRandom>

/** The words that every text is full of; they stand first, so that they are the most common ones. */
const GRAMMAR = (
  'the of and to in a is that for it was on with as be at by this from or had have not are but which one were all their ' +
  'has there been if more when will would who so no said its about into than them only other time new some could these ' +
  'two may first then any such our over also after year years people which under most where through between council ' +
  'before because government city against while during without public another report however number week home part'
).split(' ')

const ONSETS = 'b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w'.split(' ')
const VOWELS = 'a e i o u ai ea oa ou'.split(' ')
const CODAS = ['', '', '', 'l', 'm', 'n', 'nd', 'r', 'rk', 's', 'st', 't']

/** A word that is none, the same for the same number and another for every other. */
function madeWord(number: number): string {
  let rest = number
  const take = (list: readonly string[]) => {
    const part = list[rest % list.length] ?? ''
    rest = Math.floor(rest / list.length)
    return part
  }
  let word = take(ONSETS) + take(VOWELS) + take(CODAS)
  do word += take(ONSETS) + take(VOWELS)
  while (rest > 0)
  return word
}

/** A name that only one story has, from as many as there are stories. */
export function nameOf(number: number): string {
  const name = madeWord(number * 7919 + 13)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${ENDINGS[number % ENDINGS.length]}`
}
const ENDINGS = ['ham', 'ov', 'ez', 'wick', 'sen', 'aldi', 'mouth', 'ski']

/**
 * Draws numbers below `many`, each about as often as words are used in a text: the second half as often as the first,
 * the third a third as often.
 *
 * @param exponent 1 is a natural language; less is flatter
 */
export function zipf(random: Random, many: number, exponent = 1): () => number {
  // Walker's alias method: each column holds one number and the share of another.
  const weights = Array.from({ length: many }, (_, index) => 1 / (index + 2) ** exponent)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const share = Float64Array.from(weights, (weight) => (weight * many) / sum)
  const other = new Uint32Array(many)
  const small: number[] = []
  const large: number[] = []
  share.forEach((value, index) => (value < 1 ? small : large).push(index))
  while (small.length > 0 && large.length > 0) {
    const low = small.pop() ?? 0
    const high = large.pop() ?? 0
    other[low] = high
    share[high] = (share[high] ?? 0) + (share[low] ?? 0) - 1
    ;((share[high] ?? 0) < 1 ? small : large).push(high)
  }
  for (const index of [...small, ...large]) share[index] = 1
  return () => {
    const column = Math.floor(random.next() * many)
    return random.next() < (share[column] ?? 1) ? column : (other[column] ?? column)
  }
}

const VOCABULARY = 20_000

/** The words of a language of its own: as many and as unevenly used as those of a newspaper. */
export function vocabulary(random: Random) {
  const words = Array.from({ length: VOCABULARY }, (_, index) => GRAMMAR[index] ?? madeWord(index * 31 + 7))
  const draw = zipf(random, VOCABULARY)
  const word = () => words[draw()] ?? ''
  return {
    word,
    /** @param special is asked for a word of the subject now and then, about one in thirty */
    sentence: (length: number, special: () => string | undefined = () => undefined): string => {
      let text = ''
      for (let index = 0; index < length; index += 1) {
        const own = random.next() < 0.033 ? special() : undefined
        text += `${index === 0 ? '' : ' '}${own ?? word()}`
      }
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
    },
    /** Words of a headline: no grammar. */
    title: (length: number, special: readonly string[]): string => {
      const text: string[] = [...special]
      while (text.length < length) text.push(words[GRAMMAR.length + (draw() % 4000)] ?? '')
      return text.join(' ')
    },
  }
}
