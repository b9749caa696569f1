import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'harbour-songs-archive',
  section: 'culture',
  headline: 'The songs the dockers sang, on tape at last',
  standfirst:
    'In kitchens and care homes a sound recordist has gathered 64 work songs from the last people who carried sacks to them. He did not trust a memory card.',
  authors: ['amara-diallo'],
  tags: ['Music', 'Museums', 'Ports'],
  publishedHoursAgo: 2000,
  picture: {
    name: 'harbour-songs-archive',
    alt: 'Two large tape reels, with the tape running between them drawn as the waveform of a voice.',
    caption:
      'A reel of quarter-inch tape holds thirty-two minutes, about as long as it once took a gang to empty a barge of flour.',
    credit: 'Courier graphics',
  },
  body: `
<p>Len Tarrant, who is 94, needs something heavy in order to remember the second verse. His daughter fetches the potatoes. With the sack on his shoulder and one hand on the draining board he shifts from foot to foot, finds the pace, and out it comes, all seven verses, in a voice that makes the cups hum on their hooks.</p>
<p>Marek Tull, crouched next to the cooker with headphones on, lets the tape run for a full minute after the end. On the recording you can hear the old man put down the sack, then the clock, and then: “That’s how long a gangway is.”</p>
<h2>A song as a tool</h2>
<p>Until the first container ship tied up in 1969, everything that came through Aldermouth came on someone’s back. Loads moved in file, and a file keeps step or falls in the dock. Hence the songs. Mr Tull, a sound recordist at the Maritime Museum, has sorted the 64 in his collection by what they were for. Thirty-one are for carrying, fourteen for hauling on a rope, ten for stacking, which requires a pause on the third beat, and nine are not for work at all but for describing the foreman.</p>
<p>Most have no author and few have a title. The singers call them by their cargo: the Jute, the Long Barley, the Oranges. This is the start of the Wet Flour, sung slowly because the planks were slippery:</p>
<blockquote><p>Mind your heel, my Northgate Jack, there’s ten stone of Sunday on your back,</p>
<p>and the plank is thin and the tide is black, so walk, boys, walk to the baker.</p></blockquote>
<p>Folk-song collectors passed through the port in the 1930s and wrote down sea shanties, which were old, picturesque and sung by sailors. No one asked the men on the quay. Women were overlooked altogether, although the fish sheds had gangs of their own. Eight of Mr Tull’s 27 singers are women, and the quickest song in the archive, a gutting song at a hundred and thirty beats a minute, is theirs.</p>
<figure class="pull-quote"><blockquote><p>We didn’t know it was culture. We thought it was Thursday.</p></blockquote><figcaption>Edie Stannard, 88, formerly of the Fishergate herring sheds</figcaption></figure>
<h2>Why tape</h2>
<p>He is asked this often. The museum keeps digital copies, three of them, and anyone may listen to those in the reading room. But the originals are on reels, bought from a broadcaster’s stock. In the 1990s an oral history project in the city recorded forty dockers on a format whose last player broke in 2011, and all that is left of those interviews is a list of names. “A reel I can hold to the light,” he says. “In a hundred years somebody with a magnet and some patience will get Len out of it.”</p>
<p>The collection will stand next to the museum’s other late arrivals, the <a href="/culture/maritime-museum-letters">letters from a quarantined barque</a>. Four of the singers have died since he began two years ago. He has eleven names still to visit.</p>
<h2>The fourth part</h2>
<p>One puzzle remains. Several of the carrying songs stop at a point where plainly another voice should answer. Nobody could tell him what it sang, until Mrs Stannard listened to a recording, laughed, and filled the gap. It had come from the sheds across the basin. The two gangs, out of each other’s sight, had been singing the same song.</p>
`,
}
