import type { RejectReason, ReportReason } from '../moderation/reasons.ts'

/** Readers of the demo who have confirmed their address. */
export const CONFIRMED = [
  'alf.tregear@example.com',
  'zoe.hartnell@example.org',
  'bjorn.aasland@example.net',
  'salma.idris@example.org',
  'trueblue1@example.com',
] as const

/** Comments that the editors have picked. */
export const PICKS = ['tram-3', 'coal-3', 'rents-3', 'storm-2'] as const

/** Why the rejected ones were, and what their authors were told besides. */
export const REJECTED: Record<string, { reason: RejectReason; note: string }> = {
  'tram-22': { reason: 'abusive', note: '' },
  'iraq-21': { reason: 'abusive', note: '' },
  'rovers-10': {
    reason: 'abusive',
    note: 'Say what is wrong with the argument about the left back, and we will gladly publish it.',
  },
}

export const APPEALS = [
  {
    comment: 'rovers-10',
    hoursAgo: 5,
    body: 'He is my brother-in-law and called me worse across the table on Sunday. But I see how it reads to strangers. Without the muppet, could it stand?',
  },
] as const

interface SeedReport {
  comment: string
  reason: ReportReason
  hoursAgo: number
  reference: string
  body: string
}

export const REPORTS: SeedReport[] = [
  {
    ...{ comment: 'rovers-4', reason: 'trolling', hoursAgo: 9, reference: 'R7-KQ4M' },
    body: 'Writes the same about Yates under every match report, whatever the match was.',
  },
  {
    ...{ comment: 'rovers-4', reason: 'other', hoursAgo: 3, reference: 'R7-P9XD' },
    body: 'Port Ennis scouts read this too, you know.',
  },
  {
    ...{ comment: 'rents-2', reason: 'off-topic', hoursAgo: 16, reference: 'R7-2HVN' },
    body: 'The article is about tenants.',
  },
]

/** What the newsroom has put on its lists. */
export const WORDS = {
  held: ['muppet*', 'clown*', 'drivel'],
  spam: ['payday loan*', 'sure tips', 'guest post*'],
  banned: [],
} as const
