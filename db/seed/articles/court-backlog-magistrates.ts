import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'court-backlog-magistrates',
  section: 'city',
  headline: 'Cases wait 14 months at Aldermouth magistrates',
  standfirst:
    'From charge to trial an ordinary case now takes 61 weeks, and on most mornings two of the five courtrooms on Assize Street stand locked for want of staff.',
  authors: ['daniel-okafor'],
  tags: ['Courts', 'Policing'],
  publishedHoursAgo: 410,
  picture: {
    name: 'court-backlog-magistrates',
    alt: 'The columns of a court building with calendar sheets hanging between them.',
    caption:
      'Trials entered in the Assize Street diary this week will be heard, at the present pace, after next year’s summer recess.',
    credit: 'Courier graphics',
  },
  body: `
<p>Harun Aziz has ironed the same shirt for court four times. In the March before last a man took two bottles of rum from his shop in Saltmarket and, when asked for them back, punched him in the mouth. There is a recording. There is a dentist’s bill for £640. There has not been a trial.</p>
<p>The first date fell because the recording had been sent in a format the court could not open. On the second no interpreter came. The third was double-booked. On the fourth, last month, everybody was present except a legal adviser, without whom magistrates may not sit. Aziz closed his shop on each of those days. “I am beginning to feel I did something,” he says.</p>
<h2>Sixty-one weeks</h2>
<p>His case is slower than most, but not by much. Figures released to the Courier by the regional courts service put the average time from charge to trial at 61 weeks, or 14 months. Six years ago it was five months. The service broke the wait down for the first time.</p>
<table>
<caption>Where the weeks go: average contested case</caption>
<thead><tr><th scope="col">Stage</th><th scope="col">Weeks</th></tr></thead>
<tbody>
<tr><th scope="row">Charge to first hearing</th><td>7</td></tr>
<tr><th scope="row">First hearing until all evidence is disclosed</th><td>19</td></tr>
<tr><th scope="row">Waiting for the trial date</th><td>35</td></tr>
<tr><th scope="row">Total</th><td>61</td></tr>
</tbody>
</table>
<p>At the end of last month 3,870 cases were open. The court closes about 310 a month and receives 325, so the heap still grows, by fifteen cases each month.</p>
<h2>Locked doors</h2>
<p>Assize Street has five courtrooms. On an average day three are used. Magistrates are not the bottleneck: 94 volunteers sit on the local bench, and some complain of being sent home. Legal advisers are. The establishment is fourteen; nine are in post, and the last two vacancies drew one applicant between them.</p>
<p>Dame Rosalind Achterberg, chair of the bench, set out the consequence in a letter to the courts service, which she allowed this newspaper to quote:</p>
<blockquote><p>Of 1,212 trials listed last year, 473 went ahead on the day. A further 388 were postponed. In the remaining 351 the defendant pleaded guilty at the door or the witnesses had given up. I do not think we should describe the last of these as a result.</p></blockquote>
<p>Superintendent Neil Garrick of Aldermouth police says his officers spent 2,300 hours last year in waiting rooms. Defence lawyers have a different grievance. Clients on bail live under curfew or may not see their children until a court decides, says the solicitor Amina Forsyth; a third of hers who go to trial are acquitted. “They have served fourteen months of something,” she says, “and no one gives it back.”</p>
<p data-read-also="police-cameras-vote"></p>
<h2>A modest remedy</h2>
<p>From next month the court will try what it calls a readiness call. Three weeks before each trial a clerk will telephone both sides and ask four questions: does the recording play, is an interpreter booked, are the witnesses coming, has anything changed. A pilot in Brackwater cut postponements from 30 to 17 per cent. It needs one clerk and one telephone.</p>
<p>Aziz has been given a fifth date. He would rather not say when it is, in case that brings bad luck. The shirt hangs behind the counter, under plastic, next to the camera.</p>
`,
}
