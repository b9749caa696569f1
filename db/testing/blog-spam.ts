import type { LabelledSample } from '../spam/train.ts'
import type { seededRandom } from './random.ts'

const TRADES: { things: string[]; promises: string[]; hosts: string[] }[] = [
  {
    things: [
      'slimming pills',
      'blue pills',
      'sleeping tablets',
      'painkillers',
      'keto gummies',
      'hair loss drops',
    ],
    promises: ['without prescription', 'shipped overnight', 'at half the price', 'discreetly to your door'],
    hosts: ['rx-cheap-meds.example', 'pill-corner.example', 'mypharmacy24.example', 'keto-now.example'],
  },
  {
    things: [
      'SEO package',
      'backlinks',
      'guest posts',
      'website traffic',
      'domain authority boost',
      'link building',
    ],
    promises: [
      'first page of search in 30 days',
      'real visitors every day',
      'a free audit of your site',
      '500 links a week',
    ],
    hosts: ['rank-booster.example', 'seo-agency-pro.example', 'buytraffic.example', 'links4u.example'],
  },
  {
    things: [
      'online casino',
      'free spins',
      'slot games',
      'sports betting tips',
      'poker bonus',
      'lottery numbers',
    ],
    promises: ['no deposit needed', 'win every week', 'a 200% welcome bonus', 'payout in five minutes'],
    hosts: ['lucky-spins.example', 'bet-winner.example', 'slots-777.example', 'surebet.example'],
  },
  {
    things: [
      'personal loan',
      'crypto signals',
      'forex robot',
      'bitcoin investment',
      'payday loan',
      'trading course',
    ],
    promises: [
      'approved in minutes',
      'doubling my money in a month',
      'no credit check',
      'earning $3000 a week from home',
    ],
    hosts: ['fast-loan.example', 'crypto-gains.example', 'fx-robot.example', 'btc-double.example'],
  },
  {
    things: [
      'replica watches',
      'designer handbags',
      'cheap sneakers',
      'essay writing service',
      'follower packages',
      'sunglasses',
    ],
    promises: ['best quality online', 'up to 80% off', 'free worldwide shipping', 'written by experts'],
    hosts: ['luxury-copies.example', 'bags-outlet.example', 'essay-help.example', 'get-followers.example'],
  },
]

const OPENINGS = [
  'Great post, I really enjoyed reading it.',
  'Very informative article, thanks for sharing.',
  'I have been browsing online more than three hours today and never found such an interesting article.',
  'Hello admin, nice blog!',
  'Wow, amazing weblog layout! How long have you been blogging for?',
  'I was searching for this topic on the internet and found your site.',
  'Keep up the good work, I bookmarked this page.',
  'Hi there, just became aware of your blog through a friend.',
  '',
  '',
]

type Random = ReturnType<typeof seededRandom>

/**
 * Comments such as robots leave under articles: praise that fits any text, and then what they are there for. Some give
 * the link in the name only, some none at all.
 */
export function blogSpam(random: Random, count: number): LabelledSample[] {
  return Array.from({ length: count }, () => {
    const { things, promises, hosts } = random.pick(TRADES)
    const [thing, promise, host] = [random.pick(things), random.pick(promises), random.pick(hosts)]
    const address = `https://${random.pick(['', 'www.'])}${host}/${random.pick(['', 'buy', 'offer', `?ref=${Math.floor(random.next() * 9000)}`])}`
    const pitch = random.pick([
      `Looking for ${thing}? Get it ${promise}: ${address}`,
      `Visit my site about ${thing} - ${promise} ${address}`,
      `Also check out my web page ${address} for ${thing}, ${promise}.`,
      `<a href="${address}">${thing}</a> ${promise}`,
      `BEST ${thing.toUpperCase()} ${promise.toUpperCase()}!!! CLICK HERE >>> ${address}`,
      `My cousin told me about ${thing}, now I am ${promise}. Write me on WhatsApp +1 555 0${Math.floor(100 + random.next() * 899)} ${Math.floor(1000 + random.next() * 8999)}`,
      `Feel free to surf to my homepage :: ${thing} ${address}`,
      `If you want ${thing}, ${promise}, search for ${host.replace('.example', ' . com')}`,
      `${thing} ${thing} ${promise} ${address} ${address}`,
      `I used ${thing} from ${host.replace('.example', '.com')} and it changed my life. ${promise}. You should try it too.`,
    ])
    const name = random.pick([
      'Dorothea',
      'mike99',
      `${thing} online`,
      'Best Deals',
      'Ricardo Pfeffer',
      'Sandra',
      host,
    ])
    return { body: `${random.pick(OPENINGS)} ${pitch}`.trim(), name, label: 'spam' }
  })
}
