import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'fishergate-market-roof',
  section: 'city',
  headline: 'Fishergate market gets its roof back',
  standfirst:
    'Three winters after a cracked truss drove the stallholders into tents, 68 of them are unpacking beneath ironwork that has been repaired, repainted and, in nine places, replaced.',
  authors: ['ines-aldous'],
  tags: ['Planning', 'Retail', 'Food'],
  publishedHoursAgo: 52,
  picture: {
    name: 'fishergate-market-roof',
    alt: 'The trusses of a market hall roof in a long row, with stalls beneath them.',
    caption:
      'Twenty-six trusses carry the hall; the nine new ones are painted a shade lighter so that inspectors can tell them apart.',
    credit: 'Courier graphics',
  },
  body: `
<p>Bridie Coombes has put the umbrella away. For three winters it stood clamped to her cheese counter in the Fishergate car park, first a green one, then a striped one, then, after the gale in the second January, one borrowed from the Rovers’ ticket office. Now she slices Fenmoor blue under 2,900 square metres of slate and glass and complains that she can hear herself talk.</p>
<p>The market hall reopened with 68 stalls. There were 74 on the morning a surveyor found a finger-wide crack in truss number 14 and had the building cleared before lunch. Fifty-one traders held out in the tents. Seventeen are new, among them a spice merchant, a knife grinder and the first fishmonger in the city to sell nothing but eels and smoked roe.</p>
<h2>Iron older than the rulebook</h2>
<p>What looked like a job of eight months grew as soon as the slates came off. The hall was built in 1887 with wrought iron from four different foundries, and no two of the 26 trusses proved quite the same length. Seventeen could be repaired where they lay. Nine had rusted from the inside, at the joints where a Victorian builder had packed the gaps with sand.</p>
<figure class="pull-quote"><blockquote><p>Each new truss was drawn from the old one, including the mistakes, because the walls had got used to the mistakes.</p></blockquote><figcaption>Samira Tolland, structural engineer</figcaption></figure>
<p>The bill came to £8.3 million, £1.1 million above the estimate. Half of the excess went into the drains, which turned out to run uphill.</p>
<h2>Rents wait, customers may not</h2>
<p>The council has frozen stall rents for eighteen months at £31 a week per metre of counter. After that they rise by a fifth. Dev Anstey, who chairs the traders’ committee and sells shoes, calls the freeze fair and the date frightening. Takings in the tents fell by 40 per cent, he says.</p>
<p>He looks enviously at <a href="/business/empty-shops-saltmarket">Saltmarket</a>, where the first year’s rent in a former shop is next to nothing. His own answer is longer hours: on Thursdays and Fridays the hall will stay open until nine, with eight stalls cooking.</p>
<p data-read-also="bakery-prices-wheat"></p>
<p>One party has not been readmitted. Some 200 pigeons lived in the old lantern, and the new one is netted. On the first morning about thirty sat in a line on the gutter of the bank opposite, facing the hall, and Coombes carried a rind across the road to them.</p>
`,
}
