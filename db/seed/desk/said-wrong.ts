import type { TypedCorrection } from '../../corrections/draft.ts'

interface SeedCorrection extends TypedCorrection {
  article: string
  hoursAgo: number
  /** The reader who had noticed it. */
  report?: { quote: string; body: string; name: string; hoursAgo: number }
}

/** What the demo newspaper has put right, the change in the text included. */
export const CORRECTIONS: SeedCorrection[] = [
  {
    ...{ article: 'small-banks-merge', hoursAgo: 65, kind: 'clarification' },
    text: 'We have made clear from when savings at two of the three banks count together: once they have merged. Until then each bank is guaranteed by itself.',
    from: 'Anyone with money in two of the three should check whether the total exceeds the protected sum.',
    to: 'Anyone with money in two of the three should check whether the total exceeds the protected sum after the merger.',
  },
  {
    ...{ article: 'old-quay-rents', hoursAgo: 52, kind: 'correction' },
    text: 'An earlier version of this article said that 107 flats on Ropewalk are offered to weekend visitors. There are 97. The other ten are rooms in the sailors’ hostel, which has always let by the night; a reader told us.',
    from: 'Ropewalk went first, and the data show why: 14 of its flats were offered to weekend visitors six years ago, and 107 are today.',
    to: 'Ropewalk went first, and the data show why: 14 of its flats were offered to weekend visitors six years ago, and 97 are today.',
    report: {
      quote: '14 of its flats were offered to weekend visitors six years ago, and 107 are today.',
      body: 'Ten of the 107 are rooms in the sailors’ hostel at the bottom of the street. It is a hostel, so it lets by the night.',
      ...{ name: 'Gethin Larch', hoursAgo: 66 },
    },
  },
]

/** What a reader says is wrong, and nobody has looked at. */
export const WAITING_REPORT = {
  article: 'rovers-late-equaliser',
  hoursAgo: 7,
  quote: 'Osric Lane scored from there after 17 minutes, unmarked at the far post.',
  body: 'It was the 16th minute by the clock on the east stand, and he was not unmarked. Yates had hold of his sleeve, which is why he was late getting back. I sit behind that goal.',
  name: 'Bjørn Aasland',
} as const
