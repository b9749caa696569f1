import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'postal-votes-deadline',
  section: 'politics',
  headline: 'Postal voters face a shorter deadline in spring',
  standfirst:
    'Applications for the assembly election must arrive a week earlier than before. Last time nearly four thousand people in Aldermouth applied in the days that are now lost.',
  authors: ['daniel-okafor'],
  tags: ['Elections', 'Council'],
  publishedHoursAgo: 260,
  picture: {
    name: 'postal-votes-deadline',
    alt: 'A pattern of plain envelopes in rows; only one of them carries a stamp and a postmark.',
    caption:
      'The return envelope needs no stamp, a fact that the electoral office intends to print larger this time.',
    credit: 'Courier graphics',
  },
  body: `
<p>Anyone who wants to vote by post in the spring election to the regional assembly will have to make up their mind sooner. Applications must reach the electoral office by 5pm on the 19th day before polling day. Until now it was the 12th.</p>
<p>The change, published in the regional gazette this week, applies to new applications and to those who wish to have their papers sent to a different address. Whoever is on the permanent list need do nothing.</p>
<h2>Why a week goes missing</h2>
<p>The returning officer, Catherine Imrie, blames the printers, and says so kindly. Two firms in the region can produce ballot packs; a third closed last year. “They need five working days, the post needs three, the voter should have a weekend,” she said. “Under the old calendar there was no weekend.”</p>
<p>At the council election 41,300 postal ballots were issued in Aldermouth, to 18 per cent of the electorate. Of those, 587 came back too late to be counted. In the Fishergate ward the winning margin was 47.</p>
<p>Set against this are the people who decide late. In the seven days that now fall away, 3,740 applications arrived. Many of the senders, Imrie’s office believes, had been taken into hospital, called to sea or given a different shift. Seafarers’ groups at the port have asked for an exception. For emergencies there is one already: a proxy can be named up to 5pm on polling day, with a doctor’s or employer’s signature.</p>
<h2>What to do, in order</h2>
<ol>
<li>Look at your last poll card. If it says “postal voter, permanent”, you are on the list.</li>
<li>If not, ask for the form at any library or at City Hall, or print it out.</li>
<li>Sign inside the box. A signature over the edge was the commonest reason for refusal.</li>
<li>Send it so that it <em>arrives</em> by the 19th day. The postmark does not count.</li>
<li>When the ballot comes, return it within the week, or hand it in at a polling station on the day.</li>
</ol>
<h2>Objections</h2>
<p>Opposition members of the assembly do not dispute the reasons, only the order of events. Leah Quist, who speaks for the Tenants’ Platform, would have preferred later printing to earlier closing. “They have solved the problem of late ballots by having fewer ballots,” she said. Imrie’s office will publish the number of applications that miss the new date. It will be the first time anyone has counted them.</p>
`,
}
