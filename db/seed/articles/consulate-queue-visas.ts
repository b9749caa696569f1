import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'consulate-queue-visas',
  section: 'world',
  headline: 'A night in the visa queue outside the consulate',
  standfirst:
    'The gate on Carrow Hill opens at nine and hands out forty slips. By midnight there are sixty-seven names in the exercise book, and a woman called Leila is keeping it.',
  authors: ['miriam-castell'],
  tags: ['Migration', 'Diplomacy'],
  publishedHoursAgo: 340,
  picture: {
    name: 'consulate-queue-visas',
    alt: 'A long queue of people in silhouette, standing and sitting along a railing under a row of street lamps.',
    caption:
      'Those who leave the line for more than half an hour are struck from the list, a rule the queue made for itself.',
    credit: 'Courier graphics',
  },
  body: `
<p><strong>21.40.</strong> Number 31 is a retired tram fitter with a folding stool. Number 32 has brought two thermos flasks and lends one to strangers. Number 33 has gone to move his car, and I hold his place. The book is a child’s exercise book with a horse on the cover, and it is held by Leila, number 1, a dental nurse of 34, who has been leaning against the railing since a quarter past two this afternoon.</p>
<p>She has no authority over any of us. She has a pen, a torch and a level voice, and when she says that a name missing at the hourly roll-call will be crossed out, nobody objects. The consulate knows of the book and does not recognise it. The porter admits whoever stands nearest. So the book decides who stands nearest.</p>
<p>At the request of those who spoke to the Courier the country is not named here and only first names are used. Most of them fear that a remark in a newspaper might find its way into a file.</p>
<h2>What is in the folder</h2>
<p><strong>23.15.</strong> Everybody has one, and everybody checks it. Josip, the tram fitter, opens his on his knees under the lamp:</p>
<ul>
<li>the form, four pages, printed twice because the second page changed in March;</li>
<li>bank statements for six months, each stamped by the branch;</li>
<li>a letter of invitation, certified by a notary;</li>
<li>two photographs, in which he was told not to look pleased;</li>
<li>the fee, £85 in notes, not returned if the answer is no.</li>
</ul>
<p>He wants to see his brother, who is 81 and has had a stroke. His first application failed because the photographs were two millimetres too wide. “I measured things for a living,” he says. “I would not have passed them either. But I would have told the man while he was standing there.”</p>
<h2>A place is for sale</h2>
<p><strong>01.30.</strong> A car stops on the far side of the road with its engine running. A young man gets out and walks along the line, offering places near the front at £60. Towards four it will be £120. Nobody can say how he means to supply them. Leila reads him the names in the book, all sixty-seven, at a measured pace. At about the fortieth he goes away.</p>
<figure class="pull-quote"><blockquote><p>They think we are in a hurry. We have been waiting for years. One night we can do standing on our heads.</p></blockquote><figcaption>Leila, number 1 in the queue</figcaption></figure>
<p>She is hoping to be at her sister’s wedding in five weeks. Two students behind her, Ilir and Tomas, need visas for a semester already paid for. A mother with a sleeping boy of three on her shoulder needs nothing but a signature on a birth certificate. There is one counter for all of them.</p>
<h2>Two windows, seven people</h2>
<p>The consulate replied in writing to questions sent beforehand. Applications had risen from 3,900 to 6,200 a year within two years, it said; seven staff worked at two windows, as before. An appointment system by internet had been tried and withdrawn, since dealers booked every date within minutes and sold them on. “We regret the conditions in the street,” the letter ended, “over which we have no jurisdiction.”</p>
<p>The street belongs to the city. The city says that a queue on a pavement is lawful as long as a pushchair can pass, and has put up a second lamp. There is no lavatory. A night porter at the tram depot lets people in by the side door, two at a time, and asks for nothing. The drivers of <a href="/city/night-bus-drivers">the N7</a> slow down at the stop even when no one is waiting, in case somebody wants to get warm.</p>
<h2>The gate</h2>
<p><strong>09.00.</strong> The porter comes out with the slips in his breast pocket. He looks at the line, which has drawn itself up without being told, and then at the woman with the horse on her book. He gives her the whole pack.</p>
<p>She calls the names. Forty answer. Twenty-seven go home to sleep, several with a new number already: they have signed the next page, under tomorrow’s date.</p>
`,
}
