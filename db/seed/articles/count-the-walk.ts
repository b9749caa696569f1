import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'count-the-walk',
  section: 'politics',
  headline: 'Before you close our library, come and count the walk',
  standfirst:
    'On paper the children of Lock Green will use the Central library instead. On foot that is 2.3 kilometres and a ring road, and a class of thirty does not fit on a paper.',
  authors: ['jean-abara'],
  tags: ['Schools', 'Budget', 'Council'],
  publishedHoursAgo: 90,
  label: 'opinion',
  picture: {
    name: 'count-the-walk',
    alt: 'A school class seen from above, two by two on a zebra crossing over a four-lane road; one child carries a red book.',
    caption:
      'Fifteen pairs, one adult in front and one behind: a class of thirty is about twenty metres long.',
    credit: 'Courier graphics',
  },
  body: `
<p>Every second Tuesday at ten past nine, thirty children from my school put on thirty coats, find twenty-eight library cards and walk across the road to Lock Green library. I have timed it, because I time everything; it is a vice of head teachers. Two minutes there, forty with the books, two minutes back. They miss one lesson.</p>
<p>The treasurer’s paper, which proposes to close that library, has a sentence for us on page 41: users of the smaller branches “will be able to access provision at Central”. I do not doubt that it was written in good faith. I doubt that whoever wrote it has ever crossed the ring road with thirty nine-year-olds.</p>
<h2>We tried it</h2>
<p>So last week we walked to Central. It is 2.3 kilometres. We left at ten past nine and the last pair came through the doors at five to ten. There are two crossings. The green light at Tannery Lane lasts eleven seconds, which is enough for nine pairs; the other six stand on an island as wide as a wardrobe and wave. We had twenty-five minutes with the books before we had to turn round. They missed the whole morning, and one shoe.</p>
<p>It was a lovely outing. As a plan for every fortnight it is absurd, and no school will do it. I asked the four other primaries that use the branches at the foot of the list. All four said what I say: if ours closes, we shall stop going.</p>
<h2>What an hour is worth</h2>
<p>The paper compares branches by the cost of an hour for each visitor, and there we do badly. A class counts as one booking. The grandmother who comes in with her grandson on Saturday, because he has dragged her to see where he sits on Tuesdays, counts as two visitors in a quiet hour. By that measure we would look better if my children came one at a time and slowly.</p>
<p>I am not asking anybody to pretend that nineteen million pounds are there when they are not. I sat on a governors’ finance committee for eleven years and have closed things myself. The librarians have shown where half of the saving could be had without a single door being shut. For the other half I have a request that costs nothing.</p>
<h2>An invitation</h2>
<p>Before you vote, walk with us. Any councillor, any Tuesday, ten past nine, at the gate. You can choose the branch in Lock Green or the one beyond the ring road. Bring a watch, and take a child’s hand at the island. Then put down in the column next to our name whatever you think the hour was worth.</p>
<p>We shall keep a coat peg free. It has been pointed out to me that councillors are taller than Year 6, so it will be one of the upper row.</p>
<p data-read-also="budget-gap-libraries"></p>
`,
}
