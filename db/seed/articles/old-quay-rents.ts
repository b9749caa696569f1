import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'old-quay-rents',
  section: 'city',
  headline: 'Rents on Old Quay have doubled in six years. These streets show how',
  standfirst:
    'The Courier collected 4,180 letting advertisements, street by street; they show where the money arrived first, and one courtyard that it has largely passed by.',
  authors: ['ines-aldous', 'sofia-lindqvist'],
  tags: ['Housing', 'Rents', 'Planning'],
  publishedHoursAgo: 78,
  picture: {
    name: 'old-quay-rents',
    alt: 'A block of houses seen at an angle from above, the heights of the houses forming a chart of rising rents.',
    caption:
      'Each house stands for a street in the quarter; its height shows the rent now asked for a square metre.',
    credit: 'Courier graphics',
  },
  body: `
<p>Cooper’s Stair has 61 steps, 22 front doors and, since the spring, nine key safes with number locks. Six years ago a flat here was let at £9.10 a square metre, a little below what the quarter as a whole asked, because nobody likes carrying shopping up 61 steps. Today the stair asks £21.40. In the advertisements the steps are now called a view.</p>
<p>Across Old Quay the median asking rent has gone from £9.80 to £19.90 a square metre. For a flat of 54 square metres, the commonest size, that means £1,075 a month instead of £530. In the rest of Aldermouth rents rose by a third over the same time, and local wages by 21 per cent.</p>
<table>
<caption>Median asking rent per square metre and month</caption>
<thead><tr><th scope="col">Street</th><th scope="col">Six years ago</th><th scope="col">Now</th><th scope="col">Change</th></tr></thead>
<tbody>
<tr><th scope="row">Cooper’s Stair</th><td>£9.10</td><td>£21.40</td><td>+135%</td></tr>
<tr><th scope="row">Ropewalk</th><td>£8.70</td><td>£19.60</td><td>+125%</td></tr>
<tr><th scope="row">Customs House Lane</th><td>£11.20</td><td>£21.90</td><td>+96%</td></tr>
<tr><th scope="row">Lower Quay Road</th><td>£9.40</td><td>£17.10</td><td>+82%</td></tr>
<tr><th scope="row">St Elmo’s Yard</th><td>£10.60</td><td>£15.30</td><td>+44%</td></tr>
<tr><th scope="row">All Old Quay</th><td>£9.80</td><td>£19.90</td><td>+103%</td></tr>
<tr><th scope="row">Rest of the city</th><td>£8.90</td><td>£11.80</td><td>+33%</td></tr>
</tbody>
</table>
<h2>First the weekends, then the weeks</h2>
<p>The streets did not rise together. Ropewalk went first, and the data show why: 14 of its flats were offered to weekend visitors six years ago, and 107 are today. Every flat that leaves the ordinary market pushes the seekers into the next street, where the jump follows about a year later. In the whole quarter, visitor flats have grown from 90 to 610, one dwelling in seven.</p>
<p>Conor Haddow, who manages 130 flats for a dozen owners, does not dispute the figures. “Four weekends bring in what a tenant pays in a month,” he says. “If you owned it, which would you pick?” He adds that owners have also spent money: the quarter’s slate roofs, neglected for decades, have nearly all been renewed.</p>
<p>Marguerite Ellison pays for one of those roofs. The retired school secretary has lived on Lower Quay Road for 31 years; after the scaffolding came down, her rent rose from £480 to £790. She has let the second bedroom to a student of marine engineering. They share a bathroom and, she reports, a low opinion of wheeled suitcases.</p>
<h2>The yard that stayed</h2>
<p>Why did St Elmo’s Yard rise so much less? Thirty-eight of its 60 flats belong to a housing co-operative, founded by ships’ carpenters in 1924, whose members fix their own rent each autumn. Its waiting list has 412 names. Even the private flats in the yard are cheaper than their neighbours: a clause in the old deeds forbids letting for less than a quarter of a year.</p>
<p>The council’s housing officers now want to know whether such a clause could be written into permits elsewhere. The <a href="/politics/planning-law-explained">new planning law</a> may give them the means: it lets a city declare holiday flats a change of use. A proposal is expected before the summer.</p>
<h2>How we counted</h2>
<ul>
<li>We used 4,180 public advertisements for flats of 25 to 120 square metres, without furniture or heating.</li>
<li>Repeated advertisements for the same flat within 90 days count once.</li>
<li>Asking rents are not paid rents: sitting tenants usually pay less.</li>
<li>Streets with fewer than 40 advertisements are left out.</li>
</ul>
`,
}
