import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'novel-set-in-a-lock',
  section: 'culture',
  headline: 'A novel that takes place in a canal lock',
  standfirst:
    'Dorrit Haldane’s The Cill lasts nineteen minutes and sinks nine feet eight inches. It is the most suspenseful book about plumbing you will read this year.',
  authors: ['ruth-penhallow'],
  tags: ['Books', 'Rivers'],
  publishedHoursAgo: 460,
  label: 'review',
  picture: {
    name: 'novel-set-in-a-lock',
    alt: 'Tall wooden lock gates seen from the front, with horizontal bands of blue marking the falling water level.',
    caption: 'Fifty-eight chapters, two inches each: the novel’s contents page is a gauge board.',
    credit: 'Courier graphics',
  },
  body: `
<p>A cill, for those who have never steered a boat, is a ledge of stone beneath the upper gates of a lock. When the chamber is full you float above it and do not know that it is there. When the chamber empties and you have drifted too far back, your stern comes down upon it, your bow goes on sinking, and you have perhaps a minute to think about what to do.</p>
<p>Dorrit Haldane names her book after this object in its title, explains it on page four, and then says nothing further about it for 170 pages. I have rarely been so aware of a piece of masonry.</p>
<h2>Two inches at a time</h2>
<p><em>The Cill</em> (Farthing &amp; Reeve, 214 pages, £16.99) begins when the top gates of Haddow Lock close behind the narrowboat <em>Patience</em>, and ends when the bottom gates open. Since one of the paddles is broken this takes nineteen minutes. The fall is nine feet eight. There are fifty-eight chapters, each headed by the water’s level, each two inches lower than the one before. But for one slip, to which I shall come, a reader with a pencil will find that the sum works out.</p>
<p>On board are a couple, Ros and Hamish, who have not spoken since the previous lock. On the bank is Leonard, the volunteer keeper, whose first morning this is. A boy fishes where he should not. No one is murdered, nobody turns out to be anyone’s father. Ros is going to say something before the bottom, and we want to hear it; Hamish, at the tiller, is listening so hard for it that he has ceased to look behind him.</p>
<h2>The wall comes up</h2>
<p>Haldane was a lock-keeper herself for eleven seasons, and she has the gift of describing work so that one could do it. Her prose changes with the depth. At the top there are fields, swifts, a church, sentences that take their time about getting to the verb. By six feet only wall is left, and the syntax has grown moss:</p>
<blockquote><p>Brick. Weep of brick. A fern that had made a living out of one crack since before either of them was born. Ros thought, it did not apply for that. It fell in and got on with it.</p></blockquote>
<p>One can object. The boy is a device, and knows it. A telephone conversation in the middle (five feet two to four feet eleven, if you are counting, which breaks the pattern, and I wrote to the publisher to say so) brings in a sister whom the story does not need. And Hamish’s thoughts on marriage are given to him by an author who has clearly finished with the subject.</p>
<h2>Verdict</h2>
<p>But what a machine it is. Gates, paddles, a quantity of water that wants to be elsewhere: Haldane has noticed that a lock is already a plot. You enter at one level, you are shut in, something is let go that cannot be put back, and if all is well you leave lower down, by another door, and the country beyond looks different for having been hidden.</p>
<p>I read the last four inches standing up on the line 2 tram and was carried past my stop to the depot. The driver asked whether it was good. I told him to keep forward of the marker.</p>
`,
}
