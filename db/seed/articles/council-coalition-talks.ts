import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'council-coalition-talks',
  section: 'politics',
  headline: 'Coalition talks resume as the council runs out of weeks',
  standfirst:
    'Alder Democrats, Greens and Independents are back at the table with eighteen days left before the city charter hands the council’s money to the regional auditor.',
  authors: ['ines-aldous'],
  tags: ['Council', 'Elections', 'Budget'],
  publishedHoursAgo: 11,
  updatedHoursAfter: 4,
  picture: {
    name: 'council-coalition-talks',
    alt: 'A hemicycle chart of council seats as dots in curved rows, coloured by party, with a line marking the majority.',
    caption:
      'Thirty-one of the sixty-one seats make a majority; the three parties now talking have thirty-two.',
    credit: 'Courier graphics',
  },
  body: `
<p>The biscuits were the first agreement. After nine days without a meeting, the negotiators of three parties sat down again in the Salt Room at City Hall, and Bryn Ostler of the Independents had brought a tin. “Nobody walks out on shortbread,” he said on the way in. Nobody did, for three hours and ten minutes.</p>
<p>It is day 82 since the election. Under the city charter a council that has not chosen an administration by day 100 loses control of its finances: the regional auditor may then pay wages, bills and interest, and nothing that is new. Only two ordinary sittings fall within that time.</p>
<table>
<caption>The council after the election</caption>
<thead><tr><th scope="col">Group</th><th scope="col">Seats</th><th scope="col">In the talks</th></tr></thead>
<tbody>
<tr><th scope="row">Civic Union</th><td>22</td><td>No</td></tr>
<tr><th scope="row">Alder Democrats</th><td>17</td><td>Yes</td></tr>
<tr><th scope="row">Greens</th><td>11</td><td>Yes</td></tr>
<tr><th scope="row">Tenants’ Platform</th><td>7</td><td>No</td></tr>
<tr><th scope="row">Independents</th><td>4</td><td>Yes</td></tr>
</tbody>
</table>
<h2>Where it sticks</h2>
<p>Three papers lay on the table, according to two people who read them.</p>
<ol>
<li><strong>The gap.</strong> The Democrats would close the 19 million hole in the budget over two years, the Independents in one. The Greens will agree to either <a href="/politics/budget-gap-libraries">if the libraries stay open</a>.</li>
<li><strong>Rents.</strong> The Greens want a public register of what is charged on Old Quay. Ostler’s group, two of whose four members let property, wants it voluntary.</li>
<li><strong>The planning chair.</strong> All three would like it. It decides more than most portfolios and can be given away only once.</li>
</ol>
<p>Corinne Sholl, who leads for the Democrats, called the meeting “businesslike”, a word she had not used before. Sanjay Malhotra of the Greens said there was now a text with brackets in it. “Last time we had brackets with no text.”</p>
<h2>The other arithmetic</h2>
<p>A majority of one leaves nobody free to be ill. That is why the Civic Union, the largest group, has not despaired. Its leader, Helena Crake, repeated that with the Greens she would have 33 votes, two to spare, and that her door was open. Malhotra replied that he had been through that door, and that behind it was the ring road.</p>
<p>The Tenants’ Platform will join no one. Its seven members have offered to let a minority administration live from vote to vote, an idea that gets more popular with each week that passes.</p>
<h2>What happens next</h2>
<p>The negotiators meet again tomorrow without their advisers. If there is a text by the weekend, party members can be balloted in ten days, which would leave a week. If there is none, Sholl said, she would ask the council for a minority administration rather than “send the keys to the auditor”.</p>
<p><strong>Update:</strong> The Independents said late in the day that they would accept two budget years in place of one, provided that the reserve is not touched. Of the first paper only the libraries would then be left. The tin, Ostler added, was empty.</p>
<p data-read-also="tram-line-five-approved"></p>
`,
}
