import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'bakery-prices-wheat',
  section: 'business',
  headline: 'Why your loaf costs more although wheat costs less',
  standfirst:
    'A Carrow Hill baker opened her books to the Courier: of the £1.95 on the price tag, the grain accounts for twelve pence, and wages for five times as much.',
  authors: ['priya-raman'],
  tags: ['Food', 'Grain', 'Retail', 'Trade'],
  publishedHoursAgo: 150,
  picture: {
    name: 'bakery-prices-wheat',
    alt: 'A loaf of bread above a chart in which two lines move apart, one rising and one falling.',
    caption:
      'The gap opened two years ago: the price of bread has risen by 18 per cent, that of wheat fallen by 27.',
    credit: 'Courier graphics',
  },
  body: `
<p>A tonne of milling wheat cost £240 two years ago. Today it costs £175. Over the same two years the large white tin at Birtles’ bakery on Carrow Hill has gone from £1.65 to £1.95, and Hannah Birtles has been asked about it, by her own estimate, four times a day. “People read the paper,” she says. “They come in with the wheat price on their phone and hold it up like a parking ticket.”</p>
<p>So she put her accounts on the table, between a tray of iced buns and the till, and we took a loaf apart.</p>
<table>
<caption>One 800-gram loaf, in pence</caption>
<thead><tr><th scope="col">Item</th><th scope="col">Two years ago</th><th scope="col">Now</th><th scope="col">Change</th></tr></thead>
<tbody>
<tr><th scope="row">Wheat</th><td>17</td><td>12</td><td>−5</td></tr>
<tr><th scope="row">Milling and flour delivery</th><td>11</td><td>13</td><td>+2</td></tr>
<tr><th scope="row">Yeast, salt, fat, seeds</th><td>9</td><td>13</td><td>+4</td></tr>
<tr><th scope="row">Wages</th><td>48</td><td>62</td><td>+14</td></tr>
<tr><th scope="row">Gas and electricity</th><td>17</td><td>24</td><td>+7</td></tr>
<tr><th scope="row">Rent and rates</th><td>21</td><td>27</td><td>+6</td></tr>
<tr><th scope="row">Bags, van, repairs</th><td>14</td><td>17</td><td>+3</td></tr>
<tr><th scope="row">Left for the bakery</th><td>28</td><td>27</td><td>−1</td></tr>
<tr><th scope="row">Price</th><td>165</td><td>195</td><td>+30</td></tr>
</tbody>
</table>
<h2>Seven hundred grams</h2>
<p>It takes about 700 grams of wheat to make the flour for such a loaf. At £240 a tonne that is 17 pence; at £175 it is 12. The whole fall of the world market, which has hurt farmers and made headlines, is worth a five-pence coin to the person at the counter. If wheat were free, the loaf would still cost £1.83.</p>
<p>Grain once weighed far more. In the bakery’s ledger for 1961, kept by Birtles’ grandfather in green ink, flour makes up 46 per cent of costs. It has shrunk because everything else has grown, above all the pay of people willing to start at one in the morning. Birtles has nine employees and lost two last year to the parcel depot. She raised the night rate from £12.10 to £15.60, and nobody has left since.</p>
<h2>Why does it never go down?</h2>
<p>Economists call it rockets and feathers: prices shoot up with costs and drift down afterwards. Some of that is habit, says Professor Lucian Abara, who teaches industrial economics at the university, and some is contracts. Mills buy wheat six to nine months ahead, so a fall at the exchange reaches the dough only when the old purchases have been eaten. Energy contracts run longer still. Birtles signed hers for three years at the worst moment, and it has fourteen months to go.</p>
<p data-read-also="grain-corridor-insurance"></p>
<p>Competition might do the rest, but there is less of it. Aldermouth had 58 bakeries twenty years ago and has 23. Supermarkets sell a sliced loaf for 95 pence, sometimes below cost, to bring people through the door. Abara compared eleven cities and found bread cheapest where independent bakers were most numerous, by about six per cent.</p>
<h2>What would help</h2>
<p>When the gas contract ends, Birtles expects to recover four or five pence a loaf. Would she pass them on? She looks at the buns for a while. The oven is from 1994, she says, and the new one costs £38,000, which is 140,000 loaves at 27 pence each, if she paid herself nothing. “Call it a penny off,” she says. “Write down that I said a penny. Then they can hold that up as well.”</p>
`,
}
