import type { StaffName } from './staff.ts'

interface SeedPost {
  by: StaffName
  hoursAgo: number
  headline?: string
  /** Markdown. */
  body: string
  /** Name of a picture of the demo. */
  picture?: string
  isKey?: boolean
  isPinned?: boolean
}

/** The demo's live blog: the ten hours that come before the vote on the tram line. */
export const LIVE_BLOG = {
  article: 'tram-line-five-as-it-happened',
  by: 'Inés Aldous',
  startedHoursAgo: 13.3,
  closedHoursAgo: 2.8,
} as const

export const POSTS: SeedPost[] = [
  {
    ...{ by: 'Inés Aldous', hoursAgo: 13.1 },
    body: 'All 120 seats are taken, and twenty people stand along the radiator, which they will regret. Wilhelmina Stroud opens the sitting, explains the fire exits and asks for telephones to be silenced. The first one to ring belongs to the committee’s solicitor.',
  },
  {
    ...{ by: 'Inés Aldous', hoursAgo: 12.1, headline: 'Sixty-three names on the list' },
    body: 'At three minutes each that makes three hours and nine minutes, provided that nobody clears their throat. We are at number eleven. Eight have spoken about the limes on Tanner’s Row, two about dust, and one about the trams of his childhood, which were green.\n\nA lime, we have learned, has 200,000 leaves. Nobody has said yet who counted.',
  },
  {
    ...{ by: 'Inés Aldous', hoursAgo: 10.8, headline: 'The ironmonger’s ledger' },
    body: 'Gareth Pym of 88 Weir Street has brought a ledger and reads out what he took in the year of the second gas main. It is a short passage. He does not ask the committee to vote no. He asks for a date, and then for that date.\n\n> If it’s fourteen months, say fourteen, and then make it fourteen.\n\nSeveral councillors write the number down.',
  },
  {
    ...{ by: 'Priya Raman', hoursAgo: 9.4, headline: 'Where £214 million come from' },
    body: '- **£150 million** from the regional transport fund, which is promised in writing\n- **£18 million** from developers along the route, of which eleven have been paid\n- **£46 million** borrowed by the city: about £2.4 million a year, for thirty years\n\nTo have something to hold it against: eleven libraries cost £6.2 million a year. The first instalment would fall due in the third year of building.',
    picture: 'tram-line-five-approved',
  },
  {
    ...{ by: 'Inés Aldous', hoursAgo: 8.1, headline: 'Soup' },
    body: 'Leek and potato. The chair allows twelve minutes and gets nineteen. In the queue those for it and those against it stand mixed, because the ladle is in the middle. When the sitting resumes, 58 people are left in the gallery.',
  },
  {
    ...{ by: 'Inés Aldous', hoursAgo: 6.9, headline: 'The only applause' },
    body: 'Nadia Ferreira is a ward sister at the Infirmary. Her late shift ends at half past nine and her bus leaves at twenty-five past. She says so, says thank you, and sits down with two of her three minutes unused. The gallery claps. The chair lets it.',
  },
  {
    ...{ by: 'Inés Aldous', hoursAgo: 5.3, headline: 'Twenty-nine limes will stand', isKey: true },
    body: 'Joan Ibbotson’s amendment is carried by **13 votes to 2**. The track moves 1.8 metres to the north; Tanner’s Row loses its parking, and twelve trees in place of 41. Two of the three who wanted to hear about the trees first have now heard.',
  },
  {
    ...{ by: 'Priya Raman', hoursAgo: 4.2, headline: '17,000 a day, or thereabouts' },
    body: 'Fares cover the running costs from 17,000 passengers a day. The independent reviewer would not be held to that: between 14,500 and 19,000, she says, and that she would rather be asked again in spring. At the lower end the line would need about £1.1 million a year from somewhere.\n\nAdeyemi Holt, who leads those against it: “We are counting library chairs and ordering trams.”',
  },
  {
    ...{ by: 'Inés Aldous', hoursAgo: 3.1, headline: 'Approved, by nine votes to six', isKey: true },
    body: 'It takes forty seconds. Nine hands, six hands, nobody abstains. Wilhelmina Stroud reads out the result to eleven people and thanks them for staying. One of them is asleep.',
  },
  {
    ...{ by: 'Inés Aldous', hoursAgo: 2.95, headline: 'The ten hours in five lines', isPinned: true },
    body: '- Line 5 is approved: 6.2 kilometres and nine stops, from Fishergate to the top of Carrow Hill.\n- Twenty-nine of 41 limes stay.\n- The hardship fund for shops is doubled to £1.6 million, and paid monthly during the works.\n- The city borrows £46 million, beginning in the third year.\n- Objections to the amended route may be lodged for six weeks.',
  },
]
