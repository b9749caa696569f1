import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'maritime-museum-letters',
  section: 'culture',
  headline: '1,100 letters that never left the ship',
  standfirst:
    'Most were written in quarantine off Brackwater in 1866, all were soaked in vinegar and forgotten in a locker. Now the Maritime Museum is delivering them, one family at a time.',
  authors: ['amara-diallo', 'ruth-penhallow'],
  tags: ['Museums', 'Books', 'Shipping'],
  publishedHoursAgo: 88,
  updatedHoursAfter: 26,
  picture: {
    name: 'maritime-museum-letters',
    alt: 'Folded letters with red wax seals laid over the fine outline of a three-masted ship.',
    caption:
      'Of the 218 letters that were still sealed, not one has been opened: a scanner reads the ink through the folds.',
    credit: 'Courier graphics',
  },
  body: `
<p>Dear Mother, we are not dead. So begins, without further ceremony, the letter that Hester Lowndes, 19, wrote on 3 August 1866 from the barque <em>Constance Ayre</em>, at anchor in sight of the Brackwater church. Her mother lived four miles away. The letter took until last spring to reach the shore.</p>
<p>It was found behind a bulkhead. The <em>Constance Ayre</em>, which after her sailing days stored grain and then coal on the Alder, was being surveyed for a new keel when a shipwright, Col Mabbutt, put his arm into what he supposed was a rat hole. “There was a brass handle in it,” he says. “Rats don’t as a rule.”</p>
<h2>Forty days and a bucket</h2>
<p>Cholera had broken out nine days from port. The ship, on her way home from Quebec with disappointed emigrants, was held for forty days. Those aboard wrote and wrote. Every sheet was drawn through vinegar, as the rules demanded, and put into the mail locker for the boat that would fetch it. Then Captain Abel Runciman died, the mate was taken to hospital, the passengers were landed at night, and the one man with the key had gone.</p>
<table>
<caption>What was in the locker</caption>
<thead><tr><th scope="col">Written by</th><th scope="col">Letters</th><th scope="col">Of these sealed</th></tr></thead>
<tbody>
<tr><th scope="row">Passengers</th><td>604</td><td>97</td></tr>
<tr><th scope="row">Crew</th><td>311</td><td>52</td></tr>
<tr><th scope="row">Merchants in Quebec, carried as mail</th><td>185</td><td>69</td></tr>
<tr><th scope="row">Together</th><td>1,100</td><td>218</td></tr>
</tbody>
</table>
<p>Vinegar, it turns out, was a kindness. It killed the mould. Folasade Brandt, the museum’s paper conservator, expected a brick of pulp and lifted out sheets that crackle. She has decided that the sealed ones stay sealed. A scanner built to look into batteries maps the iron in the ink, fold by fold, and a program lays the pages flat on a screen.</p>
<h2>What people write when they wait</h2>
<p>They ask after a cow. They apologise for the money. A carpenter draws, to scale, the house he did not build in Ontario. The ship’s cook, writing to a woman in Fishergate whom he addresses only as “Madam of the Blue Door”, goes through eleven letters from outrage to proposal. And there is Hester Lowndes, who kept accounts of everything:</p>
<blockquote><p>The doctor comes Tuesdays and shouts from his boat. We shout back our number. Yesterday we were one hundred and twelve and he wrote it down, and I thought, that is the first time any one has counted me and looked pleased.</p></blockquote>
<p>Dr Piet Vandersteen, the historian who has read more of them than anyone, was struck by how seldom they mention the disease. Twenty-three people died on board, and most of the dead are named once, in a list, between the weather and the price of candles. “They knew that the letters would be read by an officer,” he says, “and by a mother. That is two kinds of censor.” One boy, too young to be careful, filled his page with drawings of the yellow flag. He had got to fourteen when he ran out of yellow.</p>
<h2>To be delivered</h2>
<p>The exhibition, which opens on Friday, shows 140 letters, and a volume edited by Dr Vandersteen prints 300. But the museum wants the post to arrive. Volunteers have traced the families of 63 writers so far. Each gets a facsimile by hand, with an apology for the delay.</p>
<p data-read-also="harbour-songs-archive"></p>
<p>The cook’s last letter has a question in it. Nobody knew the answer until this newspaper printed the story. On the following day Maureen Tait, 78, of Saltmarket, came to the museum with a wedding certificate from 1868. He had, it appears, gone round to the blue door and asked in person.</p>
<p><em>This article was updated to include Mrs Tait’s account.</em></p>
`,
}
