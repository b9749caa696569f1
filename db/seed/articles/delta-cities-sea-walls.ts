import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'delta-cities-sea-walls',
  section: 'world',
  headline: 'Four delta cities, one rising sea: what the walls cost',
  standfirst:
    'Rotterdam, New Orleans, Ho Chi Minh City and Khulna have each built against the water. The announced price was nowhere the last one, and some of the bills are still being written.',
  authors: ['jonas-whitlock'],
  tags: ['Climate', 'Flooding', 'Migration'],
  publishedHoursAgo: 120,
  label: 'analysis',
  picture: {
    name: 'delta-cities-sea-walls',
    alt: 'Cross-section of a delta city behind a wall, drawn in layered tones: the sea on one side higher than the streets on the other, soft ground beneath both.',
    caption:
      'In a drained delta the ground behind the wall sinks while the sea in front of it rises, so that a barrier loses height at both ends.',
    credit: 'Courier graphics',
  },
  body: `
<p>Mud is what the four have in common. Each of these cities stands on what a river carried down and dropped, soft ground that was never meant to stay where it is. Left alone, a delta is topped up by every flood. Put a wall round it and the floods stop, and so does the topping up; pump out the groundwater and the land shrinks like a drying sponge. Then the sea begins to rise.</p>
<table>
<caption>What was built, and the headline price</caption>
<thead><tr><th scope="col">City</th><th scope="col">Main work</th><th scope="col">Price as announced</th></tr></thead>
<tbody>
<tr><th scope="row">Rotterdam</th><td>Storm barriers and strengthened dykes, 1991 to 1997</td><td>about €635m</td></tr>
<tr><th scope="row">New Orleans</th><td>Levees, flood walls, gates and pumps after Hurricane Katrina</td><td>about $14.5bn</td></tr>
<tr><th scope="row">Ho Chi Minh City</th><td>Six tidal sluices and 7.8km of embankment, begun in 2016</td><td>10 trillion dong, then about $440m</td></tr>
<tr><th scope="row">Khulna and coast</th><td>600km of embankments round 17 polders in six districts</td><td>$400m, World Bank financing</td></tr>
</tbody>
</table>
<p>The column on the right cannot be added up or even properly compared. The prices belong to different decades and currencies, and they buy different things: a certainty in one place, a few more years in another.</p>
<h2>Rotterdam: a gate that hardly ever shuts</h2>
<p>In docks on either side of the New Waterway wait two hollow steel gates, each 210 metres long. A computer decides when they swing out, float into position and sink. In an ordinary year they move only for the annual test. The barrier was the cheap solution: raising every dyke upstream would have taken longer and torn down old town centres. It works because behind it stand a tax levied for water alone and water boards that are older than the state.</p>
<h2>New Orleans: the bill after the bill</h2>
<p>The system finished after Katrina is among the most elaborate anywhere. It was designed against a storm with a one in a hundred chance of arriving in any year, a standard chosen with flood insurance in mind and modest beside the Dutch one. Its earthen levees settle, and have to be lifted again and again. Who pays for the lifting, Washington or Louisiana, is argued over anew with each budget.</p>
<h2>Ho Chi Minh City: nine-tenths of a wall</h2>
<p>Here no hurricane is needed. At spring tide the water comes up through the drains and stands ankle-deep in streets where motorcyclists have learned to ride with their feet on the handlebars. The sluices meant to stop it were to be ready in three years. They were reported to be more than nine-tenths complete early in this decade, and then waited: for land, for a contract extension, for the bank. A barrier with a gap in it keeps out about as much water as none.</p>
<h2>Khulna: the city behind the villages</h2>
<p>Bangladesh embanked its south-west in the 1960s, and the islands of farmland inside, the polders, fed a generation. Now many lie lower than the rivers around them. When a cyclone breaks a bank the salt stays in the soil for years, and families whose rice has failed move to Khulna, or through it to Dhaka. The embankment money is therefore also a kind of urban policy. Each kilometre that holds keeps people at home who would otherwise need a room in a city that itself floods.</p>
<blockquote><p>A wall is not a purchase. It is a subscription, and the price goes up.</p></blockquote>
<p>The sentence is from Ingrid Solano, who teaches coastal engineering at Aldermouth’s university and has worked in two of the four cities. Her rule of thumb for students is to ignore the opening ceremony and ask three things:</p>
<ul>
<li>Who owns the wall in thirty years?</li>
<li>From which account is it raised?</li>
<li>Who lives outside it?</li>
</ul>
<p>The last is the one that gets lost. A line on the map protects those within, and tells everybody beyond it what their land is worth. On the Alder, where the council has put its faith in <a href="/science/river-sensors-flood">sensors and early warning</a> and left the line undrawn, the question is merely postponed.</p>
`,
}
