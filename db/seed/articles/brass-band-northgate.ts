import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'brass-band-northgate',
  section: 'culture',
  headline: 'Northgate’s brass band has a waiting list for the first time',
  standfirst:
    'Six years ago there were nine players and a leaking roof. Today 41 people fit into the old tram depot canteen, and 23 more would like to.',
  authors: ['amara-diallo'],
  tags: ['Music', 'Schools'],
  publishedHoursAgo: 220,
  picture: {
    name: 'brass-band-northgate',
    alt: 'The bells of brass instruments seen from the front as golden circles of many sizes, close together.',
    caption:
      'The smallest bell in the room belongs to a cornet, the largest to a bass that is older than its player by sixty years.',
    credit: 'Courier graphics',
  },
  body: `
<p>Oil, warm metal, wet coats, somebody’s chips. At twenty-five to seven on a Wednesday the canteen of the former Northgate tram depot smells as it must have done in 1908, when the conductors and fitters of the Corporation Tramways bought eleven second-hand instruments and began to annoy the street.</p>
<p>At twenty to, Winifred Opoku raises a pencil. She is the musical director, a retired midwife, and says she is used to loud rooms in which something is about to happen. Forty-one people breathe in. The oldest is Ted Carnaby, 82, on E-flat bass. The youngest, Ayaan Mirza, is nine and has been issued with a cushion.</p>
<h2>Nine players and a bucket</h2>
<p>It nearly ended. In the winter six years ago the band was down to nine, which is too few for a hymn. There was a bucket under the skylight that rang in B-flat. The committee met to vote on dissolving, lacked a quorum, and therefore had to continue.</p>
<p>Mrs Opoku’s plan was to stop advertising for players. She emptied the store cupboard instead, had every dented horn made playable, and took them to three primary schools in a borrowed bread van with an offer: choose one, keep it as long as you come on Wednesdays, bring a grown-up. The grown-ups were the trick. They sat at the back with their telephones until, some time in the second month, they asked whether there was one for them.</p>
<figure class="pull-quote"><blockquote><p>A child gives up a violin in private. You cannot give up the second baritone in private. Twenty-six people turn round.</p></blockquote><figcaption>Winifred Opoku, musical director</figcaption></figure>
<h2>The queue, by instrument</h2>
<p>There are now a senior band of 27 and a learners’ band of fourteen. The waiting list, pinned next to the fire notice, has 23 names:</p>
<ul>
<li>eleven for cornet, because it looks easy;</li>
<li>five for trombone, because it does not;</li>
<li>four for percussion;</li>
<li>two for euphonium, who are twins;</li>
<li>one, aged ten, for the tuba, who has asked every week since the summer.</li>
</ul>
<p>The obstacle is not chairs. A decent student cornet costs £420 and the band can find that. A tuba costs £6,800. Last year’s income was £14,300, of which carol-playing outside the Saltmarket shops brought in £3,950, and the roof took £9,000.</p>
<p data-read-also="harbour-songs-archive"></p>
<h2>Last of the evening</h2>
<p>They finish with “Weir Street”, a slow march which the band’s second conductor wrote for a colleague killed by a runaway tram. It has a tune in the middle for the basses alone. Mr Carnaby has played it since he was fifteen, and for the past few months has played it leaning to the left, so that the girl on the cushion-less chair beside him can see his fingers.</p>
<p>Her name is Josie Pell. She is the one who has asked every week. She has no instrument, only a mouthpiece in her coat pocket, and she buzzes it very quietly in all the right places. Mr Carnaby says he means to go on for years. He has also, Mrs Opoku says, told her which clause of his will to look at.</p>
`,
}
