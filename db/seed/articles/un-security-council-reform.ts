import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'un-security-council-reform',
  section: 'world',
  headline: 'Why reform of the Security Council never reaches a vote',
  standfirst:
    'Almost every government says the Council is out of date. The rules for changing it, and the rivalries among those who want to, have kept it as it was in 1965.',
  authors: ['miriam-castell'],
  tags: ['United Nations', 'Diplomacy', 'Elections'],
  publishedHoursAgo: 700,
  label: 'analysis',
  picture: {
    name: 'un-security-council-reform',
    alt: 'A horseshoe-shaped table seen from above, its fifteen seats drawn as arcs, five of them in a darker tone.',
    caption:
      'Fifteen seats, five of them permanent: the table has been enlarged once since the United Nations was founded.',
    credit: 'Courier graphics',
  },
  body: `
<p>Each September, in New York, heads of government who agree on little else take the lectern and agree on this: the Security Council reflects a world that has ceased to exist. Africa has no permanent seat, nor has Latin America. The most populous country on earth has to stand for election like any other. The applause is warm, the session ends, and the Council goes on as before.</p>
<p>It would be easy to put this down to hypocrisy. The better explanation lies in a sentence of the Charter and in a sum.</p>
<h2>The sentence</h2>
<p>Article 108 lays down how the founding document can be altered. Two thirds of the General Assembly have to vote for an amendment; two thirds of the member states then have to ratify it at home; and among those who ratify must be every permanent member of the Security Council.</p>
<p>With 193 members, two thirds means 129 governments voting in favour and then 129 parliaments, or whatever ratifies treaties in each country, confirming it. China, France, Russia, Britain and the United States must all be among them. There is no time limit, and no way round. Each of the five can end a reform by doing nothing at all.</p>
<p>It has succeeded once. In 1963 the Assembly voted to raise the number of elected members from six to ten, because decolonisation had filled the hall with new states. Two years later the change was in force. The permanent seats, and the veto that goes with them, were left alone.</p>
<h2>The sum</h2>
<p>Suppose the five were willing. The remaining difficulty is that the other 188 want different things, and every camp is large enough to keep the rest below 129.</p>
<ul>
<li><strong>Brazil, Germany, India and Japan</strong> support one another’s claims to permanent seats, together with seats for Africa.</li>
<li><strong>The African Union</strong> asks for at least two permanent seats with every right the present holders have, the veto included as long as it exists, and for five elected ones.</li>
<li><strong>A group around Italy, Pakistan, Mexico, South Korea and others</strong> opposes any new permanent member and proposes more elected seats, some with longer terms. In several cases the reason is next door.</li>
<li><strong>Many small states</strong> care less about who sits at the table than about how it works: more open meetings, fewer papers drafted by the same three capitals.</li>
</ul>
<p>A draft that pleases one group therefore loses another. In 2005 several rival texts were put before the Assembly and none was brought to a vote, since a count would have shown each of them short. That has become the pattern. Talks between governments have run since 2009, and they proceed without a single agreed text on which one might vote.</p>
<h2>What moves instead</h2>
<p>Behind the blocked front door a few side doors have been opened. Since 2022 any veto brings the matter before the General Assembly within ten working days, where the state that cast it is invited to explain itself. It need not come; mostly it does. The ten elected members, chosen by secret ballot for two years, coordinate their positions more than they once did and write more of the resolutions.</p>
<p>Campaigns for those seats have grown accordingly. Small countries print brochures, give concerts and count promises, knowing that in a secret ballot some of these will not be kept. It is the one part of the Council that voters of any kind can change, and perhaps for that reason the only one that regularly does.</p>
<h2>A long memory</h2>
<p>Diplomats who have sat through the talks tend to defend them. While everyone negotiates, nobody has lost. A vote would produce a result, and with it, for some capital or other, the end of a hope held for half a century.</p>
`,
}
