import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'grain-corridor-insurance',
  section: 'world',
  headline: 'The insurers who decide whether the grain ships sail',
  standfirst:
    'Ministers sign the agreements and navies watch the lanes, but a bulk carrier bound for a war zone moves only when somebody has put a price on losing it.',
  authors: ['henrik-vale'],
  tags: ['Grain', 'Shipping', 'Trade', 'Diplomacy'],
  publishedHoursAgo: 6,
  updatedHoursAfter: 2.5,
  picture: {
    name: 'grain-corridor-insurance',
    alt: 'Freighters in convoy on a flat sea, one behind the other, with the sun low on the horizon.',
    caption:
      'A convoy spreads the risk over many hulls, which is why underwriters ask first how many others are sailing.',
    credit: 'Courier graphics',
  },
  body: `
<p>Petra Hallam’s telephone has a red light and a green one. Green means a shipowner. Red means one of the eleven underwriters who, between them, can cover a cargo vessel for a week in waters where mines have been seen. “When both are lit,” says the war-risk broker, whose firm Coble and Lisle occupies two floors above a chandler’s on Old Quay, “a ship is standing still somewhere and burning money.”</p>
<p>This morning it was the <em>Merrow Dawn</em>, a bulk carrier of middling size and seventeen years’ service, at anchor with orders to load 30,000 tonnes of wheat in a Black Sea port. The charter was agreed, the crew had voted to go, the berth was free. What the master lacked was a single page with a percentage on it.</p>
<h2>The page with the percentage</h2>
<p>Ordinary marine insurance covers storms, collisions and careless pilots. It does not cover war. An owner who sends a ship into an area that the market has listed as dangerous must tell the insurers beforehand and buy an additional cover, usually for seven days at a time, at a rate applied to the value of the hull. A quotation seldom holds longer than 48 hours. After bad news it may hold for twelve.</p>
<p>For the <em>Merrow Dawn</em>, valued at 24 million dollars, the sums are easily done.</p>
<table>
<caption>Seven days of war cover for one bulk carrier with 30,000 tonnes of wheat</caption>
<thead><tr><th scope="col">Situation</th><th scope="col">Rate</th><th scope="col">Premium</th><th scope="col">Per tonne</th></tr></thead>
<tbody>
<tr><th scope="row">Calm waters</th><td>0.025%</td><td>$6,000</td><td>$0.20</td></tr>
<tr><th scope="row">Corridor open, no incident</th><td>0.75%</td><td>$180,000</td><td>$6.00</td></tr>
<tr><th scope="row">After a strike on a port</th><td>1.25%</td><td>$300,000</td><td>$10.00</td></tr>
</tbody>
</table>
<p>Four dollars a tonne separate the second line from the third. On wheat that sells for about 240 dollars, that is enough to send a buyer to another ocean. “Nobody cancels the voyage in a temper,” Hallam says. “They just find that the numbers have stopped working.”</p>
<h2>What the underwriter wants to know</h2>
<p>Edwin Maas, who writes war risks for the mutual insurer Pellworm Marine, keeps a chart on the wall and does not look at it much. His questions are smaller. Will there be a pilot? Does the ship’s tracking signal work under jamming? Who inspects the cargo, and where does the vessel wait for the inspector?</p>
<figure class="pull-quote"><blockquote><p>A handshake between ministers is worth something to me. A buoyed lane that was swept on Tuesday is worth more.</p></blockquote><figcaption>Edwin Maas, war-risk underwriter, Pellworm Marine</figcaption></figure>
<p>Here diplomacy meets arithmetic. The grain agreement brokered by the United Nations and Turkey in July 2022 lasted a year. Its quiet achievement, people in the trade say, was the joint inspection desk: it told insurers who was aboard and who was answerable. When the agreement lapsed, a coastal route under naval watch took its place, and governments stood behind part of the risk, so that private firms paid only up to an agreed ceiling. Rates came down. The sea had not become safer overnight; the worst loss had acquired a limit.</p>
<h2>Why it matters on this quay</h2>
<p>Aldermouth’s mills buy little of that wheat directly. But prices are made at the margin, and each cargo that stays away from one market has to be found in another. Premiums also linger in the cost of flour long after the grain itself has become cheaper, one of several reasons <a href="/business/bakery-prices-wheat">why a loaf costs more although wheat costs less</a>.</p>
<p>Critics see an unelected committee of brokers deciding who eats. Maas dislikes the thought. “I do not decide that a ship may not go,” he says. “I say what it costs. If the answer is too much, somebody with a flag is free to pay the difference.”</p>
<p>Shortly before noon the red light went on. The rate was 0.8 per cent, half of it to be returned if the voyage ended without a claim. Hallam read it out, waited, and wrote one word on her pad. At 12.20 the <em>Merrow Dawn</em> began to heave up her anchor.</p>
<p><em>Updated to add the terms on which the vessel sailed.</em></p>
`,
}
