/** What the demo newsroom has in several parts, by the slugs of its articles in their order. */
export const seedSeries = [
  {
    slug: 'down-by-the-water',
    name: 'Down by the water',
    intro:
      'The harbour is older than the city, and it is changing faster than it ever has. Our reporters spent a season between the quays: with those who sing its songs and keep its clock, with those who nest on its cranes and those who drive them.\n\nFive reports, to be read one after the other.',
    picture: 'terminal-cranes-electric',
    parts: [
      'harbour-songs-archive',
      'tide-clock-restored',
      'kittiwakes-on-cranes',
      'maritime-museum-letters',
      'terminal-cranes-electric',
    ],
  },
]
