import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'weir-street-school-kitchen',
  section: 'city',
  headline: 'A school kitchen feeds 900 and throws away almost nothing',
  standfirst:
    'Eleven grams a head go into the bin at Weir Street School, down from ninety, thanks to a bathroom scale, a bell that rings later and children who choose their own portions.',
  authors: ['ines-aldous'],
  tags: ['Schools', 'Food', 'Health'],
  publishedHoursAgo: 980,
  picture: {
    name: 'weir-street-school-kitchen',
    alt: 'A pattern of bowls and vegetables: carrots, leeks, beetroot and peas.',
    caption:
      'Carrot tops go into a green sauce on Wednesdays; the recipe came from a pupil’s grandmother in Northgate.',
    credit: 'Courier graphics',
  },
  body: `
<p>Where other canteens put the puddings, Weir Street School has put a bathroom scale. A grey bin stands on it, and above the bin hangs a slate. Every child who scrapes a plate sees the needle move. On the day of our visit the slate read 9.4 kilograms at the end of lunch, for 897 meals, and the Year 6 monitor who chalked it up underlined the figure twice, because the record is 9.1.</p>
<p>Five years ago the same bins held 81 kilograms a day, ninety grams for each pupil. The average is now eleven. Nothing about the building has changed, and the kitchen has one cook fewer.</p>
<h2>What Mrs Nwosu noticed</h2>
<p>Philippa Nwosu came to the school from a ferry company, where she had cooked for crews. “On a ship you carry every potato up a ladder,” she says, “so you want to know where it went.” In her first month she emptied the bins on to a tarpaulin and sorted the contents with two teaching assistants and a stopwatch. Half of the waste, they found, came from the last sitting. Its children were not fussier. They simply had eleven minutes before the bell.</p>
<p>The headmaster, Olivier Strand, moved the bell. Then the kitchen set about the rest.</p>
<ol>
<li>Every dish comes in two ladle sizes, and the child names the size.</li>
<li>Seconds are free, and served by the cook who made them.</li>
<li>New vegetables appear raw and small for a week before they appear cooked.</li>
<li>What is left in the pans is chilled and becomes the next day’s soup.</li>
<li>The weight goes on the slate, whatever it is.</li>
</ol>
<figure class="pull-quote"><blockquote><p>On a ship you carry every potato up a ladder, so you want to know where it went.</p></blockquote><figcaption>Philippa Nwosu, head cook</figcaption></figure>
<h2>Fourteen pence</h2>
<p>A meal cost £2.72 to produce before the tarpaulin and costs £2.58 now, although almost everything that goes into it has become dearer. Over 900 meals and 190 school days the fourteen pence add up to £24,000. Strand spends it on fruit, which stands in crates in the corridors and may be taken at any hour without asking.</p>
<p>Whether the children are better fed is a harder question. The school nurse, Tamsin Leroy, has figures she describes as cheerful but not scientific: visits to her room between two and three in the afternoon, mostly for headaches, have fallen by a third. Leroy suspects that the later bell did more for that than the soup.</p>
<h2>The sceptic at table nine</h2>
<p>Four other schools have asked for the recipe and two have since given up, one because its lunch hall doubles as a gym and the bell could not be moved. Nwosu does not find this surprising. The ladles are the easy part, she says; somebody has to give you twelve more minutes.</p>
<p>Not everyone at Weir Street has been won over, either. Rafferty, who is eight and eats at table nine, takes the small ladle on principle. He finished his beetroot during our visit, slowly, watching the queue for seconds grow shorter. Asked how it was, he considered the matter. “It’s all right,” he said. “It tastes of outside.”</p>
`,
}
