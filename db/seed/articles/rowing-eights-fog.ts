import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'rowing-eights-fog',
  section: 'sport',
  headline: 'Fog, two false starts and a course record',
  standfirst:
    'The women’s final of the Alder Eights began almost three hours late, in visibility of 200 metres, and ended with both crews faster than anyone had rowed the course before.',
  authors: ['sofia-lindqvist'],
  tags: ['Rowing', 'Rivers'],
  publishedHoursAgo: 100,
  picture: {
    name: 'rowing-eights-fog',
    alt: 'Two rowing eights side by side on grey water, their far ends fading into fog, the oars drawn as a fan of thin strokes.',
    caption:
      'From the umpire’s launch, six lengths behind, the bow of neither boat could be seen until the second bridge.',
    credit: 'Courier graphics',
  },
  body: `
<p>At nine o’clock, when the final should have started, the umpire could not see the end of her own launch. At ten she could see the end of the launch, and a swan. At twenty to twelve she raised the flag, and the two crews at Fishergate Steps, who had been sitting in the cold for so long that Brackwater’s stroke had put on a borrowed bobble hat, came forward to row.</p>
<p>They rowed four strokes.</p>
<h2>The starts that were not</h2>
<ol><li><strong>11.40.</strong> The student holding the stern of the Brackwater boat lets go late, the boat slews towards the pier, and the flag goes up again before anyone has spoken.</li><li><strong>11.46.</strong> Both crews go cleanly. But a marshal at the first bend reports that he can hear a dredger. It turns out to be a generator on the quay. By then the race has been stopped.</li><li><strong>11.58.</strong> They go, and nobody stops them.</li></ol>
<p>“After the second one I told the crew it was a free warm-up,” said Annika Thorne, who coxes the University. “They didn’t believe me. I didn’t either, but I have the microphone.”</p>
<h2>Where it was won</h2>
<p>The delay made the record possible. A final at nine would have been rowed on <a href="/science/tide-clock-restored">slack water</a>; by noon the flood was running up the Alder, and both crews had it under them for all 4.8 kilometres to the weir. That helps, but it helped every fast crew of the past as well: the old mark, 14 minutes 58.1 seconds, was set on the same state of tide and had stood since 2009.</p>
<p>Brackwater, heavier and quicker off the start, led by 1.2 seconds at the rope works. The University took that back in the long bend at Old Quay, where Thorne held the inside line so close to the moorings that two people on a houseboat put down their mugs.</p>
<table><caption>Women’s final: time at each mark (minutes and seconds)</caption><thead><tr><th scope="col">Mark</th><th scope="col">University</th><th scope="col">Brackwater RC</th></tr></thead><tbody><tr><th scope="row">Rope works, 1.2 km</th><td>3:41.0</td><td>3:39.8</td></tr><tr><th scope="row">Old Quay, 2.4 km</th><td>7:25.2</td><td>7:24.9</td></tr><tr><th scope="row">Tram bridge, 3.6 km</th><td>11:10.6</td><td>11:12.3</td></tr><tr><th scope="row">Weir, 4.8 km</th><td>14:52.4</td><td>14:56.0</td></tr></tbody></table>
<p>The third quarter decided it. Both crews slowed there, as everyone does, but the University slowed by barely more than a second and Brackwater by more than two. In the last 1,200 metres the students then rowed almost as fast as in the first. The margin at the weir was 3.6 seconds, about one length. The record fell by 5.7 seconds, and the losers broke it too.</p>
<h2>Mud and tea</h2>
<p>Nobody on the bank knew any of this. About 600 spectators stood at the weir, listening. First came the coxes’ voices, then the knock of the oars, then a bow ball out of the white, with nothing to say whose it was.</p>
<p>“You could tell from the blades,” said Ellis Rudd, 81, who rowed here in the last wooden eight and has missed two finals since. “Yellow. I’d put money on blue, mind.”</p>
<p>The men’s final was called off at one o’clock, when the fog thickened. It will be rowed next week, if the river can be found.</p>
`,
}
