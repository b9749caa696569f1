import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'islamic-state-fighters-iraq',
  section: 'world',
  headline: 'Up to 500 Islamic State fighters remain in Iraq, senior officer says',
  standfirst:
    'The estimate by General Qais al-Mohamadawi covers Iraq alone. A United Nations report of February 2023 counted the group’s members there and in Syria, and arrived at a far larger total.',
  authors: ['tobias-renn', 'miriam-castell'],
  tags: ['Iraq', 'Islamic State', 'United Nations', 'Security'],
  publishedHoursAgo: 31,
  picture: {
    name: 'islamic-state-fighters-iraq',
    alt: 'A stylised map of Iraq’s western desert, with rivers, lines of ridges and a marker for a camp.',
    caption:
      'The desert in the west of Iraq, where a camp was raided on 26 February 2023; the map is schematic and the marker does not show an exact position.',
    credit: 'Courier graphics',
  },
  body: `
<p>Between 400 and 500 Islamic State fighters are still in Iraq, according to a senior Iraqi officer, General Qais al-Mohamadawi. Set against the years in which the group governed whole cities, that is a remnant. Set against what a few armed men can do on an empty road at night, it is a number that security forces cannot ignore.</p>
<p>The general’s estimate invites comparison with another. It comes from a United Nations report of February 2023, which put the group’s membership in Iraq and Syria together at 5,000 to 7,000 and said that about half of them were fighters. The two figures look as if they contradict each other. They may not, because they do not count the same thing.</p>
<h2>Two counts, two questions</h2>
<p>The officer spoke of one country and of fighters only. The UN report spoke of two countries and of members, a wider term: an organisation of this kind also depends on people who carry money and messages, hide others or find supplies. How many of the UN’s total are in Iraq cannot be worked out from the figures given here.</p>
<table>
<caption>What each estimate covers</caption>
<thead><tr><th scope="col">Source</th><th scope="col">Area</th><th scope="col">Who is counted</th><th scope="col">Estimate</th></tr></thead>
<tbody>
<tr><th scope="row">General al-Mohamadawi</th><td>Iraq</td><td>Fighters</td><td>400 to 500</td></tr>
<tr><th scope="row">UN report, February 2023</th><td>Iraq and Syria</td><td>Members, about half of them fighters</td><td>5,000 to 7,000</td></tr>
</tbody>
</table>
<p>Both are given as ranges, and should be read as such. Nobody calls a roll of an underground group. Estimates of this sort are commonly pieced together from interrogations, captured papers, intercepted calls and surveillance from the air, and each of those sources has its gaps. A government that has fought an insurgency also has reasons to describe it as nearly beaten; an outside body may prefer to err on the side of caution. Neither is grounds for dismissing a figure, only for asking how it came about.</p>
<h2>A raid in the western desert</h2>
<p>On 26 February 2023 a camp in Iraq’s western desert was raided. Twenty-two people were killed.</p>
<p>The setting is familiar to those who follow the conflict. The west of Iraq is thinly settled country that runs out towards the Syrian border, cut by dry valleys and crossed by old smuggling tracks. It is hard to watch and harder to hold, and armed groups have long used it to rest, store weapons and move between the two countries.</p>
<p data-read-also="un-security-council-reform"></p>
<h2>From territory to hiding places</h2>
<p>At its height the group controlled Mosul and wide stretches of northern and western Iraq as well as a large part of Syria, taxed those who lived there and ran its own courts. It lost that territory to Iraqi forces, Kurdish fighters and an international coalition. What followed was a return to older methods: small cells, ambushes, roadside bombs, extortion in remote villages.</p>
<p>For that kind of war, head-counts are a poor guide. A cell of a few men needs no town and no supply line that can be cut, and its reach depends on the ground and on whether the people nearby are frightened, indifferent or willing to inform. A low number may mean that a movement is dying out. It may equally mean that it has learned to keep small.</p>
<p>The officer said how many fighters he believes remain. The harder matter, which no estimate settles, is whether others are prepared to take their place.</p>
`,
}
