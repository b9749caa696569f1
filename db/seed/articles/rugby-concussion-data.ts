import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'rugby-concussion-data',
  section: 'sport',
  headline: 'Weirside’s headgear sends data to the touchline',
  standfirst:
    'For eleven matches the club’s players have worn caps that measure every blow to the head; the doctor is glad of the numbers and careful not to believe all of them.',
  authors: ['sofia-lindqvist', 'leonie-marsh'],
  tags: ['Rugby', 'Health'],
  publishedHoursAgo: 240,
  picture: {
    name: 'rugby-concussion-data',
    alt: 'The outline of a padded rugby cap drawn as contour lines, warm colours at the temples and cool ones at the crown.',
    caption: 'Where the blows land: the sides of the head take 44 per cent, the crown only nine.',
    credit: 'Courier graphics',
  },
  body: `
<p>In the 52nd minute a tablet on a folding table buzzes, and Dr Neha Varma stands up. Number seven has just got to his feet after a tackle. He looks well, waves to somebody in the stand and jogs back into line. On the tablet, beside his name, stands a red bar. Varma raises an arm, the referee stops play, and the flanker goes off for twelve minutes, swearing.</p>
<p>He was fine. He also missed a try. “He’ll forgive me,” says Varma, who has been Weirside’s match doctor for nine years. “The ones I used to leave on were the ones who couldn’t remember whether to.”</p>
<h2>Six sensors and a radio</h2>
<p>The caps look like ordinary padded scrum caps. Sewn into the lining are six accelerometers, each the size of a lentil, a battery good for three hours and a radio that reaches the touchline. The University’s biomechanics group built 46 of them, two for each man in the squad of 23.</p>
<p>The padding itself prevents grazes and torn ears, not concussion, and no one at the club claims otherwise. A brain is hurt by being moved inside the skull, and foam two fingers thick does little about that. The cap is a witness.</p>
<h2>What eleven matches show</h2>
<p>Every movement of the head above ten times the force of gravity was stored: 2,914 in all. An alert is sent only for the hardest, and there have been 31.</p>
<table><caption>The 31 alerts, and what was found</caption><thead><tr><th scope="col">Finding</th><th scope="col">Alerts</th></tr></thead><tbody><tr><th scope="row">Concussion confirmed</th><td>4</td></tr><tr><th scope="row">Player assessed, no sign of injury</th><td>15</td></tr><tr><th scope="row">No blow: cap pulled, slipped or trodden on</th><td>12</td></tr></tbody></table>
<p>One row is missing from that table. Two further players were found to be concussed, one of them the day after, without any alert at all. The caps therefore caught four of six.</p>
<figure class="pull-quote"><blockquote><p>If it buzzes, I look. If it doesn’t buzz, I look anyway. It is a second pair of eyes, and it needs glasses.</p></blockquote><figcaption>Dr Neha Varma, Weirside match doctor</figcaption></figure>
<h2>Training is the surprise</h2>
<p>Since the turn of the year the squad has worn the caps during the week too. The single blows in training are weaker, but there are more of them: a prop collected as many in one evening at the scrum machine as in two matches.</p>
<p>The coach, Gethin Moss, has changed three things:</p>
<ul><li>full-contact tackling on one evening a week instead of three;</li><li>no live scrums in the two days after a match;</li><li>tackle practice at the hips, because 58 per cent of the recorded blows come in the tackle, and more to the tackler than to the man tackled.</li></ul>
<h2>Whose numbers are they?</h2>
<p>The players’ representative, the hooker Sam Ogunbiyi, asked that question before anyone put on a cap. The answer took a month. Each man owns his own record, the club may not use it when a contract is discussed, and the University sees numbers instead of names.</p>
<p>Ogunbiyi has looked at his once. “Four hundred and six,” he says. “My mother asked what it was out of. I said it isn’t that sort of number.”</p>
<p data-read-also="clinic-waiting-model"></p>
`,
}
