import type { StaffName } from './staff.ts'

export interface SeedDraft {
  by: StaffName
  section: string
  headline: string
  standfirst: string
  tags: string[]
  /** HTML. */
  body: string
  /** Name of a picture of the demo. */
  picture?: string
  begunHoursAgo: number
  savedHoursAgo: number
  /** Sent in for somebody else to read. */
  submittedHoursAgo?: number
  approvedHoursAgo?: number
  /** Approved, and given its time. */
  scheduledHoursAgo?: number
  notes?: SeedNote[]
}

interface SeedNote {
  by: StaffName
  hoursAgo: number
  /** How its paragraph begins. */
  at: string
  body: string
  answer?: { by: StaffName; hoursAgo: number; body: string }
}

/** Days from the first start on which what is scheduled comes out. */
export const SCHEDULED_IN_DAYS = 3

/** What is in the making: one begun, one being read, one approved, one waiting for its time. */
export const DRAFTS: SeedDraft[] = [
  {
    ...{ by: 'Leonie Marsh', section: 'science', begunHoursAgo: 26, savedHoursAgo: 4.5 },
    headline: 'Seventeen sensors that say nothing',
    standfirst: '',
    tags: ['Rivers', 'University'],
    body: `
<p>On an average day seventeen of the 240 boxes along the Alder are silent. Last Tuesday I went to look for one of them, number 131, with a map, a spare battery and a doctoral student who carried the ladder.</p>
<p>It hung where it should hang, below the footbridge at Sallow Beck, with its light on. It had measured every five minutes for eleven days and told nobody. A robin had built on the aerial.</p>
<p>To come: Nerys Tolland on what silence looks like in the data (ring Thursday), and how many of the seventeen are cows.</p>
`,
  },
  {
    ...{ by: 'Daniel Okafor', section: 'city', begunHoursAgo: 52, savedHoursAgo: 7.5, submittedHoursAgo: 7 },
    headline: 'One clerk, one telephone: the court that asks first',
    standfirst:
      'For a month somebody at Assize Street has rung both sides of every trial three weeks ahead. Fewer cases fall on the day, and nobody is quite sure why it took so long.',
    tags: ['Courts', 'Policing'],
    body: `
<p>Marjorie Tulloch has a headset, a list and four questions. Does the recording play? Is an interpreter booked? Are the witnesses coming? Has anything changed? She has asked them 214 times since the first of the month, and in 61 cases the answer to one of them was no.</p>
<p>Of the trials listed in the first four weeks, 58 per cent went ahead on the day they were meant to. Last year it was 39.</p>
<p>A solicitor who defends in most of them calls it the best thing to have happened to the building since the lift. “We used to find out in the corridor,” she says. “Now we find out while there is still time to do something.”</p>
<h2>What it does not do</h2>
<p>The call brings no legal adviser into a courtroom that has none. Five of fourteen posts are still vacant, and two of five rooms stay dark on an average day. What Mrs Tulloch saves is the day that was already there.</p>
<p>Harun Aziz, whose trial had failed four times, was rung in the second week. The recording plays. He will not say when the day is.</p>
`,
    notes: [
      {
        ...{ by: 'Nell Farrow', hoursAgo: 5.5 },
        at: 'Of the trials listed in the first four weeks',
        body: 'Whose count is the 58? The court’s, or ours? And 58 per cent of how many? A month is short; we should say so before a reader does.',
        answer: {
          ...{ by: 'Daniel Okafor', hoursAgo: 5 },
          body: 'Ours, from the lists on the door: 53 of 91. The clerk’s own figure differs by two. I will put both numbers in and say that it is one month.',
        },
      },
      {
        ...{ by: 'Nell Farrow', hoursAgo: 5.4 },
        at: 'A solicitor who defends',
        body: 'Would she let us name her? If not, the sentence has to say why, as our own page on unnamed sources promises.',
      },
    ],
  },
  {
    ...{ by: 'Henrik Vale', section: 'business', begunHoursAgo: 30, savedHoursAgo: 9 },
    ...{ submittedHoursAgo: 8.8, approvedHoursAgo: 3.5 },
    headline: 'Two plugs for big ships, and a drain that is none',
    standfirst:
      'Alder Terminals has asked for £19 million to let vessels switch their engines off at the north quay. The ducts for the cables lie in the ground already, under a false name.',
    tags: ['Ports', 'Energy', 'Shipping'],
    body: `
<p>A container ship at berth is a small town with the windows shut. It has to keep 400 refrigerators cold, and since there is no socket on the quay it runs its engines for that, day and night, at Fishergate’s expense. The port would now like to buy two sockets.</p>
<p>The application, which goes to the regional transport fund this week, asks for £19 million: a second substation, two cranes for cables as thick as a leg, and converters, because ships from different oceans do not agree on a frequency. Ingrid Solheim, the terminal’s chief engineer, expects four ships in ten to be able to plug in on the first day.</p>
<p>One item is missing from the estimate. Trenches under the new rails would cost another three million if they had to be dug. They do not: Solheim had empty ducts laid when the rails were, and marked them on the plan as drainage. “Nobody cuts drainage,” she says.</p>
<p>The fund decides in the spring. Its rules ask for proof of demand, and two shipping lines have written letters. A third has sent a question, which is what the current will cost.</p>
`,
  },
  {
    ...{ by: 'Amara Diallo', section: 'culture', begunHoursAgo: 49, savedHoursAgo: 23 },
    ...{ submittedHoursAgo: 22, scheduledHoursAgo: 6, picture: 'brass-band-northgate' },
    headline: 'Josie Pell has a tuba',
    standfirst:
      'Five weeks after we wrote about a ten-year-old with a mouthpiece in her coat pocket, Northgate’s brass band has emptied a biscuit tin on to a table and counted £6,812.',
    tags: ['Music', 'Schools'],
    body: `
<p>The case is longer than she is. Ted Carnaby, who is 82 and had insisted on carrying his end, put it down in the middle of the canteen floor, and twenty-six people who had been told to tune up and look natural did neither.</p>
<p>Josie Pell had asked for a tuba every Wednesday since the summer. A tuba costs £6,800, the band had just paid for a roof, and its musical director, Winifred Opoku, had explained to her in plain words how much that is in carols. Josie said that she could wait. She buzzed along on her mouthpiece, third chair from the wall.</p>
<h2>A tin and four hundred envelopes</h2>
<p>After the Courier’s article the first envelope came under the depot door with five pounds in it and no name. By the end of the week there was a tin. The drivers of the N7 collected at the garage; a dentist in Saltmarket sent what he called a year of bad conscience; Weir Street School’s kitchen sold soup. When the treasurer turned the tin over last Wednesday there were 412 envelopes, two foreign coins and a button.</p>
<p>It made £6,812. The twelve pounds over have gone into valve oil.</p>
<figure class="pull-quote"><blockquote><p>I told her she would grow into it. She told me she had already started.</p></blockquote><figcaption>Winifred Opoku, musical director</figcaption></figure>
<h2>The first note</h2>
<p>It is a second-hand E-flat from a colliery band that no longer exists, with a dent in the bell that the repairer was asked to leave. Mr Carnaby sat down beside her and showed her where the weight goes. Then he took his own instrument, leaned to the left as he always does, and waited.</p>
<p>The first note was not in the book. The second was a B-flat. Somebody at the back, a grown-up who had come only to bring a child, began to clap and was shushed, because by then they were playing.</p>
<p>The waiting list by the fire notice has 22 names on it now. The line for the tuba is empty, and somebody has drawn a very small one there in pencil.</p>
<p data-read-also="brass-band-northgate"></p>
`,
  },
]
