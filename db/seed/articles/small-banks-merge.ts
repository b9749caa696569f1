import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'small-banks-merge',
  section: 'business',
  headline: 'Three small banks become one, and keep their counters',
  standfirst:
    'Alder Mutual, Tessle Bay Savings and the Fenmoor Farmers’ Bank will share a computer and a chief executive, while every town that has a counter today is promised one for ten years.',
  authors: ['priya-raman'],
  tags: ['Banking', 'Jobs'],
  publishedHoursAgo: 70,
  picture: {
    name: 'small-banks-merge',
    alt: 'Three arches of different widths that run together into a single one.',
    caption:
      'The oldest of the three, the Fenmoor Farmers’ Bank, began in 1871 as a locked chest in a wool store.',
    credit: 'Courier graphics',
  },
  body: `
<p>On paper the deal is dull, which its authors count as an achievement. Nobody is being bought. No shares change hands, since none of the three has any: Alder Mutual, Tessle Bay Savings and the Fenmoor Farmers’ Bank all belong to their depositors, 214,000 of them, who will vote in the autumn on becoming owners of a single institution, the Alder and Fenmoor Bank.</p>
<p>Together the three have a balance sheet of £3.9 billion: £1.9 billion from Alder Mutual, £1.2 billion from Tessle Bay, £0.8 billion from the farmers. A national bank would not give that sum a footnote. In the estuary it means one mortgage in four.</p>
<h2>The price of a login</h2>
<p>Why merge, if all three make a profit? Because each must buy the same things. A payments system costs roughly the same whether 40,000 people use it or 400,000. The Fenmoor bank spent 31 pence of every pound it earned on computing last year. Ten years ago it spent nine.</p>
<p>The merged bank expects to save £11 million a year from the third year on. Of 612 jobs, 55 will go, all in back offices and all, the banks say, as people retire. Judith Kember of the finance workers’ union, who had seen the agreement by the evening of the announcement, called it “unusually clear about who and unusually vague about where”: the common head office will be in Aldermouth, and Fenmoor’s 48 administrators live an hour’s drive away.</p>
<h2>Thirty-one counters, less three</h2>
<p>The three banks run 31 branches. Twenty-eight will stay. The exceptions are in Brackwater, Northgate and Tessle Bay, where two of the partners face each other across one street. Every other counter is guaranteed for ten years.</p>
<p>That clause was Edmund Hathersage’s condition. The sheep farmer has chaired the Fenmoor board for sixteen years and knows what the branch at High Tarn costs: £94,000 a year for eleven customers a day. “Two of those eleven come in because it is warm,” he says. “I have never thought that was a reason to shut it.”</p>
<h2>What depositors should know</h2>
<ul>
<li><strong>Account numbers</strong> remain as they are for at least two years.</li>
<li><strong>Savings guarantees</strong> apply per person and bank. Anyone with money in two of the three should check whether the total exceeds the protected sum.</li>
<li><strong>Votes</strong> are one to a head, whatever the deposit; papers arrive in September.</li>
</ul>
<p>The regulator has raised no objection. The chief executive will be Farah Lindgren, 47, now at Tessle Bay, whose salary of £198,000 is to be read out at each annual meeting, a custom of the farmers that the other two have agreed to adopt. She asked for only one thing in return, she says: that the meeting no longer begin at six in the morning.</p>
`,
}
