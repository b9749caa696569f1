import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'marathon-course-measured',
  section: 'sport',
  headline: 'The man who measures the marathon with a bicycle wheel',
  standfirst:
    'Satellites can find a runner anywhere on earth, yet no record counts unless somebody like Aubrey Tennick has ridden the whole way, thirty centimetres from the kerb.',
  authors: ['sofia-lindqvist'],
  tags: ['Athletics', 'Cycling'],
  publishedHoursAgo: 500,
  picture: {
    name: 'marathon-course-measured',
    alt: 'A winding course drawn as one line through a simplified city, with a dot for every kilometre and a small bicycle wheel at the start.',
    caption:
      'The line that counts is the shortest a runner could take, which is why it swings from kerb to kerb.',
    credit: 'Courier graphics',
  },
  body: `
<p>It is ten past four in the morning, and a police car with blue lights is following a retired surveyor on a 1987 touring bicycle the wrong way round the Northgate roundabout at nine miles an hour.</p>
<p>Aubrey Tennick, 67, has measured the Aldermouth Marathon every year it has changed, which is eleven times. He wears two jumpers and does not talk while riding. On the hub of his front wheel sits a brass counter as big as a matchbox, and it clicks.</p>
<h2>469,572 clicks</h2>
<p>The counter turns with the wheel and moves on by one for about every nine centimetres. It does not know what a kilometre is. So before the ride Tennick lays a steel tape along the sea wall, marks off 400 metres and rides them four times. On this morning the wheel needed 4,447 clicks. The rest is arithmetic:</p>
<ol><li>4,447 clicks for 400 metres make 11,117.5 for a kilometre.</li><li>One part in a thousand is added, so that a small mistake cannot leave the race short: 11,128.6.</li><li>That, times 42.195 kilometres, gives 469,572 clicks from start to finish.</li></ol>
<p>The added thousandth is worth 42 metres. Every runner of every certified marathon runs them, and most never hear of it.</p>
<h2>Why not simply use a satellite?</h2>
<p>Because a satellite receiver between tall buildings is wrong by a few metres at every corner, and the mistakes do not cancel out: a wobbling line is always longer than a straight one. That is how runners come home with 42.8 kilometres on the wrist and a letter to the editor in mind.</p>
<blockquote><p>Dear Sir, your course was six hundred metres too long. I have it from my watch.</p></blockquote>
<p>Tennick keeps such letters in a folder. There are 140. He answers all of them, by hand, with a diagram.</p>
<h2>The enemy is the weather</h2>
<p>What he does fear is sunshine. A warm tyre swells, a swollen tyre rolls farther on each turn, and the counter shows less. So he rides the 400 metres four more times when he is done. At eleven o’clock the wheel needed only 4,444 clicks. Three clicks fewer sounds like nothing. Over a marathon it is 28 metres. Of the two figures he takes the larger, because that error can only make the course too long.</p>
<p>Too short is the one thing it must not be. Six years ago a marshal set out the cones on the wrong side of the fountain in Saltmarket. Someone noticed in the evening. The race had been 96 metres short, and 1,312 runners had their times struck from the lists, among them a woman who had missed her Olympic standard by eleven seconds the year before and thought she had made it.</p>
<p>“She wrote to me too,” Tennick says. “That one isn’t in the folder.” Since then he has gone round on the morning of the race as well, ahead of the first wheelchairs, and looked at every cone.</p>
<h2>Nails in the road</h2>
<p>At the finish he kneels on a plumber’s cushion and knocks a nail with a brass washer into the tarmac. There is one at every kilometre, and there are others from the earlier courses, 300 or so across the city. Whoever knows where to look can walk along Weir Street and read a history of roadworks.</p>
<p>He has a successor: his neighbour’s daughter, Hattie Quill, 19, who studies mathematics and rode behind him this year with a counter of her own. Over the full distance the two differed by four metres.</p>
<p data-read-also="velodrome-boards"></p>
<p>“Hers was shorter,” says Tennick. “She takes better corners.”</p>
`,
}
