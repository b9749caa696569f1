import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'cinema-one-screen',
  section: 'culture',
  headline: 'One screen, 62 seats, no advertisements',
  standfirst:
    'The Vesper in Weir Street starts its films at the minute printed on the ticket. Its owner shows us the accounts, which ought not to work and do.',
  authors: ['amara-diallo'],
  tags: ['Film', 'Jobs'],
  publishedHoursAgo: 900,
  picture: {
    name: 'cinema-one-screen',
    alt: 'A beam from a projector crosses a small dark auditorium above rows of red seats.',
    caption:
      'The beam at the Vesper is only fourteen metres long, so a tall latecomer is known to the whole house.',
    credit: 'Courier graphics',
  },
  body: `
<p>At 7.29 the queue at the Vesper is still paying. At 7.30 the lights go down on eleven people with their coats half off, and the film begins: no trailer, no car on a mountain road, no reminder about popcorn. A man in the second row says “Oh!” and drops his glove. He is new.</p>
<p>Everyone else in the house has learnt. Ilse Marchetti, who bought the former button warehouse at 14 Weir Street seven years ago with a redundancy payment and her aunt’s piano, regards the printed time as a contract. “Half past seven is not a mood,” she says. “I have sold you half past seven.”</p>
<h2>The projection box</h2>
<p>She shares it with Rafe Dunstan, 24, one of her two full-time employees (there are three part-timers), who came for a summer and has stayed for four years. Most films arrive on a hard disk in a padded case. For the Thursday repertory show he still threads 35-millimetre reels, and he changes over between two projectors of 1961 with a foot pedal and an expression of great calm. If he is late by a second the audience sees white. It has happened twice; both dates are pencilled on the wall.</p>
<p>Below, the seats are from a demolished cinema in Brackwater, re-covered in a red that Ms Marchetti mixed herself. There were to be 64. Two had to go for the wheelchair space, and the fire officer, she says, was right.</p>
<h2>The sums</h2>
<p>Seventeen shows a week make 1,054 places, of which 71 per cent are sold: 748. A ticket is £10.80, and £9 of that remains once the tax is paid. At the bar the average customer leaves another £3.20, net.</p>
<table>
<caption>An average week at the Vesper, in pounds, after tax on sales</caption>
<thead><tr><th scope="col">Item</th><th scope="col">In</th><th scope="col">Out</th></tr></thead>
<tbody>
<tr><th scope="row">Tickets</th><td>6,732</td><td></td></tr>
<tr><th scope="row">Bar</th><td>2,394</td><td></td></tr>
<tr><th scope="row">Film hire, 45 per cent of tickets</th><td></td><td>3,029</td></tr>
<tr><th scope="row">Wages</th><td></td><td>3,150</td></tr>
<tr><th scope="row">Loan on the building</th><td></td><td>1,100</td></tr>
<tr><th scope="row">Power, insurance, repairs</th><td></td><td>780</td></tr>
<tr><th scope="row">Left over</th><td></td><td>1,067</td></tr>
</tbody>
</table>
<p>From what is left she pays herself and saves for the next projector lamp. An agency has offered £340 a week for twelve minutes of advertising before each film. Ms Marchetti did the calculation on a beer mat, which she keeps: twelve minutes, seventeen shows, 44 people at a time come to nearly 150 hours of other people’s lives. “At two pounds thirty an hour,” she says. “I couldn’t look at them.”</p>
<p data-read-also="lantern-theatre-storm"></p>
<h2>Half past nine</h2>
<p>She believes the refusal pays in other ways. With no advertisements she can fit a third show into a weekday without keeping her staff past midnight. And people come on time, buy their drink first, and stay to talk, as the tram stop is outside and the last number 3 does not leave until 11.52.</p>
<p>Tonight’s film is two hours long. At 9.30 the credits roll to the end, down to the caterers, and nobody stands until the screen is dark. Then the lights rise slowly, over twenty seconds. The man in the second row has found his glove. He asks at the desk what is on tomorrow, and is told, and asks when he should be there.</p>
`,
}
