import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'peat-fenmoor-carbon',
  section: 'science',
  headline: 'Fenmoor’s peat stopped leaking carbon. It took eleven dams',
  standfirst:
    'Seventy years after a grant paid to drain it, an upland bog has been made wet again with larch planks, and the instruments now read close to zero.',
  authors: ['jonas-whitlock'],
  tags: ['Climate', 'Rivers'],
  publishedHoursAgo: 820,
  picture: {
    name: 'peat-fenmoor-carbon',
    alt: 'A cut through a bog in brown layers, topped with red and green moss, with a row of small dams stepping down a ditch.',
    caption:
      'The layers under the moss took more than four thousand years to form; the ditch through them took one summer.',
    credit: 'Courier graphics',
  },
  body: `
<h2>Dam one</h2>
<p>You hear it before you see it, and what you hear is nothing. For decades the Great Grip, a ditch a metre and a half deep, rattled brown water off the Fenmoor after every shower. Now at its head there are nine planks of larch, driven on end into the peat and packed with more of the same, and behind them a pool with a skin of bright moss. A dragonfly has laid claim to it.</p>
<p>Cerys Hathersage, who manages the moor for its graziers’ trust, planted her foot on the first of these walls four years ago. The digger driver told her it would be gone by Christmas. “He comes up with his grandchildren now,” she says, “and tells them it was his idea.”</p>
<p>The Grip and its side channels, 3.1 kilometres in all, were cut in 1952, when governments paid by the yard for dry land. Sheep were to follow the water out. What followed instead was air. Peat is plants that have been kept from rotting by being kept wet; drain it, and it takes up the rotting where it left off.</p>
<h2>Dam six</h2>
<p>Halfway down stand the instruments: a three-metre mast that sniffs the wind ten times a second, and around it a dozen clear plastic domes, which lower themselves on the moss with a sigh. Together they weigh what the bog breathes in and out.</p>
<p>In the year before the dams, each of the 84 hectares gave off the equivalent of 6.2 tonnes of carbon dioxide, or some 520 tonnes for the whole site. In the latest twelve months the reading was minus 0.3 tonnes a hectare, with an uncertainty of 0.9 either way. Dr Olivier Strand, who looks after the mast, will not call that a gain. “It is nought,” he says. “I am very happy with nought.”</p>
<p>The figure includes methane, which wet bogs release and which enthusiasts for rewetting are sometimes slow to mention. It went up by half in the second year, then levelled off as the moss closed over the pools. Had it not been counted, the result would look splendid and be wrong.</p>
<figure class="pull-quote"><blockquote><p>Everybody wants to plant a tree. Try raising money for a plank in a ditch.</p></blockquote><figcaption>Cerys Hathersage, moor manager</figcaption></figure>
<p>Nor does nought undo what is gone. Since 1952 the surface here has sunk by more than half a metre, which can be read off an iron fence post that once stood to a shepherd’s waist and now reaches his chin. All of that peat is in the air, and none of it is coming back in the lifetime of anyone who might be thanked for it.</p>
<p>What changed is a matter of centimetres. The water table used to lie 41 below the surface in summer. It lies nine below now, and that is where sphagnum wants it. The entire work cost £68,000.</p>
<h2>Dam eleven</h2>
<p>The last wall is the largest, and beneath it the land belongs to Idwal Pryce, who keeps Herdwick ewes and is not a convert. Twelve hectares of his lower pasture are too soft to graze from October on. He is paid for them, but by an agreement that runs out in six years. “The bog is on a four-thousand-year plan,” he says. “I am on a six-year one.”</p>
<p>He grants one thing. His lane used to flood by teatime after a wet morning; it now floods the day after, or not at all. Downstream, the hydrologists who have since put <a href="/science/river-sensors-flood">moisture probes across the moor</a> see the same delay in their curves.</p>
<p data-read-also="river-sensors-flood"></p>
<p>On the way back Ms Hathersage stops, kneels and pushes an arm in to the shoulder. Peat here is 4.2 metres deep and grows a millimetre in a good year. She pulls out a birch twig, its bark still silver, that last saw daylight some six hundred years ago, looks at it for a moment and puts it back.</p>
`,
}
