import { COMMON_WORDS } from './common-words.ts'
import { isShouted, LINK, NUMBER, type ReadText } from './text.ts'

/** Where people show themselves, sell or collect, and what shortens an address: a link there is seldom a source. */
const STAGES = new RegExp(
  String.raw`(?:^|\.)(?:${[
    String.raw`(?:facebook|instagram|twitter|tiktok|twitch|soundcloud|youtube|vimeo|dailymotion|bandcamp|spotify|snapchat)\.\w+`,
    String.raw`(?:patreon|onlyfans|gofundme|indiegogo|kickstarter|paypal|ebay|etsy|teespring|redbubble|aliexpress)\.\w+`,
    String.raw`amazon(?:\.\w+){1,2}|(?:play|plus)\.google\.com|(?:itunes|apps|music)\.apple\.com|steamcommunity\.com`,
    String.raw`(?:tumblr|pinterest|linkedin|weebly|wix|wixsite|blogspot|wordpress)\.\w+|discord\.gg|linktr\.ee`,
    String.raw`fb\.(?:com|me)|youtu\.be|x\.com|vk\.com|t\.(?:co|me)|wa\.me|bit\.ly|goo\.gl|tinyurl\.com|ow\.ly|is\.gd`,
  ].join('|')})$`,
)
/** Whoever sells, or is paid for each visitor, says so in the address. */
const SELLS =
  /[/?&#](?:ref|refer|referral|aff|affiliate|invite|tag|promo|partner|buy|offers?|shop|order|deals?|join|register|signup|download)(?:[/=?&]|$)/i
/** An article, a report, a law: a path of several steps, or one of several words. A page's front door is none. */
const SOURCE = /^[^/?#]+\/(?:[^/?#]+\/+[^/?#]|[^/?#]*\p{L}[-_]\p{L}|[^?#]*\.(?:html?|pdf|php|aspx?)\b)/iu

/** Prose is held together by words that every text has; a cry for visitors is not. */
const PLAIN_SHARE = 0.35
/** With fewer words of its own beside each link, a comment says nothing that the link could be a source for. */
const LEAST_WORDS = 6
/** Within so many even the front door of a site is spoken of rather than advertised. */
const SENTENCE = 9

/** A comma, a full stop, a bracket at a word or an address: whoever cites a source writes in sentences. */
const PUNCTUATED = /[\p{L}\p{N}›]["'’”)]?[.,;:?]|["“(][\p{L}‹]/u
const ENDS_SENTENCE = /[.,;)]$/

/** Whether the links in a text are sources that its own sentences cite, as far as its manner and their addresses tell. */
export function citesSources(read: ReadText): boolean {
  if (read.addresses.length === 0) return false
  const own = read.words.filter((word) => word !== LINK)
  const plain = own.filter((word) => word === NUMBER || COMMON_WORDS.has(word)).length
  if (plain / own.length < PLAIN_SHARE) return false
  if (isShouted(read.prose.replaceAll(LINK, '')) || !isPunctuated(read)) return false
  const perLink = own.length / read.addresses.length
  return perLink >= LEAST_WORDS && read.addresses.every((address) => isSource(address, perLink >= SENTENCE))
}

function isPunctuated({ prose, addresses }: ReadText): boolean {
  return PUNCTUATED.test(prose) || addresses.some((address) => ENDS_SENTENCE.test(address))
}

/** One that is written so that no program sees it hides something. */
function isSource(address: string, inSentence: boolean): boolean {
  const bare = address.replace(/^https?:\/\//i, '').replace(/^www\./i, '')
  const host = bare.replace(/[/?:#].*$/s, '').toLowerCase()
  return (inSentence || SOURCE.test(bare)) && !STAGES.test(host) && !SELLS.test(bare) && !/\s/.test(bare)
}
