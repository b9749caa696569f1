import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'border-railway-reopens',
  section: 'world',
  headline: 'After 34 years, the border railway runs again',
  standfirst:
    'Three carriages and 140 passengers crossed the Sellen viaduct between Kestria and Orlava yesterday. Freight follows next week, and with it the first test of what the neighbours have agreed.',
  authors: ['tobias-renn', 'henrik-vale'],
  tags: ['Transport', 'Trade', 'Diplomacy'],
  publishedHoursAgo: 1500,
  picture: {
    name: 'border-railway-reopens',
    alt: 'A tall stone viaduct between mountains with a short train crossing it, valleys fading into mist behind.',
    caption:
      'The seventh of the viaduct’s fourteen arches carries the frontier, marked by a band of white paint the width of a hand.',
    credit: 'Courier graphics',
  },
  body: `
<p>At the seventh arch the driver was supposed to sound his whistle once. He sounded it for the whole length of the bridge, 212 metres, and in the second carriage people who had sworn not to stood up and sang.</p>
<p>The line from Hovar in Kestria over the Sellen pass to Marlik in Orlava is 58 kilometres long. It was closed from one day to the next, 34 years ago, when the two governments fell out over grazing rights, then over water, then over almost everything. The rails were left in place. On the Orlavan side goats used the tunnels; on the other, the army did.</p>
<h2>Last entry in the book</h2>
<p>The stationmaster at Sellen Halt kept his log until the final hour. His granddaughter, Vesna Halik, brought it along in a plastic bag and read from it on the platform:</p>
<blockquote><p>18.04, passenger train to Marlik departed, nine travellers. 18.40, informed by telephone that it will not return. Points set to straight. Lamps out.</p></blockquote>
<p>Below that she had left room for one line. Yesterday’s stationmaster, who is 26, wrote: “11.17, train from Marlik, one hour and thirteen minutes late, otherwise 34 years.”</p>
<h2>Soldiers out, customs in</h2>
<p>The agreement that made it possible is eleven pages long and avoids every large subject. Neither side recognises the other’s view of the frontier. Both recognise that a train is on it for eleven seconds. Patrols have been withdrawn 500 metres from the track, the tunnels have been searched for explosives by a joint team, and passports are checked on board by pairs of officers, one from each country, who walk through the train together.</p>
<p>“We were told to begin at opposite ends and meet in the middle,” said the Kestrian half of one pair, Sergeant Ana Dorell. “We met in the middle and had nothing to do. So now we go together. It is quicker, and he knows everybody’s aunt.”</p>
<p>Not all was harmony. In Hovar some sixty veterans stood outside the station with their backs to the track. Their spokesman, Pavel Rusk, said they had nothing against trains, but had not been asked.</p>
<h2>The part that pays</h2>
<p>Passengers will not recover the €118 million that repairs have cost, two thirds of it lent by a regional development bank. Freight might. Lorries between the two towns now take a detour of 250 kilometres by way of a third country and its border posts. From next week the plan is:</p>
<ul>
<li>four passenger trains a day, two in each direction;</li>
<li>six freight trains a week, of up to 28 wagons;</li>
<li>one customs inspection instead of three, at Marlik yard.</li>
</ul>
<p>Forwarders as far away as Aldermouth have taken notice. Containers for Orlava are at present landed at ports well to the south and trucked north. The Alder Line agency on Old Quay has reserved four wagons a week for a trial, chiefly pump parts and seed potatoes. “If the first month runs to the hour, others will come,” said its freight manager, Colm Redfern. “If a wagon spends three nights at Marlik because a stamp is missing, they won’t, and it will be ten years before anyone tries again.”</p>
<p>The evening train back to Marlik left Sellen at 18.04, the old time. It carried 140 people, or 131 more than the last one. The lamps stayed on.</p>
`,
}
