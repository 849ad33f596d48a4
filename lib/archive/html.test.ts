import { describe, expect, it } from 'vitest'
import { isBlank } from '@/lib/core/text'
import { extractHtml } from './html'

const P1 =
  'The harbour master denied on Tuesday, in a letter to the council, that the bridge would be closed to lorries.'
const P2 =
  'Two engineers, who asked not to be named, said the inspection had found cracks, but none that mattered.'
const P3 =
  'The council is to meet again on Friday, and residents, some of whom were angry, said they would be there.'

const page = (body: string, head = '', attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`
const article = `<article><p>${P1}</p><p>${P2}</p><p>${P3}</p></article>`
const textOf = async (html: string) => (await extractHtml(html)).text

describe('extractHtml: the main text', () => {
  it('leaves navigation, related links and footers out', async () => {
    const html = page(
      `<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><h1>Bridge stays open</h1>${article.repeat(3)}</main>
       <aside class="related"><a href="/x">Ten more bridges</a></aside><footer>All rights reserved</footer>`,
      '<title>Bridge stays open</title>',
    )
    const { text, notes } = await extractHtml(html)
    expect(text.startsWith(`${P1}\n\n${P2}\n\n${P3}`)).toBe(true)
    expect(text).not.toMatch(/Sport|Ten more|rights/)
    expect(notes).toEqual([])
  })

  it('takes the whole page, and says so, when most of it would be lost', async () => {
    const html = page(`<p>In short:</p><h1>${P1}</h1>`, '<title>Bridge</title>')
    const { text, notes } = await extractHtml(html)
    expect(text).toBe(`In short:\n\n${P1}`)
    expect(notes).toContainEqual({ code: 'main-text-not-found' })
  })

  it('takes a copied piece of a page whole', async () => {
    const copied = `<meta charset="utf-8"><!--StartFragment--><span>${P1}</span><ul><li>one</li><li>two</li></ul><!--EndFragment-->`
    const { text, notes } = await extractHtml(copied)
    expect(text).toBe(`${P1}\n\none\ntwo`)
    expect(notes).toEqual([{ code: 'fragment-taken-whole' }])
  })

  it('does not take a script inside the headline for words of it', async () => {
    const copied = `<h1>Bridge <script>steal()</script><style>h1 {}</style>stays open</h1><p>${P1}</p>`
    expect(await extractHtml(copied)).toMatchObject({ title: 'Bridge stays open' })
  })

  it('is empty for a page that shows nothing', async () => {
    expect(isBlank(await textOf(page('<script>document.write("words")</script><p> &nbsp; </p>')))).toBe(true)
    expect(await textOf('')).toBe('')
  })
})

describe('extractHtml: what never reaches the text', () => {
  it.each([
    '<script>bad()</script>',
    '<script type="application/json">{"bad":1}</script>',
    '<style>p::after{content:"bad"}</style>',
    '<template><p>bad</p></template>',
    '<noscript>bad</noscript>',
    '<p hidden>bad</p>',
    '<p style="color:red; DISPLAY : none">bad</p>',
    '<span style="visibility:hidden">bad</span>',
    '<span aria-hidden="true">bad</span>',
    '<dialog>bad</dialog>',
    '<!-- bad -->',
    '<!-- <p>bad</p> -->',
    '<textarea>bad</textarea>',
    '<select><option>bad</option></select>',
    '<button>bad</button>',
    '<iframe srcdoc="bad">bad</iframe>',
    '<svg><title>bad</title><text>bad</text></svg>',
    '<img alt="bad" onerror="bad()">',
    '<div hidden><div>bad</div><p>bad</p></div>',
  ])('%s', async (html) => {
    expect(await textOf(`<p>before</p>${html}<p>after</p>`)).toBe('before\n\nafter')
    const deep = `<!doctype html>${'<div>'.repeat(300)}<p>before</p>${html}<p>after</p>`
    const reading = await extractHtml(deep)
    expect(reading.text).toBe('before\n\nafter')
    expect(reading.notes[0]?.code).toBe('page-too-complex')
  })

  it('but the frame of a saved page does although a dialog had covered it', async () => {
    expect(await textOf(`<main aria-hidden="true"><p>${P1}</p></main>`)).toBe(P1)
  })
})

describe('extractHtml: layout, with a tree and without', () => {
  it.each([
    ['paragraphs', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['paragraphs left open', '<p>one<p>two', 'one\n\ntwo'],
    ['headings', '<h2>one</h2>two', 'one\n\ntwo'],
    ['line breaks', 'one<br>two<br/><br>three', 'one\ntwo\n\nthree'],
    ['white space', '<p>  one\n\t two </p>', 'one two'],
    ['inline elements', 'a <b>bold</b> <i> word</i>, <a href="x">li</a>nk', 'a bold word, link'],
    ['lists', '<ul><li>one</li><li>two</ul>three', 'one\ntwo\n\nthree'],
    ['definitions', '<dl><dt>one<dd>two</dl>', 'one\ntwo'],
    ['tables', '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>', 'a\tb\nc\td'],
    [
      'preformatted text',
      '<p>x</p><pre>\n  one\n    two  three</pre><p>y</p>',
      'x\n\n  one\n    two  three\n\ny',
    ],
    ['entities', 'caf&eacute; &amp;lt; &#8220;x&#x201D; &copy AT&T 5 &lt; 6', 'café &lt; “x” © AT&T 5 < 6'],
    ['non-breaking spaces', '5&nbsp;km &nbsp; off', '5\u00a0km \u00a0 off'],
    ['quotation elements', 'She said <q>no way</q>.', 'She said “no way”.'],
    ['quoted brackets', '<p title="a > b" data-x=\'>\'>one</p>', 'one'],
    [
      'figures',
      '<figure><img src="x"><figcaption>The bridge</figcaption></figure><p>one</p>',
      'The bridge\n\none',
    ],
    ['lone brackets', '<p>one < two</p>', 'one < two'],
    ['soft text', '<p>al<wbr>pha</p>', 'alpha'],
  ])('%s', async (_name, html, text) => {
    expect(await textOf(html)).toBe(text)
    expect(await textOf(`${'<div>'.repeat(300)}${html}`)).toBe(text)
  })
})

describe('extractHtml: metadata', () => {
  const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

  it('reads JSON-LD, in a graph and among other things', async () => {
    const head = ld({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'BreadcrumbList', name: 'Home' },
        {
          '@type': ['NewsArticle'],
          headline: 'Bridge &amp; road stay open',
          datePublished: '2025-06-16T08:30:00+02:00',
          author: [{ '@type': 'Person', name: 'Ada Obi' }, { name: 'Jan Berg' }],
          publisher: { name: 'Harbour Post' },
        },
      ],
    })
    expect(await extractHtml(page(article, `${head}<title>Other</title>`))).toMatchObject({
      title: 'Bridge & road stay open',
      byline: 'Ada Obi, Jan Berg',
      outlet: 'Harbour Post',
      published: { at: '2025-06-16T06:30:00.000Z', precision: 'INSTANT' },
      language: 'en',
      direction: 'ltr',
    })
  })

  it('reads meta elements', async () => {
    const head = `<meta property="og:title" content="Bridge stays open | Harbour Post">
      <meta property="og:site_name" content="Harbour Post"><meta name="author" content="By Ada Obi">
      <meta property="article:published_time" content="2025-06-16">`
    expect(await extractHtml(page(article, head))).toMatchObject({
      title: 'Bridge stays open',
      byline: 'Ada Obi',
      outlet: 'Harbour Post',
      published: { at: '2025-06-16', precision: 'DAY' },
    })
  })

  it('reads marked-up text', async () => {
    const body = `<article><h1>Bridge stays open</h1><a rel="author" href="/ada">Ada Obi</a>
      <time datetime="2025-06-16">Monday</time><p>${P1}</p><p>${P2}</p></article>`
    expect(await extractHtml(page(body), { url: 'https://www.harbour.example/a?b' })).toMatchObject({
      title: 'Bridge stays open',
      byline: 'Ada Obi',
      outlet: 'harbour.example',
      published: { at: '2025-06-16' },
    })
  })

  it('does not choose among several times', async () => {
    const times = '<time datetime="2025-06-16">a</time><time datetime="2025-06-17">b</time>'
    expect((await extractHtml(page(article + times))).published).toBeNull()
  })

  it.each([
    ['0000-01-01T00:00:00Z', 'date-unreadable'],
    ['06/07/2025', 'date-ambiguous'],
    ['last week', 'date-unreadable'],
  ])('does not keep the date %s, and says so', async (found, code) => {
    const { published, notes } = await extractHtml(page(article, `<meta name="date" content="${found}">`))
    expect(published).toBeNull()
    expect(notes).toContainEqual({ code, found })
  })

  it('passes over JSON-LD that is broken and reads on', async () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script><title>Bridge stays open</title>`
    expect((await extractHtml(page(article, head))).title).toBe('Bridge stays open')
  })

  it('takes a title from the text when the page has none', async () => {
    expect((await extractHtml(`<h2>Bridge stays open</h2><p>${P1}</p>`)).title).toBe('Bridge stays open')
    expect((await extractHtml('<p>The bridge stays open. So does the road.</p>')).title).toBe(
      'The bridge stays open.',
    )
  })

  it('takes no address for a name', async () => {
    const head = '<meta property="article:author" content="https://social.example/ada">'
    expect((await extractHtml(page(article, head))).byline).toBeNull()
  })

  it('believes the letters over the template about the language', async () => {
    const arabic = 'نفى رئيس البلدية يوم الثلاثاء التقارير التي تحدثت عن إغلاق الجسر أمام الشاحنات'
    const { language, direction, notes } = await extractHtml(page(`<p>${arabic}</p>`))
    expect({ language, direction }).toEqual({ language: 'ar', direction: 'rtl' })
    expect(notes).toContainEqual({ code: 'language-contradicted', declared: 'en', used: 'ar' })
  })

  it('keeps the declared variant when the letters agree, and the declared direction when they say nothing', async () => {
    expect((await extractHtml(page(article, '', 'lang="en_gb"'))).language).toBe('en-GB')
    expect((await extractHtml(page('<p>12 – 13</p>', '', 'dir="rtl"'))).direction).toBe('rtl')
  })

  it('reads the head of a page too complex for a tree', async () => {
    const html = page(
      `${'<div>'.repeat(5000)}<p>${P1}</p>`,
      '<title>Bridge stays open</title><meta name="author" content="Ada Obi">',
    )
    expect(await extractHtml(html)).toMatchObject({ title: 'Bridge stays open', byline: 'Ada Obi', text: P1 })
  })
})
