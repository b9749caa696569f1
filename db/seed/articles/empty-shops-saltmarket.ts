import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'empty-shops-saltmarket',
  section: 'business',
  headline: 'Saltmarket fills its empty shops with workshops',
  standfirst:
    'Two years ago every third window in the street was dark; now a lens grinder, a sailmaker and a man who repairs accordions pay little rent and keep the lights on.',
  authors: ['priya-raman'],
  tags: ['Retail', 'Jobs', 'Planning'],
  publishedHoursAgo: 300,
  picture: {
    name: 'empty-shops-saltmarket',
    alt: 'A row of shop fronts in the evening, most of them lit, some dark.',
    caption:
      'A lease condition keeps the workshop windows lit until nine in the evening, whether or not anyone is working.',
    credit: 'Courier graphics',
  },
  body: `
<p>Number 9 used to sell covers for mobile phones. Number 11 sold nothing for six years. Number 13 was a bank, then a cheaper bank, then a door with leaflets behind it. Walk past the three today and you see, in this order, a woman stitching a mainsail across the whole depth of the shop, a lathe, and Benedek Farr with an accordion open on his knees like a patient.</p>
<p>Two years ago 43 of the 118 shops in Saltmarket stood empty, more than a third. The count this month is 17. Of the 26 that have found a tenant, four are shops in the usual sense, three are surgeries or offices, and nineteen are workshops in which things are made or mended in view of the street. They employ 74 people between them.</p>
<h2>A rent that starts at the bottom</h2>
<p>The idea belongs to no one in particular, but the arithmetic is Noreen Tashkov’s. As manager of the Saltmarket Improvement Company, which is owned half by the council and half by the traders, she offered landlords a bargain. The company takes the lease, pays the rates and puts in a sink. The tenant pays £4 a square foot in the first year, £7 in the second, £11 in the third, plus three per cent of turnover. Before the slump the street charged £24.</p>
<p>“An owner who waits for twenty-four gets nothing, and a leak,” Tashkov says. She began with the leaks: her first nine landlords all had water coming in.</p>
<h2>Forty-five decibels</h2>
<p>The planning office had to be talked round. For decades its rules kept workshops and shops apart, with good reason when a workshop meant a tannery. The street now has a local order that allows light manufacture on the ground floor, on three conditions:</p>
<ul>
<li>no more than 45 decibels at the neighbour’s wall after six o’clock;</li>
<li>at least a third of the window free of stock and curtains;</li>
<li>a person at work whom passers-by can see, four days a week.</li>
</ul>
<p>Something similar may soon be possible elsewhere, as our guide to the <a href="/politics/planning-law-explained">changing planning law</a> explains.</p>
<h2>Who is not pleased</h2>
<p>Reuben Slade owns seven houses in the street and has let none of them this way. The company, he argues, is spending public money to prove that his property is worth a sixth of what he paid. He also asks what happens in the fourth year, when the stepped rent ends. Nobody knows. Of the first nine tenants, whose third year has begun, six say they will stay at £11 and two that they could pay more. One, a maker of letterpress cards, is giving up.</p>
<p>Footfall, measured by a counter above the chemist’s, is up by 22 per cent, though people who stop to watch a lathe do not always buy. Farr has had to put a sign in his window. It says that he is not a performance, that questions are welcome after four, and that he does not play requests. By half past three there is usually a queue.</p>
`,
}
