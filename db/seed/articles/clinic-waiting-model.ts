import type { SeedArticle } from '../newsroom.ts'

export const article: SeedArticle = {
  slug: 'clinic-waiting-model',
  section: 'science',
  headline: 'A waiting room that predicts itself',
  standfirst:
    'Northgate’s walk-in clinic tells patients how long they will wait before they leave home. The hard part was that they believed it.',
  authors: ['leonie-marsh'],
  tags: ['Health', 'University'],
  publishedHoursAgo: 380,
  picture: {
    name: 'clinic-waiting-model',
    alt: 'Coloured dots flow from the left in a wide stream, narrow to a queue and leave one by one through three openings.',
    caption:
      'Each dot is a patient: the model counts arrivals and departures, and knows nothing else about them.',
    credit: 'Courier graphics',
  },
  body: `
<p>“Fifty-two,” says the screen by the door of the Northgate walk-in clinic. Bernard Achterberg, 71, with a finger that met a hedge trimmer, sets the stopwatch on his wrist. He is called after forty-nine minutes and holds up the dial to the nurse as proof that she is early.</p>
<p>Since the autumn the clinic has published its expected wait every fifteen minutes, on the wall and on a web page. Eight times in ten the figure is within a quarter of an hour of the truth. The average error is nine minutes. Behind it stands a model from the university, and a failure.</p>
<h2>What does it know?</h2>
<p>Surprisingly little, and that was a condition of the ethics committee. No names, ages or complaints go in. The model sees how many people have taken a ticket, how many have gone, how many nurses are on duty, and a few facts about the day:</p>
<ul>
<li>the hour and the weekday, Monday at nine being the worst of both;</li>
<li>rain, which keeps about one patient in eight at home;</li>
<li>school holidays, which bring wrists and elbows;</li>
<li>Rovers’ fixtures: twelve arrivals fewer during a home match, nine more in the two hours after it.</li>
</ul>
<h2>Why did the first version fail?</h2>
<p>It was right until people read it. When the page announced twenty minutes on a quiet Tuesday, thirty people who had been in two minds put on their coats. By the time they arrived the wait was ninety. When it announced two hours, the room emptied and three nurses looked at one another.</p>
<p>“We had built a forecast of a world in which nobody had seen our forecast,” says Dr Yusra Benali, who led the work. “As soon as it was up on the wall, that world had gone.”</p>
<figure class="pull-quote"><blockquote><p>A weather forecaster has it easy. The rain does not check the app before it sets out.</p></blockquote><figcaption>Dr Yusra Benali, statistician</figcaption></figure>
<h2>And the cure?</h2>
<p>For six weeks the clinic showed the figure on some days, drawn by lot, and hid it on others. From the difference the team could estimate how many people a given number attracts or deters. The model now tries a figure, works out who would come because of it, and repeats until the number stops changing. Four rounds usually do.</p>
<p>A promise that takes account of its own effect has done what no rota did. With the same staff, the median wait has fallen from 104 minutes to 71, because the morning crowd has spread into the early afternoon.</p>
<p>Sister Maeve Trubshaw, who runs the clinic, would like it noted that software has not treated anyone. For patients without a telephone, a printed card of the quiet hours hangs in the post office. And anyone with chest pain, the screen says in its largest letters, should ignore the number and speak to the desk.</p>
`,
}
