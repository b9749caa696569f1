import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'tram-line-five-as-it-happened',
  section: 'city',
  headline: 'Ten hours, one question: the vote on tram line 5 as it happened',
  standfirst:
    'Sixty-three speakers, 41 lime trees and a £46 million loan: we followed the planning committee from the first point of order to the last show of hands.',
  authors: ['ines-aldous', 'priya-raman'],
  tags: ['Trams', 'Transport', 'Council'],
  publishedHoursAgo: 13.4,
  picture: {
    name: 'tram-line-five-as-it-happened',
    alt: 'Fifteen councillors behind a curved bench, nine of them with a hand up; on the wall a clock with ten hours marked in red, in the gallery eleven people.',
    caption: 'Ten hours on the committee room’s clock, and forty seconds for the vote itself.',
    credit: 'Courier graphics',
  },
  body: `
<p>The planning and transport committee meets in the Chain Room on the second floor of City Hall, which has 120 seats for the public, a radiator that cannot be turned down and a clock that is right. On the agenda stands one item. If it passes, Aldermouth builds its fifth tram line, 6.2 kilometres from Fishergate over the Weir Street Bridge to the Infirmary and up Carrow Hill. If it falls, the plan goes back into the drawer in which two earlier ones have turned yellow.</p>
<h2>Who decides</h2>
<p>Fifteen councillors sit on the committee. It is one of the few bodies that works while the <a href="/politics/council-coalition-talks">coalition talks</a> go on, because the city charter lets committees of the old council act until a new administration replaces them. Wilhelmina Stroud has the chair and, should seven votes stand against seven, the casting vote. Nobody has said in public how all fifteen lean. We counted seven who are for it, five who are against and three who want to hear about the trees first.</p>
<h2>What is argued about</h2>
<ul>
<li><strong>The limes.</strong> The route as drafted fells 41 of them on Tanner’s Row. An amendment would shift the track.</li>
<li><strong>The shops.</strong> Weir Street will be dug up for more than a year. Traders want the hardship fund larger, and paid while they still need it.</li>
<li><strong>The money.</strong> Of £214 million the city would have to borrow 46, in the year of a <a href="/politics/budget-gap-libraries">budget with a hole in it</a>.</li>
<li><strong>The passengers.</strong> Officers expect 17,000 a day. The line pays for its running costs only if they come.</li>
</ul>
<h2>How a committee works</h2>
<p>Residents who have put their names down get three minutes each, in the order in which they wrote. Then come officers, amendments and the motion as amended. A vote is by show of hands and is recorded by name. The chair may call one break, and has announced that there will be soup.</p>
<p>Inés Aldous is in the room. Priya Raman reads the figures. Their posts stand below, the newest first.</p>
<p data-read-also="tram-line-five-approved"></p>
`,
}
