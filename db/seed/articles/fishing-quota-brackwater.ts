import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'fishing-quota-brackwater',
  section: 'business',
  headline: 'Brackwater’s fleet is down to nineteen boats',
  standfirst:
    'There is sole enough in the estuary, the scientists say, but two thirds of the right to catch it belongs to companies that own no boat in the harbour.',
  authors: ['henrik-vale'],
  tags: ['Fishing', 'Jobs', 'Trade'],
  publishedHoursAgo: 640,
  picture: {
    name: 'fishing-quota-brackwater',
    alt: 'Small fishing boats at their moorings, reflected in still water.',
    caption:
      'The inner basin at Brackwater was dug for 120 boats; the empty rings along its north wall are now used by paddle-boarders.',
    credit: 'Courier graphics',
  },
  body: `
<p>You can count the Brackwater fleet from the window table of the Pilot café before your tea has cooled. <em>Patient Margaret</em>, <em>Two Brothers</em>, <em>Girl Enid</em>, the blue one without a name: nineteen, if the <em>Kestrel</em> is included, and the <em>Kestrel</em> is for sale.</p>
<p>A generation ago the harbour had 112. What became of the other 93 is no mystery, since most were broken up on the slip behind the ice house, some with a grant. The surprise lies elsewhere. The fish, at least the sole, have come back. The Alder Estuary Fisheries Laboratory puts the stock at its highest for 22 years. The catch limit has been raised three times running, and the boats go on disappearing.</p>
<table>
<caption>Brackwater’s fleet and crews</caption>
<thead><tr><th scope="col">When</th><th scope="col">Boats</th><th scope="col">Fishermen</th></tr></thead>
<tbody>
<tr><th scope="row">30 years ago</th><td>112</td><td>410</td></tr>
<tr><th scope="row">20 years ago</th><td>71</td><td>236</td></tr>
<tr><th scope="row">10 years ago</th><td>38</td><td>121</td></tr>
<tr><th scope="row">5 years ago</th><td>27</td><td>83</td></tr>
<tr><th scope="row">Now</th><td>19</td><td>54</td></tr>
</tbody>
</table>
<h2>A kilo of sole</h2>
<p>Alwyn Tregarth, 61, skipper of the <em>Patient Margaret</em>, explains it with a single fish, which he lays on the hatch cover. At the Brackwater auction a kilo of sole brought £11 last month. Out of that he paid:</p>
<ul>
<li>£3.40 to lease the quota;</li>
<li>£3.30 to his two crew;</li>
<li>£2.10 for fuel and ice;</li>
<li>£1.20 for harbour dues, insurance and nets.</li>
</ul>
<p>One pound is left for the boat, which is 34 years old, and for Tregarth. The largest item goes to people he has never met. When quota was first handed out it was tied to boats. Later it could be sold apart from them, and skippers who retired sold to whoever paid best. Today 64 per cent of Brackwater’s sole quota is held by two companies, one of them a pension investor’s subsidiary. Neither has a vessel in the harbour. They lease the tonnes out each January.</p>
<p>“My father sold his quota to pay for my mother’s nursing,” Tregarth says. “I’d have done the same. I’ve been renting it back for eighteen years.”</p>
<h2>The owners’ answer</h2>
<p>Clement Voss, who manages one of the two holdings, Northern Tonnage, argues that the market has done what it was made for. There were too many boats for the fish, and now there are fewer. His company takes the risk of a bad year: when limits were cut nine years ago, the value of its quota fell by half and no skipper offered to share the loss.</p>
<p>Economists mostly grant him the first point. About the second the fisheries laboratory’s director, Siobhan Mallory, is less sure. In a report to the region she wrote:</p>
<blockquote><p>The fleet was reduced in order to save the stock. The stock has been saved. If the gain now flows entirely to those who hold the paper, we shall have an abundant sea and nobody who knows how to fish it.</p></blockquote>
<h2>Four per cent</h2>
<p>Her proposal is modest. Each time the limit rises, the additional tonnes would go into a community pool, leased at cost to boats under twelve metres. This year that would be 38 tonnes, four per cent of the total: enough, Mallory reckons, to keep six boats in business. The region is to decide in the autumn.</p>
<p data-read-also="offshore-wind-apprentices"></p>
<p>For some it comes late. The youngest skipper in Brackwater is 43. Several sons have gone to the wind farm, which pays by the month and comes home at night. Tregarth’s own deckhand, Jory Pascoe, has an interview there on Tuesday, and his skipper has lent him a tie. It has small herrings on it. “He’ll get it,” says Tregarth, hosing down the hatch. “He’s good, that’s the trouble. You can’t wish him any worse.”</p>
`,
}
