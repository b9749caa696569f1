import type { KnownPage } from '../articles/about/rules.ts'

interface SeedPage {
  slug: KnownPage
  headline: string
  standfirst: string
  /** HTML. */
  body: string
}

/** What the demo's newspaper says of itself. A newspaper that begins with these pages has to write its own. */
export const aboutPages: SeedPage[] = [
  {
    slug: 'the-paper',
    headline: 'About the Courier',
    standfirst: 'Who we are, what we cover, and what is not real about us.',
    body: `<p>The Aldermouth Courier reports on the estuary: its two councils, its port, its courts, its schools and its football. It looks further where further reaches us, which a port town learns early. We would rather be first with the second paragraph than with the first.</p>
<p>The paper is written by the people on the <a href="/about/masthead">masthead</a>. They choose what to cover, and nobody who pays us does. How we work is written down: <a href="/about/publishing-principles">what we publish and why</a>, <a href="/about/ethics-policy">what we do not do</a>, <a href="/about/corrections-policy">how we correct ourselves</a> and <a href="/about/ownership">where the money comes from</a>.</p>
<h2>A note for visitors</h2>
<p>Aldermouth is not on any map. The town, the newspaper and everyone in it were made up to show what Broadsheet, the software of this site, can do. The pages of this section are meant as examples too: of questions that every newspaper should answer in its own words.</p>`,
  },
  {
    slug: 'masthead',
    headline: 'Masthead',
    standfirst: 'Everybody who writes and edits here, and what each of us is responsible for.',
    body: `<p>Every article carries the names of those who wrote it. An editor who was not the writer has read it before you do; on the night desk that may be a single other person, but never none.</p>`,
  },
  {
    slug: 'contact',
    headline: 'Contact the newsroom',
    standfirst: 'Tips, letters, complaints and corrections all reach somebody who reads them.',
    body: `<p>Say what it is about in the first line, and name the article if there is one. Letters may be published, shortened, under your name; tell us if you do not want that.</p>
<p>If you have to be careful, do not write from a machine or an address of your employer, and do not send documents with your first message. Tell us how to reach you, and we will find a way.</p>`,
  },
  {
    slug: 'publishing-principles',
    headline: 'Publishing principles',
    standfirst: 'The five questions that a story has to answer before it stands on our front page.',
    body: `<p>We publish what people on the estuary need in order to decide something: how to vote, where to live, whether to take the bridge. What is merely true we leave to the almanac.</p>
<h2>Five questions</h2>
<ol><li>Who knows this, and how do they know it?</li><li>Who is affected, and have we spoken to them?</li><li>Who disagrees, and have we put their case as they would?</li><li>What do we not know, and does the article say so?</li><li>Would we print it if it were about a friend? Would we print it if it were about an enemy?</li></ol>
<h2>News and opinion</h2>
<p>Reports say what happened. What somebody thinks of it stands under that person’s name and is labelled. No reporter writes opinion on a subject that he or she reports on.</p>
<h2>What is paid for</h2>
<p>Advertising looks like advertising and says that it is. Nobody outside the newsroom sees an article before it is published, except to check a quotation or a technical point, and then only that part of it.</p>`,
  },
  {
    slug: 'ethics-policy',
    headline: 'Ethics',
    standfirst: 'The rules that our reporters and editors work by.',
    body: `<p>We do not pay for interviews. We do not use a false name, hide a camera or pretend to be anything but reporters, unless two editors have agreed in writing that the public interest demands it and that there is no other way; the article then says what we did.</p>
<h2>Independence</h2>
<p>Our staff accept no presents worth more than a cup of coffee, no free travel and no work for anybody whom they write about. Each of them keeps a list of interests, from shares to allotments, which the editors can see; whoever has an interest in a story does not touch it.</p>
<h2>People in trouble</h2>
<p>We do not name victims of sexual crimes, or children who come before a court. We do not knock on the door of a bereaved family who has said no. We report suicide without method and without a reason that nobody can know, and we say where help is.</p>
<h2>Pictures and machines</h2>
<p>A picture shows what was there. We crop and we adjust light; we add nothing and take nothing away. The drawings on this site are drawings. No article is written by a machine; where a program has helped us to sort documents or to transcribe a recording, a person has checked what it found.</p>`,
  },
  {
    slug: 'corrections-policy',
    headline: 'How we correct ourselves',
    standfirst: 'What happens when we were wrong, and how you can tell us.',
    body: `<p>We make mistakes. When we learn of one we correct the article, as fast as we would publish one, and say beneath it what was wrong and when we changed it. A correction is never silent if it changes what a reader would have believed.</p>
<h2>What counts as what</h2>
<ul><li><b>A slip</b> of spelling or grammar is put right without a note.</li><li><b>An error</b> of fact is corrected with a note that names it.</li><li><b>An error that mattered</b>, because others acted on it or were harmed by it, is corrected where it was made and where it was seen: on the front page if it stood there.</li></ul>
<p>We do not take articles down because they have become embarrassing. Where a law or a person’s safety demands it we do, and the address then says that something was here.</p>
<h2>Telling us</h2>
<p>Under every article stands “Report an error”. Mark the sentence, say what is right, and leave an address if you want to hear what becomes of it. For what does not fit into a sentence there is <a href="/about/contact">the contact page</a>. Somebody who did not write the article answers within two working days. All that we have corrected stands on <a href="/corrections">one page</a>, the newest first.</p>`,
  },
  {
    slug: 'unnamed-sources',
    headline: 'Unnamed sources',
    standfirst: 'When we let somebody speak without saying who it is.',
    body: `<p>A name is part of what a reader needs to judge a statement, so we leave it out rarely, and for one reason: that the person would lose a job, freedom or safety by it. That it is uncomfortable to be quoted is no such reason.</p>
<p>An editor always knows who the source is. The article says as much about the source as it can without giving the person away, and why the name is missing. We do not print accusations against anybody from a single source without a name.</p>
<p>What we promise to a source we keep, in court too.</p>`,
  },
  {
    slug: 'fact-checking',
    headline: 'Checking facts',
    standfirst: 'What is done to an article between the last sentence and you.',
    body: `<p>Whoever writes an article marks in it where each fact comes from. An editor goes through the marks, rings the two that matter most and calculates every figure anew. Names, dates and places are looked up even when everybody is sure.</p>
<p>Statistics are linked to where they were published, with the day on which we read them. Estimates are called estimates, and come with what they are estimated from.</p>
<p>When news breaks we publish what two of us have confirmed and say what we are still asking about. That an article has been changed since then stands beside its date.</p>`,
  },
  {
    slug: 'feedback',
    headline: 'Feedback and complaints',
    standfirst: 'How readers change what we do, and where they see that they have.',
    body: `<p>You can answer us in three places. Under each article there are comments, which <a href="/guidelines">keep to a few rules</a> and are read by a moderator; how many are published or rejected, and why, stands under <a href="/transparency">Transparency</a>. Mistakes go to <a href="/about/corrections-policy">corrections</a>. For everything else there is <a href="/about/contact">the contact page</a>.</p>
<p>On the first Monday of a month the editors read through what came in. What we change because of it we say here; what we do not change we answer to whoever asked for it.</p>`,
  },
  {
    slug: 'diversity',
    headline: 'Diversity',
    standfirst: 'How we see to it that the estuary recognises itself in its newspaper.',
    body: `<p>A town is not made of councillors and spokesmen. Twice a year we count a week’s articles: who is quoted, as an expert or as somebody concerned, from which part of town, how old, women or men. We compare that with the census and talk about the difference.</p>
<p>We write so that it can be read by people who have come here as adults, and by those who do not see. Pictures have descriptions, and so do charts.</p>
<p>Jobs are advertised with their pay. Applications are read without names first.</p>`,
  },
  {
    slug: 'ownership',
    headline: 'Ownership and funding',
    standfirst: 'Where our money comes from, and what it cannot buy.',
    body: `<p>The Courier belongs to a co-operative of its readers and staff: 2,140 people with one vote each, however many shares they hold. Nobody may hold more than two in a hundred of them. The members choose the board; the board chooses the editor, and may not give her instructions about what is printed.</p>
<h2>Income</h2>
<table><thead><tr><th>Source</th><th>Share of a year’s income</th></tr></thead><tbody><tr><td>Members’ contributions</td><td>61 %</td></tr><tr><td>Advertising</td><td>27 %</td></tr><tr><td>Grants, each under 3 %</td><td>8 %</td></tr><tr><td>Events and reprints</td><td>4 %</td></tr></tbody></table>
<p>Who gives more than 1,000 a year is named here: in the past year, nobody did. The figures, like the town, are made up.</p>`,
  },
]
