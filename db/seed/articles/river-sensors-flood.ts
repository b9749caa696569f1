import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'river-sensors-flood',
  section: 'science',
  headline: '240 sensors in the Alder now see a flood nine hours earlier',
  standfirst:
    'Cheap boxes under footbridges and probes in the moor have stretched the warning for Weir Street from five hours to fourteen, which is long enough to carry a ground floor upstairs.',
  authors: ['leonie-marsh', 'jonas-whitlock'],
  tags: ['Flooding', 'Rivers', 'Climate', 'University'],
  publishedHoursAgo: 5,
  updatedHoursAfter: 2,
  picture: {
    name: 'river-sensors-flood',
    alt: 'Contour lines of a river catchment in blues and greens, with the sensors marked as dots that crowd along the small upper streams.',
    caption:
      'More than three quarters of the sensors sit in the becks and the moorland soil, well above the first street they protect.',
    credit: 'Courier graphics',
  },
  body: `
<p>The box under the footbridge at Hallow Beck is grey, has the size of a lunch tin and is held on by two jubilee clips. At 2.20 one February morning it measured that the water below had come up eleven centimetres in a quarter of an hour, and said so by radio. Eleven minutes later a telephone rang beside a bed in Northgate. The Alder went over the lower step at Weir Street at 4.40 that afternoon.</p>
<p>“I had made three pots of tea and moved forty sandbag pallets before anyone in town looked out of a window,” says Gareth Oyelaran, flood duty manager at the Alder River Board, whose telephone it was. “Under the old system I would have slept until breakfast and then run.”</p>
<h2>Listening to the small water</h2>
<p>The old system was eleven gauges, all on the main river. They told the board what was coming once it was already on its way. The new network, built by the university over three years for £412,000, puts 56 instruments on the Alder, 96 on its tributary becks and 88 moisture probes into the soil of the Fenmoor uplands: 240 in all, at about £310 apiece.</p>
<p>The probes are the clever part, according to Dr Nerys Tolland, the hydrologist who leads the project. A dry moor can swallow a day of heavy rain. A full one passes it on within the hour. “The same forty millimetres are either a wet walk or a disaster,” she says, “and the difference is under your boots.”</p>
<p>Before the board agreed to rely on it, her group fed the network’s model with the rain of three past floods and compared its first alarm with the warning that was really given.</p>
<table>
<caption>Hours of warning before water reached Weir Street</caption>
<thead><tr><th scope="col">Flood</th><th scope="col">Given at the time</th><th scope="col">With the network</th><th scope="col">Gain</th></tr></thead>
<tbody>
<tr><th scope="row">November 2015</th><td>4</td><td>12</td><td>8</td></tr>
<tr><th scope="row">February 2020</th><td>6</td><td>15</td><td>9</td></tr>
<tr><th scope="row">January 2024</th><td>5</td><td>15</td><td>10</td></tr>
<tr><th scope="row">Mean</th><td>5</td><td>14</td><td>9</td></tr>
</tbody>
</table>
<h2>Cows, and the sea</h2>
<p>It is not infallible. Of nine alarms since the network went live, seven were followed by a flood and two by nothing worse than a brown river. On an average day seventeen sensors are silent, a few because of flat batteries and most because cattle find the posts good to scratch on.</p>
<p>A larger gap lies downstream. A surge driven up the estuary by a northerly gale comes from the wrong direction, and the boxes will not see it until it has passed Old Quay. For that the city still depends on its tide gauge, and on the argument about barriers that <a href="/world/delta-cities-sea-walls">other delta cities</a> are having at far greater cost.</p>
<p data-read-also="peat-fenmoor-carbon"></p>
<h2>Who gets the call</h2>
<p>So far the alarm has gone only to the board, the fire service and two schools. The board said this afternoon that from next month it will also ring 3,400 households in Weir Street and Fishergate, provided that they register. Residents may choose not to be woken for the lowest level. Mr Oyelaran does not have that option.</p>
<p><em>This article was updated with the River Board’s statement on household warnings.</em></p>
`,
}
