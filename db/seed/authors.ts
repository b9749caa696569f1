import type { SeedAuthor } from './newsroom.ts'

export const authors: SeedAuthor[] = [
  {
    slug: 'miriam-castell',
    name: 'Miriam Castell',
    role: 'Foreign editor',
    bio: 'Miriam Castell runs the world pages and has reported for the Courier from nineteen countries, mostly by train. She speaks French, Arabic and enough Portuguese to be overcharged in it.',
  },
  {
    slug: 'tobias-renn',
    name: 'Tobias Renn',
    role: 'Defence and security correspondent',
    bio: 'Tobias Renn writes about armies, borders and the treaties between them. Before journalism he spent six years as a military cartographer, and he still corrects the paper’s maps in pencil.',
  },
  {
    slug: 'ines-aldous',
    name: 'Inés Aldous',
    role: 'City hall correspondent',
    bio: 'Inés Aldous has covered the council, its plans and its overruns since 2014. She grew up above a bakery in Fishergate and has sat through more planning meetings than any serving councillor.',
  },
  {
    slug: 'daniel-okafor',
    name: 'Daniel Okafor',
    role: 'Crime and courts reporter',
    bio: 'Daniel Okafor reports from the magistrates’ court, the police authority and the night. A former law clerk, he reads judgments to the last page, footnotes included, before he rings anybody.',
  },
  {
    slug: 'priya-raman',
    name: 'Priya Raman',
    role: 'Economics correspondent',
    bio: 'Priya Raman explains prices, wages and public money, and prefers a till receipt to a forecast. She came to the Courier from the statistics office, where she counted bread for four years.',
  },
  {
    slug: 'henrik-vale',
    name: 'Henrik Vale',
    role: 'Shipping and trade correspondent',
    bio: 'Henrik Vale writes about the port, the ships that use it and the people who insure them. He sailed as a third mate for five years and keeps the tide table in his coat.',
  },
  {
    slug: 'leonie-marsh',
    name: 'Leonie Marsh',
    role: 'Science editor',
    bio: 'Leonie Marsh studied physics at Aldermouth and edits the science pages. She likes measurements with their errors attached, birds that ignore the textbook and researchers who answer the telephone.',
  },
  {
    slug: 'jonas-whitlock',
    name: 'Jonas Whitlock',
    role: 'Climate and environment correspondent',
    bio: 'Jonas Whitlock covers rivers, peat, power and the weather as it used to be. He lives on the edge of the Fenmoor uplands, where he reads a rain gauge every morning at seven.',
  },
  {
    slug: 'amara-diallo',
    name: 'Amara Diallo',
    role: 'Culture editor',
    bio: 'Amara Diallo edits the culture pages and writes about music, film and museums, with a weakness for rehearsals. She plays second cornet in a band that she is not allowed to review.',
  },
  {
    slug: 'ruth-penhallow',
    name: 'Ruth Penhallow',
    role: 'Books and theatre critic',
    bio: 'Ruth Penhallow has reviewed every opening night at the Lantern since 1998 and has walked out of two. Her weekly column on books is written by hand and typed by someone braver.',
  },
  {
    slug: 'callum-frayne',
    name: 'Callum Frayne',
    role: 'Football writer',
    bio: 'Callum Frayne follows Rovers, men and women, home and away, and files before the floodlights go out. He kept goal for Brackwater until a knee and a manager agreed that he should write.',
  },
  {
    slug: 'sofia-lindqvist',
    name: 'Sofia Lindqvist',
    role: 'Sport and data reporter',
    bio: '',
  },
  // Guests: in no role of the newspaper, so on no masthead.
  {
    slug: 'jean-abara',
    name: 'Jean Abara',
    role: '',
    bio: 'Jean Abara is head teacher of Lock Green Primary. She writes here as a guest, on what she knows from the gate of a school.',
  },
  {
    slug: 'tessle-bay-ferries',
    name: 'Tessle Bay Ferries',
    role: '',
    bio: 'Tessle Bay Ferries has paid for what stands here, and has written it. The newsroom had no part in it.',
  },
]
