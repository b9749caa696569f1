import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'eighteen-minutes-ferry',
  section: 'business',
  headline: 'Eighteen minutes over the water, bicycle included',
  standfirst:
    'From the first of the month the boat between Tessle Bay and Old Quay sails every half hour until ten at night, and whoever comes by bicycle pays for one.',
  authors: ['tessle-bay-ferries'],
  tags: ['Transport', 'Cycling'],
  publishedHoursAgo: 330,
  label: 'sponsored',
  source: { name: 'Tessle Bay Ferries', url: 'https://ferries.example/timetable' },
  picture: {
    name: 'eighteen-minutes-ferry',
    alt: 'A small white ferry on calm water at sunrise, three bicycles at its bow and three at its stern.',
    caption: 'The Sandpiper takes 120 passengers and, since her refit, forty bicycles.',
    credit: 'Tessle Bay Ferries',
  },
  body: `
<p>If you drive from Tessle Bay to Old Quay in the morning, you need fifty minutes, of which you stand for about twenty. If you take the boat you need eighteen, and may drink coffee. We have sailed this route since 1931 and know that there is only one argument against it: that it did not sail when you wanted to.</p>
<h2>Every half hour, and late</h2>
<p>That changes on the first of the month. A second boat, the <em>Sandpiper</em>, joins the <em>Curlew</em>, and with two of them there is a departure from either side every thirty minutes, from six in the morning until ten at night. On Fridays and Saturdays the last one leaves Old Quay at a quarter to midnight, twenty minutes after the curtain comes down at the Lantern.</p>
<table>
<caption>Fares from the first of the month</caption>
<thead><tr><th scope="col">Ticket</th><th scope="col">Adult</th><th scope="col">Under 16</th></tr></thead>
<tbody>
<tr><th scope="row">Single</th><td>£3.20</td><td>£1.00</td></tr>
<tr><th scope="row">Ten crossings</th><td>£26.00</td><td>£8.00</td></tr>
<tr><th scope="row">Month</th><td>£74.00</td><td>£22.00</td></tr>
<tr><th scope="row">Bicycle</th><td>free</td><td>free</td></tr>
</tbody>
</table>
<h2>Forty bicycles</h2>
<p>The <em>Sandpiper</em> has racks for twenty of them at the bow and as many at the stern. You wheel yours on, lean it where there is room and wheel it off at the other end; nobody lifts anything. Tandems, trailers and cargo bicycles travel as one. Dogs have always been free, and still are.</p>
<h2>When it blows</h2>
<p>In most winters the boat stays in on four or five days. You used to learn that on the pontoon. From now on a message goes to everybody who has a season ticket, at half past five at the latest, and a bus runs in place of the boat, for the same ticket.</p>
<p>Timetable, season tickets and the list of what we do when it blows: <a href="https://ferries.example/timetable">ferries.example</a>. For the first week a crossing costs what it cost in 1931, which was fourpence. Please bring the right change.</p>
`,
}
