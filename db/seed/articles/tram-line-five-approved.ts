import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'tram-line-five-approved',
  section: 'city',
  headline: 'Tram line 5 to Carrow Hill approved after ten-hour meeting',
  standfirst:
    'Nine votes to six settle an argument older than some of the councillors, save 29 lime trees and leave the city with £46 million to borrow.',
  authors: ['ines-aldous'],
  tags: ['Trams', 'Transport', 'Council', 'Planning'],
  publishedHoursAgo: 3,
  updatedHoursAfter: 1.5,
  picture: {
    name: 'tram-line-five-approved',
    alt: 'A transit diagram of Aldermouth with five coloured tram lines, the fifth leading away from the river to Carrow Hill.',
    caption:
      'Between the river and its terminus the fifth line climbs 74 metres, more than the other four put together.',
    credit: 'Courier graphics',
  },
  body: `
<p>The vote took forty seconds. Nine hands went up for tram line 5, six against, and Wilhelmina Stroud, who had chaired the planning and transport committee through ten hours with one break for soup, read the result to a public gallery that had thinned from 140 people to eleven.</p>
<p>Aldermouth will therefore get its first new tram line in 26 years: 6.2 kilometres of track and nine stops from Fishergate across the Weir Street Bridge to the Infirmary, then up to the top of Carrow Hill, the largest quarter that rails have never reached. The ride is to take 16 minutes. The number 22 bus needs 31 at peak hours.</p>
<table>
<caption>Line 5 by section</caption>
<thead><tr><th scope="col">Section</th><th scope="col">Length</th><th scope="col">Stops</th><th scope="col">Track</th></tr></thead>
<tbody>
<tr><th scope="row">Fishergate to Weir Street Bridge</th><td>1.9 km</td><td>3</td><td>Own lane</td></tr>
<tr><th scope="row">Bridge to the Infirmary</th><td>1.6 km</td><td>2</td><td>Shared with traffic</td></tr>
<tr><th scope="row">Infirmary to Carrow Hill Top</th><td>2.7 km</td><td>4</td><td>Grass track</td></tr>
</tbody>
</table>
<h2>Where the ten hours went</h2>
<p>Sixty-three residents had put their names down to speak. Most came about the limes on Tanner’s Row, 41 of which stood in the way. An amendment from Councillor Joan Ibbotson, carried by 13 to 2, shifts the track 1.8 metres north, costs the street its parking and leaves twelve trees to be felled instead.</p>
<p>Traders came next. Gareth Pym, who runs the ironmonger’s at 88 Weir Street, brought a ledger. “I stayed open through the gas main, the water main and the other gas main,” he told the committee. “If it’s fourteen months, say fourteen, and then make it fourteen.” The hardship fund for shops was doubled to £1.6 million and will be paid monthly during the works; the draft had promised the money when they ended.</p>
<p>The gallery’s only applause went to Nadia Ferreira, a ward sister at the Infirmary, who used one of her three minutes. Her late shift finishes at half past nine, she said, and her bus leaves at twenty-five past.</p>
<h2>Who pays</h2>
<p>The line will cost £214 million. The regional transport fund contributes £150 million and developers £18 million; the city borrows the remaining £46 million, at about £2.4 million a year for thirty years. Councillor Adeyemi Holt, who led the six opponents, asked how that could sit beside a <a href="/politics/budget-gap-libraries">£19 million gap</a> in next year’s budget. “We are counting library chairs,” he said, “and ordering trams.”</p>
<p>Officers replied that the borrowing starts only in the third year. Fares should cover running costs once 17,000 passengers ride each day. An independent reviewer put the likely figure between 14,500 and 19,000.</p>
<p data-read-also="council-coalition-talks"></p>
<h2>What happens next</h2>
<ul>
<li><strong>Six weeks:</strong> objections may be lodged against the amended route.</li>
<li><strong>Next spring:</strong> pipes and cables are moved, starting at the bridge.</li>
<li><strong>In two years:</strong> track laying begins on the hill.</li>
<li><strong>In four and a half years:</strong> first passengers, if nothing slips.</li>
</ul>
<p>Whoever ends up governing the city inherits that calendar. Tove Marchbank, director of Aldermouth Tramways, said after the vote that she would order nine vehicles with stronger brakes for the 7.8 per cent gradient below the water tower. She had sat through every hour. “My predecessor left me the route map in a drawer,” she said. “It was dated the year I started school.”</p>
`,
}
