import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'velodrome-boards',
  section: 'sport',
  headline: 'The velodrome is laid, plank by plank',
  standfirst:
    'Fourteen carpenters, fifty kilometres of pine and 310,000 nails: in the old goods yard at Northgate a cycling track is being built by hand, because no machine can.',
  authors: ['callum-frayne'],
  tags: ['Cycling', 'Planning'],
  publishedHoursAgo: 1800,
  picture: {
    name: 'velodrome-boards',
    alt: 'The curved boards of a cycling track sweeping up from left to right in fine parallel lines, with the black, red and blue racing lines along the bottom.',
    caption:
      'In the bends the boards tilt to 43 degrees, steep enough that the carpenters work roped together in pairs.',
    credit: 'Courier graphics',
  },
  body: `
<p>You smell it before you see it. Behind the hoarding on Sidings Lane, where for ninety years they unloaded coal, it smells of resin, and inside the hall somebody is whistling and fourteen hammers are not quite in time.</p>
<p>The track is two thirds done. It lies there like the hull of a ship turned inside out, pale as butter, 250 metres round along the black line at the bottom.</p>
<h2>A batten at a time</h2>
<p>Strictly speaking, there are no planks. The surface is made of battens, four centimetres wide and six metres long, nailed side by side on edge. About 178 of them fit across the width of seven metres and a bit. Multiply that by the length and you need 44.5 kilometres of wood; with offcuts and rejects, fifty were ordered.</p>
<p>“Every one bends,” says the foreman, Joakim Lind, who is building his ninth velodrome. “You persuade it. On the straight it wants to lie down, in the curve it wants to stand up, and in between it has no idea what it wants. In between is the whole job.”</p>
<p>The nails go in at a slant through the flank, so that no head is ever to be seen from above. Each carpenter drives some 400 a day. Lind allows himself one nail gun, for the temporary rails, and calls it the radio.</p>
<h2>Pine from the shady side</h2>
<p>The wood comes from slow forests in the north, where a tree adds a millimetre of girth in a good year. It arrived at the container terminal in spring, and then it was left alone for seven weeks, stacked with gaps in the very hall in which it was to lie, until it had taken on the damp of the place. Aldermouth is wetter than most. For as long as the hall stands it will be kept at 22 degrees and 50 per cent humidity; the heating ran for a month before the first board was touched.</p>
<h2>Who it is for</h2>
<p>The council was split over the yard for four years. Two plans for flats were submitted and withdrawn. What decided it was a bill: the ground is poisoned to a depth of three metres, and a hall that seals it cost a third of what it would have taken to dig it out.</p>
<p>The permission obliges the operator to keep the track open to the public for at least 30 hours a week. Anyone from the age of nine may ride who has passed three steps:</p>
<ol><li>an hour on the flat apron inside the track, on a bicycle without brakes;</li><li>an hour on the blue band, where the slope begins;</li><li>ten laps above the red line, at no less than 28 kilometres an hour. Slower riders slide down.</li></ol>
<figure class="pull-quote"><blockquote><p>People ask what happens if you stop pedalling. You find out about friction.</p></blockquote><figcaption>Dilys Corrigan, head coach of Northgate Wheelers</figcaption></figure>
<p>Her club has 212 members and until now has raced on a running track with a tarmac rim that floods. The first session is booked for the week after the last nail. Who gets to ride the first lap was settled by drawing lots: it fell to the treasurer, who is 74, and who has since been seen practising on the sea wall at six in the morning, in the biggest gear he owns.</p>
`,
}
