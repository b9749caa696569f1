import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'budget-gap-libraries',
  section: 'politics',
  headline: 'What a 19 million budget gap means for eleven libraries',
  standfirst:
    'They cost the city a penny and a half in every pound. A paper by the treasurer would take 140 opening hours a week from them and close two for good.',
  authors: ['ines-aldous', 'priya-raman'],
  tags: ['Budget', 'Council', 'Schools'],
  publishedHoursAgo: 96,
  picture: {
    name: 'budget-gap-libraries',
    alt: 'A bookshelf drawn as a bar chart: eleven rows of book spines of different height, with empty gaps where volumes are missing.',
    caption:
      'Each row stands for one library, each spine for two opening hours a week; the gaps are those proposed to be cut.',
    credit: 'Courier graphics',
  },
  body: `
<p>On a wet afternoon in Lock Green the library holds fourteen people, which is as many as it has chairs. Two are reading newspapers. One is asleep. The other eleven are in Year 6, and they are here because the school across the road gave up its own library three years ago to make room for a classroom. If the council adopts the treasurer’s paper, the chairs will be sold.</p>
<p>The paper is 64 pages long and was written for whichever coalition takes office. It sets out how to close a gap of £19 million in a budget of £412 million. Libraries appear on page 41.</p>
<h2>Where the gap comes from</h2>
<p>Little of it has to do with books. The treasurer, Oluwaseun Beck, divides it as follows: £7.4 million more for social care, mainly for adults under 65; £4.6 million for the pay award; £3.9 million that business rates no longer bring in; and £3.1 million for energy. The first of these, he writes, is a duty in law. The second has been signed. Against the third and fourth the council can do nothing before next year.</p>
<p>That leaves the things a council does because it wants to. Libraries cost £6.2 million a year. The paper would take £1.7 million from them, more than a quarter of what they have and less than a tenth of what is lacking.</p>
<h2>Library by library</h2>
<table>
<caption>Opening hours a week, now and as proposed</caption>
<thead><tr><th scope="col">Library</th><th scope="col">Now</th><th scope="col">Proposed</th></tr></thead>
<tbody>
<tr><th scope="row">Central, Saltmarket</th><td>60</td><td>54</td></tr>
<tr><th scope="row">Northgate</th><td>44</td><td>36</td></tr>
<tr><th scope="row">Carrow Hill</th><td>40</td><td>32</td></tr>
<tr><th scope="row">Weir Street</th><td>40</td><td>32</td></tr>
<tr><th scope="row">Old Quay</th><td>36</td><td>24</td></tr>
<tr><th scope="row">Fishergate</th><td>36</td><td>24</td></tr>
<tr><th scope="row">Ferry Road</th><td>32</td><td>20</td></tr>
<tr><th scope="row">Tannery Lane</th><td>30</td><td>16</td></tr>
<tr><th scope="row">Alderside</th><td>28</td><td>14</td></tr>
<tr><th scope="row">St Brannock</th><td>24</td><td>closed</td></tr>
<tr><th scope="row">Lock Green</th><td>22</td><td>closed</td></tr>
<tr><th scope="row">All eleven</th><td>392</td><td>252</td></tr>
</tbody>
</table>
<p>The pattern is plain: the larger the library, the milder the cut. Beck defends it. Central alone has as many visits as the seven smallest together, he says, and an hour there costs less per visitor. But the Courier’s own count of school bookings points the other way. Of the 38 primary classes that come once a fortnight, 21 go to the five branches at the foot of the table. Their schools chose them because a class of thirty can walk there.</p>
<figure class="pull-quote"><blockquote><p>You can tell a nine-year-old that Central has more books. You cannot tell her to cross the ring road to get one.</p></blockquote><figcaption>Jean Abara, head teacher, Lock Green Primary</figcaption></figure>
<h2>Three ways to save less</h2>
<p>The librarians’ staff committee has answered with a paper of its own, four pages, also costed:</p>
<ul>
<li>Doors that open with a reader’s card, without staff, on two evenings a week in six branches: saves £0.5 million after the first year.</li>
<li>One shared catalogue and van with Brackwater and Tessle Bay: £0.3 million.</li>
<li>St Brannock moved into the health centre next door, which has a spare room and a lift: £0.1 million.</li>
</ul>
<p>Together that makes £0.9 million, a little over half of what is asked. “The other half is a decision,” says the committee’s chair, Hattie Lomond. “We would like it to be called that.”</p>
<h2>Who decides, and when</h2>
<p>Nobody, for the moment. Without an administration the council cannot table a budget, and the parties still negotiating differ on how fast the gap must close. The Greens have made eleven open libraries a condition. None of the others has said that it wants fewer.</p>
<p>In Lock Green the Year 6 children had been told to choose one book each for the holidays. The limit was lifted that afternoon. The librarian saw no reason to keep it.</p>
<p data-read-also="weir-street-school-kitchen"></p>
`,
}
