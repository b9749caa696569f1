import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'terminal-cranes-electric',
  section: 'business',
  headline: 'The port’s new cranes lift on electricity alone',
  standfirst:
    'Six gantries have taken over the north quay; they hand back energy each time a box comes down, and their drivers now sit 600 metres away in an office with a kettle.',
  authors: ['henrik-vale'],
  tags: ['Ports', 'Shipping', 'Energy', 'Jobs'],
  publishedHoursAgo: 8,
  picture: {
    name: 'terminal-cranes-electric',
    alt: 'Tall gantry cranes on a quay above containers stacked in coloured blocks.',
    caption:
      'With their booms raised the new gantries are the tallest structures in the city, eleven metres above the cathedral’s weathercock.',
    credit: 'Courier graphics',
  },
  body: `
<p>What is missing is the shudder. For thirty years the ground under the north quay trembled whenever a crane took a load, because each carried its own diesel generator the size of a delivery van. This week the <em>Halcyon Meridian</em>, 9,200 containers, was worked from bow to stern by six machines that have none, and the loudest thing on the quay was a man calling for a shackle.</p>
<p>The cranes draw their power through a cable as thick as a forearm, paid out along the rails as they travel. They cost £71 million with the substation behind them. Alder Terminals, which runs the port, expects to save about 984,000 litres of diesel a year, and with it some 2,600 tonnes of carbon dioxide.</p>
<table>
<caption>Old and new on the north quay</caption>
<thead><tr><th scope="col">Per crane</th><th scope="col">Old</th><th scope="col">New</th></tr></thead>
<tbody>
<tr><th scope="row">Lifting height above the rails</th><td>32 m</td><td>41 m</td></tr>
<tr><th scope="row">Containers moved per hour</th><td>24</td><td>31</td></tr>
<tr><th scope="row">Energy per container</th><td>2.4 litres of diesel</td><td>6.1 kWh</td></tr>
<tr><th scope="row">Noise at the Fishergate wall</th><td>71 dB</td><td>58 dB</td></tr>
</tbody>
</table>
<h2>Thirty-eight kettles up</h2>
<p>To raise a forty-tonne box by 38 metres takes a little over four kilowatt hours, enough to boil 38 one-litre kettles. On its way down the motor becomes a generator and returns about two thirds of that. The old cranes burned the surplus off as heat in a grid of resistors, which is why gulls used to gather round them in January.</p>
<p>The trouble with six such machines is that they may all lift at once. A battery of four megawatt hours, housed in what was the customs shed, smooths the peaks so that lights in Fishergate do not dip. “The grid company sees a steady customer,” says Ingrid Solheim, the terminal’s chief engineer. “It does not see the temperament.”</p>
<h2>Drivers on the ground</h2>
<p>Forty-six people drove the old cranes, in glass cabins reached by 190 rungs. Thirty-one have retrained for the control room, where each watches eight cameras and works two joysticks. Nine have moved to maintenance, six took early retirement. The dockers’ union signed the agreement in return for a promise that no remote driver will ever be asked to run two cranes.</p>
<figure class="pull-quote"><blockquote><p>Up there you felt the wind before the gauge did. Down here I keep leaning into gusts that aren’t in the room.</p></blockquote><figcaption>Carys Bellingham, crane driver for 22 years</figcaption></figure>
<p>Bellingham says her back no longer hurts. She also says that she has moved her chair to the one window.</p>
<h2>One old crane stays, for now</h2>
<p>Five of the six old gantries will be cut up by the autumn. The sixth must wait: <a href="/science/kittiwakes-on-cranes">kittiwakes</a> are nesting on its boom, and the law protects them until the last chick has flown. The Maritime Museum has asked for one of the cabins, to stand beside its <a href="/culture/harbour-songs-archive">recordings of the dockers’ songs</a>.</p>
<p>What the terminal cannot yet electrify is its largest source of smoke, the ships themselves, which run their engines at berth to keep the refrigerators cold. Shore power for two berths would cost another £19 million. Solheim has had the ducts laid already, under the new rails. They are empty, capped and marked on the plan as drainage.</p>
`,
}
