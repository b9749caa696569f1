import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'offshore-wind-apprentices',
  section: 'business',
  headline: 'The apprentices who climb ninety metres before breakfast',
  standfirst:
    'Fourteen young technicians are learning their trade on the Tessle Bank wind farm, where the lift is for tools, the ladder is for people and the porridge comes afterwards.',
  authors: ['henrik-vale', 'priya-raman'],
  tags: ['Offshore wind', 'Jobs', 'Energy'],
  publishedHoursAgo: 1400,
  picture: {
    name: 'offshore-wind-apprentices',
    alt: 'A wind turbine seen from close by, a tiny climber on its tower, the sea below.',
    caption:
      'Tower 31 on the Tessle Bank is reserved for training and stands still every morning from six until half past eight.',
    credit: 'Courier graphics',
  },
  body: `
<p>Porridge is served on the <em>Skua</em> at ten to nine, and by then Kezia Warburton has already been to the top and back. She is 19, comes from Northgate, and until last September had never been higher than the third floor of her school. At ten past six she stepped from the bow of a pitching boat on to a yellow ladder. At 6.41 she put her head out of a hatch ninety metres above the North Channel and saw, she says, “the curve of everything”.</p>
<p>The tower has a lift. Apprentices send their tools up in it. For the whole of the first year they climb themselves, because a lift can fail while somebody is hurt upstairs, and Ragnhild Moe, who runs the school, will not have a technician on her turbines who has to wonder whether she can manage the rungs. There are 318 of them.</p>
<h2>Three hundred and twelve letters</h2>
<p>Tessle Bank has 48 turbines, which on a good day supply two homes in three between Aldermouth and the Fenmoor. They need 70 technicians, and a third of the present ones will be past fifty within five years. The operator, Estuary Wind, used to hire them from shipyards that no longer exist. Last year it opened a school of its own: 312 people applied, 17 were taken, 14 are left. Two found that they were seasick in a way that does not wear off. The third, a gifted electrician, discovered on day four that he was afraid of grids one can see through.</p>
<p>The pay is £23,400 in the first year and £38,000 after the third, when the certificate has been earned. In the estuary that is more than a newly qualified nurse gets. Tom Anand, 23, took a cut to come. He had been a deckhand in Brackwater, where a good month brought in more and a bad one brought in nothing. “My mum wanted me somewhere with a payslip,” he says. His sea legs make him the one the others watch when the boat nudges up to the ladder.</p>
<figure class="pull-quote"><blockquote><p>I can teach anyone hydraulics. I cannot teach them to say “stop” to somebody older.</p></blockquote><figcaption>Ragnhild Moe, head of training, Estuary Wind</figcaption></figure>
<h2>The word that counts</h2>
<p>Half the lessons take place in a hangar on the terminal’s south side, among gearboxes sawn open like cheeses. Twice a week there is an exercise in which the instructor makes a deliberate mistake: a bolt left loose, a clip not closed. The apprentice’s task is to notice and say so. In the first month, Moe found, eleven out of seventeen noticed and only four spoke. Now all do. One stopped a real job in March, over a frayed sling that two senior men had passed, and was bought cake.</p>
<h2>How long it will last</h2>
<p>Is it a trade for life? The turbines are licensed for 25 years, of which nine have gone. Whether a second field rises beyond the first depends on who may permit it, a question that is <a href="/politics/devolved-energy-powers">now moving to the region</a>. Estuary Wind says it will take another sixteen apprentices in either case. The local college is more cautious and has built its course so that the certificate also fits cranes, lifts and ships’ engines.</p>
<p>Warburton does not think about year 25. She thinks about Thursday, when the forecast gives waves of 1.6 metres, ten centimetres more than the <em>Skua</em> may land in. If it holds, there will be a day of paperwork in the hangar. She has eaten her porridge standing up, looking back at the tower, which has begun to turn.</p>
`,
}
