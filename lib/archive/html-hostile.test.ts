import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { extractHtml } from './html'

const page = (body: string, head = '<title>Bridge stays open</title>') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const SENTENCE =
  'The harbour master denied on Tuesday, in a letter, that the bridge would be closed to lorries. '
const MEGA = 1_000_000
/** Ten times the work of the slowest; what was quadratic took minutes. */
const ENOUGH_MS = 25_000

/** Every page has the sentence in it, and must give it back for seconds of work. */
const HOSTILE: [string, string][] = [
  ['100,000 nested divs', page(`${'<div>'.repeat(100_000)}<p>${SENTENCE}</p>${'</div>'.repeat(100_000)}`)],
  ['100,000 unclosed bold tags', page(`${'<b>x '.repeat(100_000)}<p>${SENTENCE}</p>`)],
  ['paragraphs and list items taking turns, none closed', page(`${'<p><li>'.repeat(50_000)}${SENTENCE}`)],
  [
    'depth just under the limit with much text',
    page(`${'<div>'.repeat(190)}<p>${SENTENCE.repeat(50_000)}</p>${'</div>'.repeat(190)}`),
  ],
  ['5 MB of paragraphs', page(`<p>${SENTENCE.repeat(4)}</p>\n`.repeat(13_000))],
  ['5 MB of tiny elements', page(`<p>${SENTENCE}</p>${'<i>a</i>'.repeat(600_000)}`)],
  ['5 MB of line breaks', page(`<p>${SENTENCE}</p>${'<br>'.repeat(1_250_000)}`)],
  ['5 MB of spaces', page(`<p>${' '.repeat(5 * MEGA)}x</p><p>${SENTENCE}</p>`)],
  ['a title of 5 MB', page(`<p>${SENTENCE}</p>`, `<title>${'a | '.repeat(1_250_000)}</title>`)],
  [
    'an attribute of 5 MB',
    page(`<p class="${'a '.repeat(2.5 * MEGA)}" style="${';   '.repeat(10_000)}">${SENTENCE}</p>`),
  ],
  [
    '200,000 attributes',
    page(`<div ${Array.from({ length: 200_000 }, (_, i) => `a${i}=1`).join(' ')}><p>${SENTENCE}</p></div>`),
  ],
  ['unclosed comments', page(`<p>${SENTENCE}</p>${'<!-- '.repeat(MEGA)}`)],
  ['unclosed scripts', page(`<p>${SENTENCE}</p>${'<script>'.repeat(600_000)}`)],
  ['unclosed quotes', page(`<p>${SENTENCE}</p>${'<a b="\'c '.repeat(500_000)}`)],
  ['only opening brackets', page(`<p>${SENTENCE}</p>${'<'.repeat(MEGA)}`)],
  ['a million entities', page(`<p>${SENTENCE}${'&amp;'.repeat(MEGA)}</p>`)],
  ['a million comments', page(`<p>${SENTENCE}</p>${'<!---->'.repeat(MEGA)}`)],
  ['as many nodes as are let pass', page(`<p>${SENTENCE}${'&amp;'.repeat(49_000)}</p>`)],
  ['200,000 stray end tags', page(`${'</b></i>'.repeat(200_000)}<p>${SENTENCE}</p>`)],
  [
    'deep JSON-LD',
    page(`<p>${SENTENCE}</p>`, `<script type="application/ld+json">${'['.repeat(400_000)}</script>`),
  ],
]

describe('extractHtml on hostile pages', () => {
  it.each(HOSTILE)('%s', { timeout: PATIENCE_MS }, async (_name, html) => {
    let read = ''
    const took = await effort(async () => {
      read = (await extractHtml(html)).text
    })
    expect(read).toContain(SENTENCE.trim())
    expect(took).toBeLessThan(ENOUGH_MS)
  })
})
