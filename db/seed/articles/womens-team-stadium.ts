import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'womens-team-stadium',
  section: 'sport',
  headline: 'Rovers women will play at the big ground',
  standfirst:
    'All eleven home league matches move from the recreation ground to Lock Road next season, after the council allowed twelve more event days and the groundsman gave his blessing.',
  authors: ['callum-frayne', 'sofia-lindqvist'],
  tags: ['Football', 'Planning'],
  publishedHoursAgo: 1100,
  updatedHoursAfter: 20,
  picture: {
    name: 'womens-team-stadium',
    alt: 'The bowl of a football stadium at dusk seen from above one corner, four floodlights casting pale cones on to the pitch.',
    caption: 'Lock Road holds 18,400; the club will open two of its four stands to begin with.',
    credit: 'Courier graphics',
  },
  body: `
<p>For nine seasons the women of Aldermouth Rovers have changed in a cricket pavilion. The showers run warm for the first six players. From next season they will have the home dressing room at Lock Road, with 24 pegs, and the captain, Lotte Hargreave, has already asked for the one under the window.</p>
<p>The club confirmed that all eleven home league matches will be played at the stadium. Cup ties stay at the Carrow Hill recreation ground, at least for a year.</p>
<h2>Too small, too often</h2>
<p>The recreation ground is full. It may hold 1,150 people, and last season an average of 1,040 came. For five of the eleven matches the gates were closed before kick-off, and the houses on Hill Rise have sold seats in their upstairs windows, with tea.</p>
<p>When the team was allowed into Lock Road for a single match in spring, 6,312 turned up. The club had printed 2,500 programmes.</p>
<table><caption>The two grounds compared</caption><thead><tr><th scope="col">Measure</th><th scope="col">Recreation ground</th><th scope="col">Lock Road</th></tr></thead><tbody><tr><th scope="row">Capacity</th><td>1,150</td><td>18,400</td></tr><tr><th scope="row">Open to the women’s matches</th><td>1,150</td><td>8,200</td></tr><tr><th scope="row">Seats under a roof</th><td>210</td><td>8,200</td></tr><tr><th scope="row">Dressing-room pegs</th><td>14</td><td>24</td></tr></tbody></table>
<h2>Twelve days</h2>
<p>It was not the money that took two years. The planning permission for Lock Road, which dates from the building of the east stand, permits 26 event days a year: 23 for the men’s league matches, three for whatever the cups bring. There was no room for anybody else.</p>
<p>The planning committee, which last agreed on anything in sport when it let <a href="/sport/velodrome-boards">a velodrome into the Northgate goods yard</a>, has now raised the number to 38. That is eleven for the women and one in reserve. In return the club must pay for stewards in the side streets, keep to a last whistle at nine in the evening and hold a residents’ meeting twice a year. Twenty-seven households had objected. Two of them spoke, and one withdrew in the middle of his speech.</p>
<blockquote><p>I came to say that it is too loud. But my granddaughter is sitting up there in the shirt, and I’d like to go home tonight.</p></blockquote>
<h2>The grass</h2>
<p>The man whose word counted for most was not in the room. Bram Osgood has tended the Lock Road pitch for 22 years and once sent a visiting brass band off it. Could it carry eleven more matches? He asked for a week, dug six holes and sent the board a single page, with conditions:</p>
<ul><li>never two matches within 48 hours;</li><li>warm-ups behind the goals, and never in the same goalmouth twice;</li><li>new seed in the two penalty areas at Christmas, whoever complains.</li></ul>
<p>“Grass doesn’t know who’s running on it,” he told the Courier. “It only knows how often.”</p>
<h2>What it costs to come in</h2>
<p>Tickets will be six pounds, and free for children under twelve. Season tickets cost 60, which makes one match a present. The club reckons with 3,000 spectators on an average afternoon and breaks even at 2,100. Hargreave, who teaches physics in the mornings, thinks the estimate is low.</p>
<p>“They said 2,500 in spring,” she says. “My mother didn’t get a programme. I’ve heard about nothing else since.”</p>
`,
}
