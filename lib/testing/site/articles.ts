/** Pages as outlets make them. All that is said in them was made up for these tests. */
import { makePdf } from '../pdf'
import { page, type Routes, sendPage } from './route'

const META = `<meta property="og:site_name" content="The Harbour Ledger"><meta name="author" content="Ada Moor">
<meta property="article:published_time" content="2026-03-04T09:30:00Z"><link rel="canonical" href="https://ledger.example/ferry">`

/** A banner that asks for consent before the text, and readers' comments after it. */
const ARTICLE = page(
  'Council halves the ferry’s winter timetable',
  `<div id="consent" role="dialog"><p>We and 412 partners value your privacy.</p><button>Accept all</button></div>
<header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>Council halves the ferry’s winter timetable</h1><p class="byline">By Ada Moor</p>
<p>The harbour council voted on Tuesday to run four ferries a day instead of eight from November, the deputy harbour master said.</p>
<p>“Nobody will be left on the far side overnight,” said Ines Kroll, who heads the port authority. The last boat leaves at nine.</p>
<p>Two people who were in the room said the vote had been closer than the minutes show. The council denied that.</p>
<p>Fishing crews, who use the evening boat to bring in their catch, were not asked, according to their union. It wants the decision put off until the spring, when a new pier is to open.</p></article></main>
<section id="comments"><h2>Comments (2)</h2><p>gull77: My cousin works there and it is all about the pier.</p><p>TideTable: Four boats is plenty.</p></section>
<footer><p>© The Harbour Ledger</p></footer>`,
  { head: META },
)

const PARTS = [
  'The lighthouse was built in 1871 by a company that went out of business before the lamp was lit.',
  'Its second keeper, Tomas Ruel, kept a diary in which he counted every ship. It ends in the winter of 1902.',
  'What became of him is told in three ways in the town, and none of them is in the parish register.',
]

const column = (x: number, texts: readonly string[]) => texts.map((text, i) => ({ text, x, y: 100 + i * 12 }))
/** A page of two columns, with a word cut at the end of a line: `nobody was informed of it before the meeting.` */
export const MINUTES = makePdf(
  [
    {
      lines: [
        ...column(60, [
          'The council has agreed to close',
          'the pier and nobody was infor-',
          'med of it before the meeting.',
        ]),
        ...column(230, ['The harbour master denied that', 'and called the report untrue.']),
      ],
    },
  ],
  { info: { Title: 'Minutes of the harbour council' } },
)

export const articles: Routes = {
  '/minutes.pdf': ({ response }) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end(MINUTES),
  '/article': (visit) => sendPage(visit, ARTICLE),
  /** An article in three parts: `?page=2` and `?page=3`. */
  '/paginated': (visit) => {
    const part = Number(visit.url.searchParams.get('page') ?? 1)
    const text = PARTS[part - 1]
    if (text === undefined) return sendPage(visit, page('Not found', '<p>There is no such part.</p>'), 404)
    const next = part < PARTS.length ? `<a rel="next" href="/paginated?page=${part + 1}">Next part</a>` : ''
    sendPage(
      visit,
      page(
        `The lighthouse, part ${part}`,
        `<article><h1>The lighthouse</h1><p>${text}</p><p>Part ${part} of ${PARTS.length}. ${next}</p></article>`,
      ),
    )
  },
  /** Says something else at each visit, as a page does that is corrected without a word. */
  '/changing': (visit) =>
    sendPage(
      visit,
      page(
        'Storm warning',
        `<article><h1>Storm warning</h1><p>The harbour stays shut until ${8 + visit.count} o’clock, the port authority said.</p><p>Version ${visit.count} of this page.</p></article>`,
      ),
    ),
  /**
   * With what must do nothing when it is shown from the archive: every way a page has to run, to load and to lead away.
   * All of it tells `listener`, an origin.
   */
  '/active': (visit) => {
    const { html, head } = active(visit.url.searchParams.get('listener') ?? '')
    sendPage(visit, page('A page that does things', html, { head }))
  },
}

function active(listener: string): { html: string; head: string } {
  const tell = (what: string) => `${listener}/tell?${what}`
  const run = (what: string) => `document.title='ran ${what}';console.log('ran ${what}')`
  return {
    head: `<meta http-equiv="refresh" content="3;url=${tell('refresh')}"><base href="${listener}/base/">
<link rel="preconnect" href="${listener}"><link rel="dns-prefetch" href="${listener}"><link rel="prefetch" href="${tell('prefetch')}">
<link rel="stylesheet" href="${tell('sheet')}"><link rel="icon" href="${tell('icon')}"><link rel="preload" as="image" href="${tell('preload')}">
<style>@import "${tell('import')}"; @font-face { font-family: Told; src: url(${tell('font')}) }
body { background: url(${tell('background')}); font-family: Told, serif }</style>`,
    html: `<article><h1>A page that does things</h1>
<p onclick="${run('click')}">The mayor opened the bridge on Monday, her office said, and walked across it twice.</p>
<p>Two engineers who had checked its cables stayed away. One of them said that he had not been asked, and the other was ill.</p>
<p><a id="away" href="${tell('link')}" ping="${tell('ping')}">More of this</a> <a id="run" href="javascript:${run('link')}">and more</a></p>
<img src="${tell('img')}" onerror="${run('error')}" alt=""><picture><source srcset="${tell('source')}"><img src="own.png" alt=""></picture>
<svg onload="${run('svg')}"><image href="${tell('svg-image')}"/><circle r="4"/></svg>
<iframe src="${tell('frame')}"></iframe><iframe srcdoc="<img src='${tell('srcdoc')}'>"></iframe><object data="${tell('object')}"></object><embed src="${tell('embed')}">
<video poster="${tell('poster')}" src="${tell('video')}" autoplay muted></video><input type="image" src="${tell('input')}" alt="">
<form action="${tell('form')}"><button>Send</button></form><details open ontoggle="${run('toggle')}"><summary>Sources</summary></details></article>
<script src="${tell('script')}"></script><script>${run('script')};fetch('${tell('fetch')}',{mode:'no-cors'})</script>`,
  }
}
