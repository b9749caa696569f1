import type { SpamSample } from './features.ts'
import type { ReadText } from './text.ts'

export interface Signal {
  /** As a model stores it. */
  name: string
  /** As a moderator reads it, after "The comment …". */
  words: string
  /** What it is taken to weigh before any comment has been seen; learning moves it from there. */
  expected: number
  /** How often it is there. */
  count: (read: ReadText, sample: SpamSample) => number
}

const times = (pattern: RegExp) => (read: ReadText) => read.words.join(' ').match(pattern)?.length ?? 0

const OWN = String.raw`(?:channels?|chanel|videos?|vids?|vidios?|covers?|songs?|music|raps?|tracks?|mixtapes?|beats?|albums?|remix(?:es)?|sites?|websites?|web ?pages?|pages?|blogs?|playlists?|profiles?|instagram|ig|twitter|facebook|youtube|app|games?|shop|store|book|campaign|project|link|stuff)`

/** What spam does, whatever its words: found by rule, weighed by learning. */
export const SIGNALS: readonly Signal[] = [
  { name: 'link', expected: 4.5, words: 'has a link', count: (read) => Math.min(1, read.hosts.length) },
  {
    name: 'links',
    expected: 1,
    words: 'has several links',
    count: (read) => Math.max(0, Math.min(3, read.hosts.length - 1)),
  },
  {
    name: 'only-link',
    expected: 1,
    words: 'is hardly more than a link',
    count: (read) => (read.hosts.length > 0 && read.words.length <= 6 ? 1 : 0),
  },
  {
    name: 'long-address',
    expected: 1,
    words: 'links to an address with a query or a referral in it',
    count: (read) => read.text.match(/https?:\/\/\S*(?:\?\S*=|\bref\b|=\d)\S*/gi)?.length ?? 0,
  },
  {
    name: 'subscribe',
    expected: 3.5,
    words: 'asks to subscribe or follow',
    count: times(
      /\b(?:su[bcs]{1,4}ri[bp](?!ers?\b|ed\b)\w*|(?:reach|get|have|hit) ‹number› subs\w*|subs? (?:to|me|my|back|for|‹number›|please|plz)|(?:some|more|need|get) subs|sub4sub|follow (?:me|us|my|our|back|‹number›|for)|‹number› (?:\w+ )?followers|like (?:for|‹number›|my|our) \w+|thumbs? (?:this )?up|add me)\b/g,
    ),
  },
  {
    name: 'own',
    expected: 1,
    words: 'speaks of a channel, video or site of its author’s own',
    count: times(
      new RegExp(
        String.raw`\b(?:(?:my|our)(?! (?:\S+ )?(?:favou?rite|\S+'s) )(?: [\w']+){0,3} ${OWN}|(?:i|we)(?: \w+){0,2} (?:make|made|do|did|upload\w*|post\w*|record\w*|produced?)(?: \w+){0,3} ${OWN}|(?:i|we) (?:rap|sing)|i'?m an? (?:\S+ ){0,4}(?:rapper|singer|artist|producer|youtuber|gamer))\b`,
        'g',
      ),
    ),
  },
  {
    name: 'look',
    expected: 3.5,
    words: 'asks to look at something',
    count: times(
      /\b(?:ch[ae]c?k(?:ing)? (?:it |this |them |me |us |my \w+ |our \w+ )?out|ch[ae]c?k(?:ing)? (?:my|our|us|me|new|this (?:out|‹link›))|(?:take|have) a (?:quick |short )?(?:look|listen)|(?:please|plz|pls) (?:\w+ )?(?:watch|visit|like|click|listen|vote|view|look up)|(?:visit|view|watch|see|hear|listen to|look at|look up|like|support|search|google) my|(?:visit|watch) (?:our|us)|click (?:on )?(?:here|the link|this|my)|go to (?:my|this|‹link›)|hit me up)\b|^search\b/g,
    ),
  },
  {
    name: 'beg',
    expected: 1,
    words: 'asks for votes, shares or money',
    count: times(
      /\b(?:vote (?:for|here|now|daily)|donat\w*|gofundme|indiegogo|kickstarter|fundrais\w*|help (?:me|us) (?:get|reach|out|with|make|win|by|to)|support (?:me|us|my|our)|share (?:this|it|my) (?:with|on|page|video)?|sponsor my)\b/g,
    ),
  },
  {
    name: 'pleads',
    expected: 1,
    words: 'pleads for a moment or a chance, or excuses itself',
    count: times(
      /\b(?:sorry (?:for|about) (?:the |this )?spam\w*|(?:not|isn't|hate) (?:a |these |this )?spam\w*|skip (?:this|these)|give (?:me|us|it|my \w+|him|her) a (?:chance|listen|try|shot)|a (?:chance|second|sec|minute|moment) (?:of your time|to (?:listen|check|watch|read))|(?:take|spare|just) (?:\w+ )?(?:sec|second|minute|moment|‹number› min\w*)|would (?:\w+ ){0,2}mean (?:so|a lot|alot|the world)|would (?:really )?appreciate (?:it )?if|(?:won't|wont|will not) (?:be disappointed|regret)|(?:small|new|little) (?:channel|youtuber|artist)|new to youtube|make it big|(?:get|getting|got) (?:my|our) \w+ (?:out|heard|noticed|known))\b/g,
    ),
  },
  {
    name: 'offer',
    expected: 2.5,
    words: 'promises money, prizes or a bargain',
    count: times(
      /\b(?:free (?:trial|gifts?|shipping|delivery|downloads?|spins?|iphones?|access|samples?|audit)|earn(?:ing|ed)? (?:\w+ ){0,3}(?:money|cash|income|‹number›)|mak(?:e|ing) (?:\w+ ){0,2}(?:money|cash|‹number›) (?:\w+ ){0,3}(?:online|home|fast|day|week|month)|work(?:ing)? from home|gift cards|pay ?pal money|win (?:a )?free|giveaway|limited (?:time )?offer|promo(?:tion)? codes?|no (?:deposit|prescription|credit check)|without prescription|best (?:prices?|deals?|quality) (?:online|ever|here|on)|buy (?:now|online)|order (?:now|online)|‹number› off|payday loans?|weight loss|slimming pills?|backlinks|replica \w+)\b/g,
    ),
  },
  {
    name: 'contact',
    expected: 1.5,
    words: 'gives an e-mail address or a telephone number',
    count: (read) =>
      read.text.match(
        /[\w.+-]+@[\w-]+\.\w{2,}|(?:\+|\b00)\d[\d ().-]{7,}\d|\b(?:whats\s?app|telegram)\b[^.]{0,20}\d{5,}/gi,
      )?.length ?? 0,
  },
  {
    name: 'greets-all',
    expected: 0.5,
    words: 'speaks to everybody at once',
    count: times(
      /^(?:\S+ ){0,2}(?:hey|hi|hello|yo|attention|sup|what's up) (?:\w+ ){0,1}(?:guys|everyone|everybody|people|all|friends?|there|y'all|youtube|admin|sir|dear)\b/g,
    ),
  },
  {
    name: 'shouts',
    expected: 0.3,
    words: 'is written in capitals',
    count: (read) => {
      // A shouted name is no shouted comment.
      const letters = read.text.match(/\p{L}/gu)?.length ?? 0
      const capitals = read.text.match(/\p{Lu}/gu)?.length ?? 0
      return letters >= 12 && capitals / letters > 0.6 ? read.words.length / 12 : 0
    },
  },
  {
    name: 'name-sells',
    expected: 2,
    words: 'is signed with something that is no name',
    count: (read, { name = '' }) =>
      /https?:|www\.|\.(?:com|net|org|ru)\b|\b(?:cheap|buy|seo|casino|loans?|online|shop|best|free|replica|viagra)\b/i.test(
        name,
      ) && read.words.length > 0
        ? 1
        : 0,
  },
  {
    name: 'repeats',
    expected: 0.5,
    words: 'says the same again and again',
    count: (read) => {
      if (read.words.length < 12) return 0
      const share = new Set(read.words).size / Math.sqrt(read.words.length * Math.max(read.words.length, 40))
      return share < 0.35 ? read.words.length / 12 : 0
    },
  },
]
