import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'comet-two-telescopes',
  section: 'science',
  headline: 'A faint comet, found twice in one night',
  standfirst:
    'A retired signal engineer in Tessle Bay and a robot on the Fenmoor caught the same smudge three hours apart, and neither knew of the other until breakfast.',
  authors: ['leonie-marsh'],
  tags: ['Astronomy', 'University'],
  publishedHoursAgo: 60,
  updatedHoursAfter: 18,
  picture: {
    name: 'comet-two-telescopes',
    alt: 'A dark night sky with short curved star trails and, between them, a small comet with a pale tail.',
    caption:
      'Against stars that drift together through the night, the comet gives itself away by going its own way.',
    credit: 'Courier graphics',
  },
  body: `
<h2>23.48, Tessle Bay</h2>
<p>Joan Ferriby was looking for something else. An asteroid with a number instead of a name was due to pass a star in the Lynx, and she had pointed the forty-centimetre telescope behind her bungalow at the place, set the camera to take twenty-four exposures of one minute each, and gone in to fill a hot-water bottle.</p>
<p>When she laid the pictures over one another, the asteroid was there. So was a grey fleck in the lower left corner, softer than a star and, from the first frame to the last, a little further west. Mrs Ferriby, who spent thirty-one years keeping the city’s tram signals from contradicting each other, distrusts a single reading. She took another set. The fleck had moved again. At ten past one she measured it, sent the positions to the clearing house for such reports and went to bed.</p>
<h2>02.55, Fenmoor</h2>
<p>No one at all was at the second telescope. The university’s seventy-centimetre instrument above the reservoir opens its own roof, works through a list of some two hundred fields and compares each with the same patch of sky photographed a week before. At five to three it flagged an object that had no business there.</p>
<p>“The software gives every candidate a mark out of a hundred for being real,” says Dr Anselm Quaye, who runs the survey. “Satellites get three. Dust gets one. This got ninety-four, so it sent me a message, and I was asleep, which is the point of having software.”</p>
<p>He saw it at seven. Out of courtesy he looked first whether anybody had reported something nearby, and found Mrs Ferriby’s positions. Between her first picture and the robot’s, the object had crossed 44 arcseconds of sky, a fortieth of the width of the Moon. The two measurements fell on one straight line.</p>
<h2>What is known</h2>
<ul>
<li><strong>Brightness:</strong> magnitude 18.9, about a hundred thousand times too faint for the naked eye.</li>
<li><strong>Distance:</strong> just over four times as far from the Sun as we are, and approaching.</li>
<li><strong>Closest to the Sun:</strong> in about eleven months, outside the orbit of Mars.</li>
<li><strong>At its best:</strong> perhaps magnitude 13, within reach of a large amateur telescope on a dark hill. Comets often disappoint.</li>
<li><strong>Last visit:</strong> a few thousand years ago. Nobody should insist on the number yet.</li>
</ul>
<p>By custom a comet can carry the names of its independent discoverers. Whether it will be called after a person and a survey, or the person alone, is for others to decide. Dr Quaye has made his preference plain in a letter. “Our machine has found six hundred asteroids and has never once been pleased about it,” he says.</p>
<p>Mrs Ferriby, asked how she celebrated, says that she telephoned her sister, who wanted to know whether it would hit anything. It will not. Then she opened the roof again, since the asteroid measurements had come out poorly and the forecast was for cloud from Thursday.</p>
<p><em>Updated: forty-six further positions from five observatories have since confirmed the object as a comet, with a coma some eight arcseconds wide.</em></p>
`,
}
