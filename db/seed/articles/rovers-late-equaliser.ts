import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'rovers-late-equaliser',
  section: 'sport',
  headline: 'Rovers draw in the ninetieth minute and stay third',
  standfirst:
    'Eleven passes, one header and a goalkeeper left on the wrong foot: a 2–2 draw with Harrowby Town keeps Aldermouth a point ahead of the side that had led twice at Lock Road.',
  authors: ['callum-frayne'],
  tags: ['Football'],
  publishedHoursAgo: 20,
  updatedHoursAfter: 1.5,
  picture: {
    name: 'rovers-late-equaliser',
    alt: 'A football pitch seen from above in dark green, with the eleven passes before the goal drawn as thin lines that cross from the left touchline to the penalty spot.',
    caption:
      'The eleven passes before the equaliser: the ball crosses the halfway line twice and the pitch once before Dunmore meets it.',
    credit: 'Courier graphics',
  },
  body: `
<p>The fourth official had just bent down to set his board when Kit Dunmore met the ball. It was not a clean header. It came off the side of his brow, bounced once in front of the line and went in off the inside of the post, and for a second the 14,208 people at Lock Road waited for someone to say it did not count.</p>
<p>Nobody did. Rovers 2, Harrowby Town 2, on the clock eighty-nine minutes and forty seconds. Four minutes of added time changed nothing except the state of the turf.</p>
<h2>Twice behind, twice by the same road</h2>
<p>Harrowby had come for exactly the game they got. They sat deep, let Rovers have the ball in places where it does no harm and went forward down the right, where Yates was the only man in blue with the legs to follow. Osric Lane scored from there after 17 minutes, unmarked at the far post. Joss Abernethy levelled with a free kick shortly before the interval. Then, on 63 minutes, the same right side, the same low cross, and Lane again.</p>
<p>“We talked about it at half-time for six minutes,” said the manager, Marit Sandvik. “Then we went out and did it again. I’d like those six minutes back.”</p>
<h2>Eleven passes</h2>
<p>What saved her evening began with a goal kick, taken short. Rovers moved the ball left, were pushed back, turned and started once more. By the eighth pass Harrowby’s midfield had taken three steps towards the ball too many. The ninth went through the gap; the tenth, from the substitute Idris Bell, was the first of his career in this division. Abernethy’s cross was the eleventh.</p>
<p>Dunmore, 33, had not scored in fourteen matches. He was supposed to come off in the 80th minute. The player who should have replaced him could not find his shin pads.</p>
<figure class="pull-quote"><blockquote><p>I heard the bench shouting for me to come off. I’m deaf on that side when it suits me.</p></blockquote><figcaption>Kit Dunmore, Rovers forward</figcaption></figure>
<h2>What the point is worth</h2>
<p>A defeat would have put Harrowby two points clear of Rovers and in third place. As it is, the order holds, and the gap to second, after Stellbridge lost at home, is four points with nineteen matches to come.</p>
<table><caption>Top of the table after 27 matches</caption><thead><tr><th scope="col">Club</th><th scope="col">Won</th><th scope="col">Drawn</th><th scope="col">Lost</th><th scope="col">Points</th></tr></thead><tbody><tr><th scope="row">Carnmouth Athletic</th><td>17</td><td>6</td><td>4</td><td>57</td></tr><tr><th scope="row">Stellbridge</th><td>16</td><td>6</td><td>5</td><td>54</td></tr><tr><th scope="row">Aldermouth Rovers</th><td>14</td><td>8</td><td>5</td><td>50</td></tr><tr><th scope="row">Harrowby Town</th><td>14</td><td>7</td><td>6</td><td>49</td></tr><tr><th scope="row">Port Ennis</th><td>13</td><td>8</td><td>6</td><td>47</td></tr></tbody></table>
<p>The next match is at Port Ennis, who have not lost on their own ground since the second week of the season. Yates, who limped off after 71 minutes with a tight hamstring, will be examined before training. If he is not fit, Sandvik has no second left back, and everyone in the league has now seen where to cross from.</p>
<p data-read-also="womens-team-stadium"></p>
`,
}
