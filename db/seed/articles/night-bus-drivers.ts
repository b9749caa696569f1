import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'night-bus-drivers',
  section: 'city',
  headline: 'The 3 a.m. shift: one night with the drivers of the N7',
  standfirst:
    'Five round trips, 211 passengers and one lost trombone: the city’s longest night route carries those who clean, guard and load it while everyone else is asleep.',
  authors: ['daniel-okafor'],
  tags: ['Transport', 'Jobs'],
  publishedHoursAgo: 200,
  picture: {
    name: 'night-bus-drivers',
    alt: 'A street at night with a lit bus and the light trails of passing cars.',
    caption:
      'The N7 covers 17 kilometres between Northgate garage and Carrow Hill, and is the only bus to enter the container terminal.',
    credit: 'Courier graphics',
  },
  body: `
<p>At 00.35 somebody switches off the tea urn in Northgate garage, because the last person to drink from it is about to leave. Lorna Teague screws down the lid of her flask, checks the mirrors of bus 4417, and moves the seat forward by the width of one hand. She is 52 and has driven nights for nineteen years. “Days is traffic,” she says. “Nights is people.”</p>
<p>The N7 runs from Northgate through Old Quay and Fishergate to the container terminal, doubles back, and climbs Carrow Hill: 17 kilometres, 48 minutes, 41 stops. Two drivers share it on this Thursday night. Teague takes three round trips, Yusuf Demir two. The counter above the door will register 211 passengers before it gets light.</p>
<h2>Half past one: the loud hour</h2>
<p>The first full bus is full of students and wants to sing. Teague lets it. She has three rules, none of them written anywhere: nobody is put off in the rain, chips are allowed and curry is not, and a woman travelling alone is set down between stops if she asks.</p>
<p>At the Lantern Theatre a man with a trombone case gets on; at Ropewalk he gets off without it. Teague sees the case in her mirror two stops later, radios Demir coming the other way, and hands it over through the window on Weir Street Bridge, bus to bus, both engines running. The trombonist is standing under the shelter at Ropewalk with his hands on his head when Demir pulls in.</p>
<h2>Ten to three: the quiet hour</h2>
<p>Then the passengers change. Nobody sings, and hardly anybody pays with a phone. Eleven women in tabards board at Fishergate, on their way from the insurance offices to the Infirmary, where a second cleaning shift begins at half past three. Oluchi Brandt, 44, sleeps from the market to the bridge, four minutes, and wakes without an alarm.</p>
<blockquote><p>If this bus comes I have two jobs. If this bus does not come I have one. My whole rent is in that difference.</p></blockquote>
<p>It failed to come eleven times last month. The operator, Aldermouth Tramways, has 46 night posts and eight of them are vacant. The night premium is £2.60 an hour, unchanged for five years. Demir, 29, was a baker before he drove, so the hours did not alarm him; of the six trainees who began with him, he and one other remain. A company spokeswoman, Helen Prowse, says talks with the union about the premium will open “in the coming weeks”. The drivers have heard that before, Demir says, though he grants that last time it was “in the coming months”.</p>
<h2>Twenty past four: the gate</h2>
<p>At the terminal a guard lifts the barrier and the N7 rolls in between stacks of containers, the only scheduled bus allowed to. Fourteen dockers climb aboard, smelling of cold metal. One of them, a lashing hand called Piet Rowntree, has brought Demir a bag of plums from his allotment. There is no fare dispute, no fight, no police. In the whole night there has been one incident that the log calls an incident: a fox on the ramp at Carrow Hill, which would not move until Teague dipped her lights.</p>
<h2>Ten to six: the tooth</h2>
<p>The sky over the estuary is the colour of dishwater when the first tram of line 2 goes by, lit up and almost empty. There is half an hour until the day drivers come. Some of them, Teague says, have never met her, though they sit in her seat five mornings a week and push it back by the width of one hand. She hoses the floor of 4417 herself, though there is a contractor for that. She finds a glove, a library card and a child’s tooth in a twist of paper, labelled in biro: <em>for Mum to see</em>. The tooth goes into the lost-property tin with a note of the stop and the time. Somebody, she says, will ring about it before nine.</p>
`,
}
