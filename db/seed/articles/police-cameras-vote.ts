import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'police-cameras-vote',
  section: 'politics',
  headline: 'Assembly splits over cameras on police officers',
  standfirst:
    'By 42 votes to 40, with two abstentions, a bill on body-worn cameras passed its first reading. The dispute is less about filming than about who may watch.',
  authors: ['daniel-okafor'],
  tags: ['Policing', 'Courts', 'Elections'],
  publishedHoursAgo: 1250,
  updatedHoursAfter: 20,
  picture: {
    name: 'police-cameras-vote',
    alt: 'A camera lens drawn as concentric circles, with a small bright point at the centre.',
    caption:
      'The pilot used 120 cameras in Northgate and Fishergate; the bill would put one on each of 1,460 uniformed officers.',
    credit: 'Courier graphics',
  },
  body: `
<p>Two votes decided it, and both belonged to members who had spoken against. The regional assembly has approved, at first reading, a bill that obliges uniformed officers to wear cameras and to switch them on whenever they search a person, enter a home or use force. Forty-two were in favour, forty opposed; two of the 84 stayed in their seats and raised neither hand.</p>
<p>No party voted as a block. It was the first time in this term, the clerk confirmed, that all five were divided.</p>
<h2>What the pilot showed</h2>
<p>For nine months 120 officers in Northgate and Fishergate carried cameras. Complaints in the two divisions fell from 214 to 171 against the same months of the year before, or by a fifth. Guilty pleas in assault cases with footage came on average five weeks sooner. Use of force was recorded slightly more often than before, which the constabulary puts down to better reporting.</p>
<p>The university’s criminologists, who supervised the trial, warn against reading much into it. Complaints fell in Weir Street too, where nobody wore a camera. Equipping the whole force would cost £2.3 million a year, the greater part for storage.</p>
<h2>The quarrel about clause 9</h2>
<p>Clause 9 allows an officer to view the recording before writing a statement. Supporters call that common sense. Opponents say that it lets one witness see the film and denies it to all the others.</p>
<figure class="pull-quote"><blockquote><p>If I may not read the answers before the examination, nor should a constable.</p></blockquote><figcaption>Sunniva Rowe, assembly member and former duty solicitor</figcaption></figure>
<p>Aled Brannigan, who was a sergeant for 22 years before he was elected, told the chamber that memory after a fight was “a bag of broken plates”, and that courts needed accuracy and not a test of recall. He voted in favour, though he had called the bill badly drafted an hour earlier. So had the second of the two, Ida Fenwright, on other grounds: footage without a case attached is to be erased after 31 days, which she considers too long for people who were merely standing nearby.</p>
<h2>What courts would get</h2>
<p>Under the bill defence lawyers receive recordings within ten working days of a charge. Solicitors welcome that and doubt it. With <a href="/city/court-backlog-magistrates">cases waiting more than a year</a> before the magistrates, they point out, somebody will have to watch hours of film for each, and no money has been set aside for the watching.</p>
<p>The second reading follows after committee, probably in the last session before the spring elections. Members of every party expect the vote to appear on leaflets, on both sides and with the same photograph.</p>
<p><strong>Update:</strong> The committee chair said the following day that she would hear evidence on clause 9 from magistrates, the officers’ federation and two people who were filmed during the pilot, before any amendment is put.</p>
<p data-read-also="postal-votes-deadline"></p>
`,
}
