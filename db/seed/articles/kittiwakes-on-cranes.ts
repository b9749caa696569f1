import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'kittiwakes-on-cranes',
  section: 'science',
  headline: 'Kittiwakes prefer the cranes to the cliffs',
  standfirst:
    'For the first time more of the small gulls have nested on steel at the container terminal than on the rock of Tessle Head, and their chicks are doing better there.',
  authors: ['leonie-marsh'],
  tags: ['Seabirds', 'Ports', 'Climate'],
  publishedHoursAgo: 180,
  picture: {
    name: 'kittiwakes-on-cranes',
    alt: 'White and grey gulls sitting in pairs along the diagonal steel lattice of a harbour crane.',
    caption:
      'A cross-brace on a gantry crane is as wide as a good ledge, and faces away from the afternoon sun.',
    credit: 'Courier graphics',
  },
  body: `
<p>To count a kittiwake colony you need a folding chair, a clicker and a hat. Ingrid Sowerby, warden for the Tessle Bay Bird Observatory, has brought all three to a strip of tarmac between berth two and a stack of refrigerated containers. Above her, on the cross-braces of the gantry cranes, four hundred pairs of birds are shouting their own name.</p>
<p>She used to make the count from a boat. The figures she published this week show that the cliff has lost its majority.</p>
<table>
<caption>Occupied kittiwake nests, by season</caption>
<thead><tr><th scope="col">Season</th><th scope="col">Tessle Head</th><th scope="col">Terminal cranes</th><th scope="col">Together</th></tr></thead>
<tbody>
<tr><th scope="row">Ten years ago</th><td>940</td><td>18</td><td>958</td></tr>
<tr><th scope="row">Five years ago</th><td>610</td><td>164</td><td>774</td></tr>
<tr><th scope="row">Latest</th><td>287</td><td>412</td><td>699</td></tr>
</tbody>
</table>
<h2>A ledge at 41 degrees</h2>
<p>Why move? Food is not the reason, since both groups fish the same sandeels off the same bank. Dr Mateus Lindo, an ecologist who glued thumbnail-sized thermometers to rock and steel, thinks it is shade. Tessle Head looks south-west. On the worst July afternoon his loggers recorded 41°C on the upper ledges, where adults left their eggs to cool themselves on the water and herring gulls came along for the eggs. On the north side of the crane, thirty-eight metres up in the sea breeze, it was 29.</p>
<p>The results are in the nests. Cliff pairs raised 0.41 young each, crane pairs 1.06. Taken together that makes 0.79, close to the 0.8 which the species is thought to need to hold its numbers. Without the port, the colony would be shrinking a good deal faster than it is.</p>
<figure class="pull-quote"><blockquote><p>You learn to eat your sandwich under the cab roof. Otherwise they season it.</p></blockquote><figcaption>Delroy Finch, crane driver, berth two</figcaption></figure>
<h2>The trouble with crane four</h2>
<p>The port finds itself landlord to a protected species. An occupied nest may not be touched, and crane four, home to 131 of the pairs, is past its working life. Its owner wants to cut it up.</p>
<p>The compromise, worked out over the winter, is to do so between September and February and to offer the tenants something else: a steel tower without a crane attached, eighteen metres high, with 240 ledges of the width that Dr Lindo measured as the favourite, which is twenty-two centimetres. The port pays: £85,000.</p>
<p data-read-also="terminal-cranes-electric"></p>
<p>Whether the birds will take it is uncertain. At a harbour up the coast a purpose-built wall stood empty for four springs. In the fifth it held thirty pairs.</p>
<p>She clicks on. At the end of the row she loses her place, because a container has swung through the view, and begins the brace again from the left.</p>
`,
}
