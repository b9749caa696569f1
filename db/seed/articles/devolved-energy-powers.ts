import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'devolved-energy-powers',
  section: 'politics',
  headline: 'Who may build a wind farm? The question moves to the region',
  standfirst:
    'A transfer of powers agreed last night puts most energy permits in the hands of the regional assembly. Three projects that have waited for years will be its first trial.',
  authors: ['jonas-whitlock'],
  tags: ['Energy', 'Offshore wind', 'Council'],
  publishedHoursAgo: 1900,
  picture: {
    name: 'devolved-energy-powers',
    alt: 'Pylons and wind turbines standing in a line across rolling hills, drawn in fading tones towards the horizon.',
    caption:
      'Turbines can be put up in a season; the pylons that would carry their current from the Fenmoor uplands have taken nine years to plan.',
    credit: 'Courier graphics',
  },
  body: `
<p>The file on the Harrow Edge wind farm fills a filing cabinet and a half. It was opened nine years ago by a planning officer who has since retired, and it contains fourteen letters from four ministers, each of whom asked for something the last had thought unnecessary. Not one blade has turned. From the first of next month the cabinet belongs to somebody else.</p>
<p>Under the order agreed last night, the regional assembly will decide on nearly all power stations, wind farms and large batteries on its territory and in the waters of the estuary. The national ministry keeps what lies farther out.</p>
<h2>Before and after</h2>
<table>
<caption>Who grants the permit</caption>
<thead><tr><th scope="col">Project</th><th scope="col">Until now</th><th scope="col">From next month</th></tr></thead>
<tbody>
<tr><th scope="row">On land, up to 50 MW</th><td>Local council</td><td>Local council</td></tr>
<tr><th scope="row">On land, 50 to 350 MW</th><td>Ministry</td><td>Assembly</td></tr>
<tr><th scope="row">At sea, within 12 nautical miles</th><td>Ministry</td><td>Assembly</td></tr>
<tr><th scope="row">At sea, beyond 12 nautical miles</th><td>Ministry</td><td>Ministry</td></tr>
<tr><th scope="row">High-voltage lines</th><td>Ministry</td><td>Ministry, after consulting the assembly</td></tr>
</tbody>
</table>
<p>The last row is the one engineers read first. A region that may approve turbines but not the line to connect them has been given, in the words of the grid consultant Marek Thole, “a tap without the pipe”.</p>
<h2>Three cases in the tray</h2>
<p>Harrow Edge, with 24 turbines and 110 megawatts, would stand on the western rim of Fenmoor. Its foundations would touch deep peat, which brings in the scientists who have spent years stopping <a href="/science/peat-fenmoor-carbon">that same peat from losing carbon</a>. Tessle Bank, 180 megawatts in shallow water, lies four miles off a beach that lives on its view. The third is a battery on the former gasworks at Brackwater, 80 megawatts, to which nobody has objected and which was nevertheless put off twice.</p>
<p>Ottilie Franck, the assembly’s commissioner for energy, promises decisions within 40 weeks. She has been given eleven posts for the purpose and has filled four. Asked what would be different apart from the letterhead, she replied:</p>
<blockquote><p>We shall have to meet the people we refuse, and the people we permit, in the same supermarket. I believe that improves a document.</p></blockquote>
<h2>Nearer, but to whom?</h2>
<p>Upland councils are not persuaded. Five of the seven on Fenmoor sent the assembly a joint letter in which they note that 59 of its 84 members sit for the coast and the city. “We have exchanged a minister who has never seen the moor for a majority that sees it on Sundays,” said Douglas Aske, who farms sheep and leads Upper Fenmoor council.</p>
<p>As a concession the order contains a community share: owners of any project above 50 megawatts must offer households within five kilometres a tenth of the company. In Tessle Bay, where a show of hands two years ago went against the turbines, the parish has asked how the five kilometres are to be measured. From the shore, it appears, no house is near enough. From the jetty, nineteen are.</p>
<p data-read-also="offshore-wind-apprentices"></p>
`,
}
