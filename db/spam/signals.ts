import type { SpamSample } from './features.ts'
import { isShouted, type ReadText } from './text.ts'

export interface Signal {
  /** As a model stores it. */
  name: string
  /** As a moderator reads it, after "The comment …". */
  words: string
  /** What it is taken to weigh before any comment has been seen; learning moves it from there. */
  expected: number
  /** Whether it asks something of strangers. */
  asks?: true
  /** What a link adds where it is shown to people, or where a text cites it; never both. */
  link?: 'shown' | 'cited'
  /** How often it is there. */
  count: (read: ReadText, sample: SpamSample) => number
}

const times = (pattern: RegExp) => (read: ReadText) => read.words.join(' ').match(pattern)?.length ?? 0

/** What is made to be seen or heard, and where: who calls it his own seldom speaks of the news. */
const WORKS = String.raw`(?:channels?|chanel|videos?|vids?|vidios?|covers?|songs?|music|raps?|tracks?|mixtapes?|beats?|albums?|remix(?:es)?|playlists?)`
const OWN = String.raw`(?:${WORKS}|sites?|websites?|web ?pages?|pages?|blogs?|profiles?)`
/** The same and whatever else one may be asked to look at. */
const SHOWN = String.raw`(?:${OWN}|instagram|ig|twitter|facebook|youtube|app|games?|shop|store|book|campaign|project|link|stuff)`
const mine = (what: string) => String.raw`my(?! (?:\S+ )?(?:favou?rite|\S+'s) )(?: [\w']+){0,3} ${what}`

/** What spam does, whatever its words: found by rule, weighed by learning. */
export const SIGNALS: readonly Signal[] = [
  {
    name: 'link',
    link: 'shown',
    expected: 4.5,
    words: 'has a link',
    count: (read) => Math.min(1, read.hosts.length),
  },
  {
    name: 'cites',
    link: 'cited',
    expected: 0.3,
    words: 'cites a page',
    count: (read) => Math.min(1, read.hosts.length),
  },
  {
    name: 'links',
    link: 'shown',
    expected: 1,
    words: 'has several links',
    count: (read) => Math.max(0, Math.min(3, read.hosts.length - 1)),
  },
  {
    name: 'only-link',
    link: 'shown',
    expected: 1,
    words: 'is hardly more than a link',
    count: (read) => (read.hosts.length > 0 && read.words.length <= 6 ? 1 : 0),
  },
  {
    name: 'long-address',
    link: 'shown',
    expected: 1,
    words: 'links to an address with a query or a referral in it',
    count: (read) => read.text.match(/https?:\/\/\S*(?:\?\S*=|\bref\b|=\d)\S*/gi)?.length ?? 0,
  },
  {
    name: 'subscribe',
    asks: true,
    expected: 3.5,
    words: 'asks to subscribe or follow',
    count: times(
      new RegExp(
        String.raw`\b(?:(?<!\b(?:i|we|who|they|people|still|longer|always) )su[bcs]{1,4}ri[bp](?!ers?\b|ed\b|tions?\b)\w*|(?:reach|get|have|hit) ‹number› subs\w*|subs? (?:to|me|my|back|for|‹number›|please|plz)|(?:some|more|need|get) subs|sub4sub|follow (?:me|us|my|back|‹number›|our ${SHOWN}|for follow)|‹number› (?:\w+ )?followers|(?:like|sub) (?:for|‹number›) (?:like|sub|follow)\w*|like (?:my|our)(?: \w+){0,2} ${SHOWN}|thumbs? (?:(?:this|me|it) up|up (?:if|so|please|plz|pls))|add me)\b`,
        'g',
      ),
    ),
  },
  {
    name: 'own',
    asks: true,
    expected: 1,
    words: 'speaks of a channel, video or site of its author’s own',
    count: times(
      new RegExp(
        String.raw`\b(?:${mine(OWN)}|our(?: [\w']+){0,2} ${WORKS}|(?:i|we)(?: \w+){0,2} (?:make|made|do|did|upload\w*|post\w*|record\w*|produced?)(?: \w+){0,3} ${WORKS}|(?:i|we) (?:rap|sing)|i'?m an? (?:\S+ ){0,4}(?:rapper|singer|artist|producer|youtuber|gamer))\b`,
        'g',
      ),
    ),
  },
  {
    name: 'look',
    asks: true,
    expected: 3.5,
    words: 'asks to look at something',
    count: times(
      new RegExp(
        String.raw`\b(?:ch[ae]c?k(?:ing)? (?:it |this |them |me |us |my \w+ |our \w+ )?out|ch[ae]c?k(?:ing)? (?:my|our|us|me|new|this (?:out|‹link›))|(?:take|have) a (?:quick |short )?(?:look|listen)(?! (?:at|to|into|for|around) (?!my|our|us|me|this|‹link›))|(?:please|plz|pls) (?:\w+ )?(?:watch(?! out| your)|visit|like|click|listen|vote|view|look up)|visit (?:my|our|us)|(?:view|watch|see|hear|listen to|look at|look up|like|support|search|google) ${mine(SHOWN)}|watch our|click (?:on )?(?:here|the link|this|my)|go to (?:my|this|‹link›)|hit me up)\b|^search\b`,
        'g',
      ),
    ),
  },
  {
    name: 'beg',
    asks: true,
    expected: 1,
    words: 'asks for votes, shares or money',
    count: times(
      /\b(?:vote (?:here|now|daily|‹link›|for (?:me|us|my|our))|(?:please|pls|plz|go|and) vote|donate (?:to|here|now|at|via|any\w*|bitcoins?|‹\w+›)|(?:please|pls|plz|to) donate|donations? (?:are|here|at|welcome)|gofundme|indiegogo|kickstarter|fundrais\w*|help (?:me|us) (?:get|reach|out|make|win|by|become|raise|go to)|(?:please|pls|plz) (?:share|help(?: me| us| my| our| out| to|$| ‹link›))|support (?:me|us)|share (?:this|it|my) (?:with|on|to|page|video|everywhere|please)|sponsor my)\b/g,
    ),
  },
  {
    name: 'pleads',
    asks: true,
    expected: 1,
    words: 'pleads for a moment or a chance, or excuses itself',
    count: times(
      /\b(?:sorry (?:for|about) (?:the |this )?spam\w*|(?:not|isn't|hate) (?:a |these |this )?spam\w*|skip (?:this|these)|give (?:me|us|my \w+) a (?:chance|listen|try|shot)|give (?:it|him|her|them) a listen|a (?:chance|second|sec|minute|moment) (?:of your time|to (?:listen|check|watch|read))|(?:take|spare|just) (?:\w+ )?(?:sec|second|minute|moment|‹number› min\w*)|would (?:\w+ ){0,2}mean (?:so|a lot|alot|the world)|would (?:really )?appreciate (?:it )?if|(?:won't|wont|will not) (?:be disappointed|regret)|(?:small|new|little) (?:channel|youtuber|artist)|new to youtube|make it big|(?:get|getting|got) (?:my|our) \w+ (?:out|heard|noticed|known))\b/g,
    ),
  },
  {
    name: 'offer',
    asks: true,
    expected: 2.5,
    words: 'promises money, prizes or a bargain',
    count: times(
      /\b(?:free (?:trial|gifts?|shipping|delivery|downloads?|spins?|iphones?|access|samples?|audit)|earn(?:ing)? (?:some |extra |easy |real |free |quick |big |passive |good )+(?:money|cash|income)|earn(?:ing|ed)? (?:\w+ ){0,2}(?:money|cash|income|‹number›) (?:\w+ ){0,3}(?:online|home|fast|easily|daily|simply)|mak(?:e|ing) (?:\w+ ){0,2}(?:money|cash|‹number›) (?:\w+ ){0,3}(?:online|home|fast|day|week|month)|work from home (?:and|jobs?|opportunit\w+)|gift cards|pay ?pal money|win (?:a )?free|(?<!(?:tax|dead|budget) )giveaways?|limited (?:time )?offer|promo(?:tion)? codes?|no (?:deposit|prescription|credit check)|without prescription|best (?:prices?|deals?|quality) (?:online|ever|here|on)|buy (?:now|online)|order (?:now|online)|‹number› off|payday loans?|weight loss (?:pills?|products?|supplements?|programs?|secrets?|tips)|slimming pills?|backlinks|replica \w+|(?:real|cheap|free) (?:\w+ )?(?:followers|likes|subscribers)|likes and followers|(?:sure|fixed) (?:winning )?(?:tips|odds|matches)|bad credit (?:is )?(?:welcome|ok|okay|accepted|no problem)|consolidate (?:\w+ ){0,2}debts?|(?:easy|instant|quick) loans?|loans? (?:up to|of) ‹number›|(?:first|top) (?:page|place) (?:of|on|in) (?:google|search)|rank you)\b/g,
    ),
  },
  {
    name: 'calls',
    asks: true,
    expected: 1,
    words: 'asks to join, register, buy or download',
    count: times(
      /\b(?:(?:sign|log) ?(?:up|in) (?:here|now|at|on|for|to|with|‹link›)|regist\w* (?:\w+ )?(?:here|now|at|on|free|‹link›)|join (?:us|me|now|here|my|our|to|‹link›)|downloads? (?:\w+ )?(?:now|free|here|‹link›)|install (?:\w+ )?(?:now|free|it|our|my)|get(?:ting)? paid (?:for (?:shar|post|click|watch)\w+|daily|online|now|fast)|(?:buy|shop|order|on sale|for sale) (?:\w+ )?(?:now|here|at|from us|on ‹link›|on (?:ebay|amazon|itunes|google)|‹link›)|chance (?:to win|of winning)|free (?:\w+ )?now)\b/g,
    ),
  },
  {
    name: 'contact',
    asks: true,
    expected: 1.5,
    words: 'gives an email address or a telephone number',
    count: (read) =>
      read.text.match(
        /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\w{2,}|(?:\+|\b00)\d[\d ().-]{7,}\d|\b(?:whats\s?app|telegram)\b[^.]{0,20}\d{5,}/gi,
      )?.length ?? 0,
  },
  {
    name: 'greets-all',
    asks: true,
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
    count: (read) => (isShouted(read.text) ? read.words.length / 12 : 0),
  },
  {
    name: 'name-sells',
    asks: true,
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
