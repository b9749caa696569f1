import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'lantern-theatre-storm',
  section: 'culture',
  headline: 'At the Lantern, a storm without a drop of water',
  standfirst:
    'Oona Sallis stages The Tempest with light, rope and forty wooden chairs, and in Beatrix Amoah has a Prospero who forgives as if it hurt her.',
  authors: ['ruth-penhallow'],
  tags: ['Theatre'],
  publishedHoursAgo: 14,
  label: 'review',
  picture: {
    name: 'lantern-theatre-storm',
    alt: 'A dark stage crossed by slanting shafts of pale light, with small figures bracing themselves among tipped chairs.',
    caption: 'Thirty-one beams from the side of the stage do the work of the sea in the opening scene.',
    credit: 'Courier graphics',
  },
  body: `
<p>The last time the Lantern did <em>The Tempest</em>, it flooded. That was in 1998, there was a tank, and the carpet in row C never recovered. Oona Sallis was an usher that night. This week, as the director, she drowned a king’s whole party on the same boards and left them dry enough to dance on.</p>
<h2>Chairs at sea</h2>
<p>Her ship is forty kitchen chairs. The company of eleven sits scattered among them, facing us, still as a parish meeting. Somewhere a rope creaks. Then the first shaft of light comes in low from the left, the width of a plank, and everyone it touches leans; a second crosses it, and they lean back; by the time there are thirty-one of them the entire crew is sliding, tipping, scrambling over the row in front and being thrown back again, and I had hold of my neighbour’s sleeve. The thunder is made by the same eleven people breathing out. In the midst of it old Gonzalo, clinging to a chair leg, gets the laugh that the production has been built to give him: he would trade the whole sea for one acre of weeds. Sallis explains the chairs in the programme:</p>
<blockquote><p>We had a tank once. People remember the tank. I wanted them to remember being thrown about, and for that you need nothing wetter than the person in the next seat.</p></blockquote>
<p>Tomasz Grell, who designed the lighting, has never worked in a theatre before. He comes from the harbour, where he maintains leading lights, and he understands better than most of his new colleagues that a beam is only as good as the darkness next to it.</p>
<h2>A mother’s anger</h2>
<p>What happens after a storm like that is usually the problem. Here it is Beatrix Amoah. Her Prospero is a woman of about sixty in a cardigan with a burnt cuff, who has plainly rehearsed her revenge every night for twelve years and finds, with her enemies before her, that she has worn it out. She does not thunder. She corrects people. When she tells Miranda the story of their exile she keeps tidying the same three books, and one sees where the girl learnt to wait.</p>
<p>Ariel is played by two sisters, Niamh and Clodagh Farrow, who finish each other’s lines a fraction too soon, like an echo with ambitions. Samuel Eze makes Caliban neither monster nor martyr. He is the only person on the island who knows how to do anything, and he is tired.</p>
<h2>Where it ships water</h2>
<p>Not all of it holds. The drunken scenes go on until one envies the drunk. Piers Ottaway’s Ferdinand is loud in the manner of someone who has been told about the back row. And the masque in the fourth act, done with torches behind a bedsheet, is a charming idea which has ended some minutes before it stops.</p>
<p>Yet at the close Sallis finds an image that I should not give away and shall, a little. The beams go out one at a time, until a single plank of light is left. Amoah sets one chair in it, for us, and asks to be let go. On the first night no one clapped for quite some while. Outside it had begun to rain, and people stood about under it without umbrellas, not minding.</p>
<p><em>The Tempest, Lantern Theatre, two hours and thirty-five minutes with one interval, until the end of next month. Tickets £8 to £29.</em></p>
`,
}
