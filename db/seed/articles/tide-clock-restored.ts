import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'tide-clock-restored',
  section: 'science',
  headline: 'The tide clock at Tessle Bay is right again, to four minutes',
  standfirst:
    'For longer than anyone can remember the brass dial on the harbour office misled bathers by up to an hour and a half. A cam had been put in back to front.',
  authors: ['leonie-marsh'],
  tags: ['Rivers', 'Museums', 'University'],
  publishedHoursAgo: 1700,
  picture: {
    name: 'tide-clock-restored',
    alt: 'A round brass dial with a single long hand, and a tide curve of high and low water running around its rim.',
    caption:
      'One hand is enough: the dial shows where the sea stands between high water, at the top, and low.',
    credit: 'Courier graphics',
  },
  body: `
<p>Generations of children in Tessle Bay were taught two rules about the clock on the harbour office. Never throw stones at it, and never believe it. The first still applies.</p>
<p>On Saturday, after nineteen months on a bench in the workshop of the Maritime Museum, the tide clock of 1874 was hoisted back to its place under the gable. Over the sixty tides since its return to running order it has agreed with the electronic gauge on the pier to within four minutes on average. At worst, in a westerly gale, it was nineteen minutes out. A clock, explains its restorer, cannot feel the wind.</p>
<h2>Fifty-nine teeth, fifty-seven teeth</h2>
<p>High water follows the Moon, which comes round every 24 hours, 50 minutes and 28 seconds. The maker, a chronometer smith named Josiah Krell, imitated this with two wheels of 59 and 57 teeth. They turn an ordinary day into one of 24 hours, 50 minutes and 32 seconds, close enough to need a nudge of twenty minutes once a year. A line in the harbour accounts, “to the Clock, New Year, 1s.”, shows that it got one until 1931. After that it was set by guess, whenever somebody complained.</p>
<p>That neglect explains a clock that drifts. It did not explain one whose errors swelled and shrank every fortnight, right at new, half and full moon and hopeless in between. Aurel Banfield, the museum’s horologist, took the movement apart four times without finding a fault.</p>
<h2>The Sun’s share</h2>
<p>The answer came from a mathematician who had come to see something else. Professor Sunniva Rhodes of the university noticed a kidney-shaped piece of brass that turned once in fourteen and three quarter days. It was, she realised, the Sun. Solar tides hurry the lunar ones along in one week and hold them back in the next, by up to forty-five minutes here, and Krell had cut a cam to follow it.</p>
<p>Only it was mounted the wrong way round. Where it should have added forty-five minutes it took them away, so that the clock was out by twice that. Two tiny punch marks, which ought to face each other, were on opposite sides. “Somebody cleaned it, very well, and put it back in the only manner that still fitted,” says Mr Banfield. He turned the cam over, and the job that had taken a year and a half was finished in the time it takes to drive home one pin.</p>
<h2>How to read it</h2>
<ol>
<li>Find the single hand. Straight up means high water, straight down means low.</li>
<li>On the right of the dial the tide is falling, on the left it is rising.</li>
<li>The small window below shows a wave, tall for spring tides and flat for neaps.</li>
<li>If it is blowing hard from the west, add a quarter of an hour and keep off the causeway.</li>
</ol>
<p>The harbour office has not removed its printed tables, nor the liability notice beneath the dial, which dates from 1962. For the river upstream, where rain counts for more than the Moon, other instruments are needed: the university’s <a href="/science/river-sensors-flood">sensors in the Alder</a> have no hand and no gable. As for the nudge at New Year, it falls to the harbour master again. The council has voted the shilling of 1874, adjusted for inflation, at £6.40.</p>
`,
}
