import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'planning-law-explained',
  section: 'politics',
  headline: 'Planning law is changing: a short guide for people who live next to a field',
  standfirst:
    'From the new year neighbours will have more time to object, but much earlier than they are used to. If you wait for the yellow notice on the gate, you have missed it.',
  authors: ['ines-aldous'],
  tags: ['Planning', 'Housing', 'Council'],
  publishedHoursAgo: 560,
  picture: {
    name: 'planning-law-explained',
    alt: 'Field plots seen from above in patchwork colours; half of them are still green, the other half already divided into houses and roads.',
    caption:
      'Under the new law the colour of a field is decided once for ten years, and each later application has to follow it.',
    credit: 'Courier graphics',
  },
  body: `
<p>Gwen Tarrant has a kitchen window, and beyond it 4.6 hectares of barley. She does not own the barley and is under no illusion that it will always be there. “I only want to know when to start worrying,” she says. Under the Planning (Zones) Act, which the regional assembly passed in the summer and which takes effect at the new year, the answer is: at once, and then hardly ever again.</p>
<h2>What is actually new?</h2>
<p>Until now every sizeable development was argued over on its own. A developer applied, a yellow notice appeared on the gate, and neighbours had 21 days to write in. Councillors weighed the letters and voted.</p>
<p>In future the council draws a map first. All land is put in one of three zones, and stays there for ten years:</p>
<ul>
<li><strong>Growth:</strong> building is agreed in principle. Only the details can be disputed.</li>
<li><strong>Renewal:</strong> building is agreed if it resembles what stands around it.</li>
<li><strong>Protected:</strong> building is refused unless the applicant shows why not.</li>
</ul>
<p>The map itself is open to objection for 42 days, twice as long as an application used to be. After that the principle is settled. A letter saying that a field ought to remain a field will, in a growth zone, be returned with thanks.</p>
<h2>When should I write, and what?</h2>
<p>Rashid Moyle advised landowners for twenty years and now advises parishes. He tells both the same.</p>
<ol>
<li><strong>Find your field.</strong> The draft map hangs in City Hall and in every library. Each parcel has a number. Note it.</li>
<li><strong>Bring facts about land, not feelings about neighbours.</strong> Where water stands in February, which lane the school bus uses, where the sewer ends. An officer can act on these.</li>
<li><strong>Write alone.</strong> Two hundred copies of one letter count as one objection. Ten different letters count as ten.</li>
<li><strong>Ask for a condition as well as a refusal.</strong> If the zone goes against you, a hedge, a footpath or a limit in height may have been secured.</li>
</ol>
<h2>And if I missed it?</h2>
<p>Then three doors remain. Details such as access, drainage and overlooking are still examined in each application, with 14 days to comment. The council must review the map after five years if it has fallen behind or run ahead of its housing figures. And anybody who can show that the council overlooked a material fact, a spring for instance, may ask the planning inspector to reopen a single parcel. There is a fee of £120, returned if the inspector agrees.</p>
<h2>Who gains?</h2>
<p>Builders gain certainty, which they say is worth more to them than any subsidy. The assembly’s estimate is that an average site will get its permission in seven months in place of nineteen. Councillors lose the late-night vote in front of a full gallery; not all of them will mourn it. Tenants may gain, if more is built, though as the figures from <a href="/city/old-quay-rents">Old Quay</a> show, new flats and cheap flats are different things.</p>
<p>For people by a field, the bargain is this: one real argument in a decade, held before anyone has spent money on drawings. Moyle thinks it fairer than the old way. He also thinks most will sleep through it.</p>
<p>Tarrant’s barley is parcel B-117. On the first draft it is coloured growth. She has written two pages about where the water stands in February, and enclosed a photograph of a heron.</p>
<p data-read-also="empty-shops-saltmarket"></p>
`,
}
