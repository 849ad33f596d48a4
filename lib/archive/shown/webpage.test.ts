import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { webpageToShow } from './webpage'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>The quay</title>${head}</head><body>${body}</body></html>`

function shown(html: string): Document {
  const copy = webpageToShow(html)
  if (copy === null) throw new Error('the page is not shown')
  return parseHTML(copy).document
}

/** Everything in a copy that could lead or reach anywhere, as `tag@attribute=value`. */
function reaching(document: Document): string[] {
  const elements = [...document.querySelectorAll('*')]
  const active =
    /^(?:script|iframe|frame|object|embed|link|base|meta|form|input|button|svg|math|template|portal|audio|video|source|applet|noscript)$/
  return elements.flatMap((element) => [
    ...(active.test(element.localName) ? [element.localName] : []),
    ...[...element.attributes]
      .filter(
        ({ name, value }) =>
          /^on|^(?:src|srcset|action|formaction|ping|poster|background|data|xlink:href|http-equiv|target|download|manifest|archive|codebase|longdesc|cite|attributionsrc|srcdoc)$/.test(
            name,
          ) ||
          (name === 'href' && !value.startsWith('#')),
      )
      .map(({ name, value }) => `${element.localName}@${name}=${value}`),
  ])
}

/** Each asks, leads or does something in a browser that shows it as it is. */
const REACHING = [
  '<script src="https://x.example/a.js"></script>',
  '<script type="speculationrules">{"prefetch":[{"urls":["/x"]}]}</script>',
  '<p onclick="alert(1)" onpointerrawupdate="alert(1)">words</p>',
  '<img src="https://x.example/a.png" onerror="alert(1)" srcset="b.png 2x" alt="A pier">',
  '<picture><source srcset="https://x.example/a.png"><img src=//x.example/a.png></picture>',
  '<svg onload="alert(1)"><a xlink:href="https://x.example"><animate attributeName="href" to="https://x.example"/><text>x</text></a></svg>',
  '<svg><style><a title="</style><img src=x onerror=alert(1)>"></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img src=x onerror=alert(1)>--></style></mglyph></table></mtext></math>',
  '<form action="https://x.example"><input type=image src="https://x.example/a.png"><button formaction="https://y.example">Send</button></form>',
  '<iframe src="https://x.example"></iframe><iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<object data="https://x.example"></object><embed src="https://x.example"><applet archive="x.jar"></applet>',
  '<video poster="https://x.example/a.png" src="a.mp4"><track src="a.vtt"></video><audio src="a.mp3"></audio>',
  '<base href="https://x.example/"><a href="relative">words</a>',
  '<a href="https://x.example" ping="https://y.example" target="_blank" attributionsrc>words</a>',
  '<a href="javascript:alert(1)">words</a><a href=" &#1;java\nscript:alert(1)">words</a>',
  '<a href="data:text/html,<script>alert(1)</script>">words</a><area href="https://x.example" shape=default>',
  '<meta http-equiv="refresh" content="0;url=https://x.example"><meta http-equiv="set-cookie" content="a=b">',
  '<link rel="preconnect" href="https://x.example"><link rel="dns-prefetch" href="//x.example"><link rel="prefetch" href="/x">',
  '<link rel="stylesheet" href="https://x.example/a.css"><link rel="icon" href="/icon.png">',
  '<body background="https://x.example/a.png"><table background="https://x.example/a.png"><tr><td>words</table>',
  '<noscript><img src="https://x.example/pixel.png"><link rel="preconnect" href="https://x.example"></noscript>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<select><style></select><img src=x onerror=alert(1)></style></select>',
  '<textarea></textarea><img src=x onerror=alert(1)></textarea>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x onerror=alert(1)>',
  '<template><img src=x onerror=alert(1)></template><portal src="https://x.example"></portal>',
  '<p title="&quot;><img src=x onerror=alert(1)>">words</p><p title=\'"><link rel=preconnect href=//x>\'>',
  '<blockquote cite="https://x.example">words</blockquote><q cite="https://x.example">words</q>',
  '<!--><img src=x onerror=alert(1)>--><![CDATA[<img src=x onerror=alert(1)>]]><?php <img src=x> ?>',
]

describe('webpageToShow', () => {
  for (const html of REACHING) {
    it(`keeps nothing that reaches out of ${html}`, () => {
      expect(reaching(shown(page(html)))).toEqual([])
      expect(reaching(shown(html))).toEqual([])
    })
  }

  it('would tell of what reaches out', () => {
    for (const html of ['<p onclick="x()">', '<a href="https://x.example">x</a>', '<link rel="preconnect">'])
      expect(reaching(parseHTML(page(html)).document)).toHaveLength(1)
  })

  it('shows words, tables, styles and what came within the page, in its language', () => {
    const document = shown(
      page(
        '<article class="text" id="a" dir="rtl" style="color:red"><h1>The quay</h1><table><tr><td colspan="2">1 &amp; 2 &lt; 3</table><img src="data:image/png;base64,AAAA" alt="The pier"></article>',
        '<style>.text > h1 { color: blue }</style>',
      ),
    )
    expect(document.documentElement.getAttribute('lang')).toBe('en')
    expect(document.title).toBe('The quay')
    const article = document.querySelector('article.text[dir=rtl]')
    expect(article?.getAttribute('style')).toBe('color:red')
    expect(article?.querySelector('td[colspan="2"]')?.textContent).toBe('1 & 2 < 3')
    expect(article?.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,AAAA')
    expect(webpageToShow(page('', '<style>.text > h1 { color: blue }</style>'))).toContain('.text > h1 {')
  })

  it('leads within the page, and elsewhere says where a link led', () => {
    const document = shown(page('<a href="#notes">Notes</a><a href="/minutes?of=june">Minutes</a>'))
    const [within, out] = document.querySelectorAll('a')
    expect(within?.getAttribute('href')).toBe('#notes')
    expect([out?.hasAttribute('href'), out?.getAttribute('title')]).toEqual([false, '/minutes?of=june'])
  })

  it('shows what stood there for browsers without scripts, and the words of buttons', () => {
    const document = shown(page('<noscript><p>The full text</p></noscript><button>Accept all</button>'))
    expect(document.body.textContent).toContain('The full text')
    expect(document.body.textContent).toContain('Accept all')
  })

  it('is laid out by the rules that the page asks for', () => {
    expect(webpageToShow(page('x'))).toMatch(/^<!doctype html>/)
    expect(webpageToShow('<html><body><p>x</body></html>')).not.toMatch(/doctype/i)
  })

  it('does not take on a page made to keep a reader busy', () => {
    expect(webpageToShow('<b>'.repeat(100_000))).toBeNull()
  })
})
