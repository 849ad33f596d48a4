import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Rationale } from './rationale'

const html = (text: string) => renderToStaticMarkup(<Rationale>{text}</Rationale>)

describe('a rationale', () => {
  it('is set from Markdown', () => {
    const set = html('Only **unnamed** sources.\n\n- asked at 15:10\n- no answer')
    expect(set).toContain('<strong>unnamed</strong>')
    expect(set).toContain('<li>asked at 15:10</li>')
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<p onclick="alert(1)">x</p>'],
    ['a picture from elsewhere', '![x](https://elsewhere.example/p.png)'],
    ['a link that runs', '[x](javascript:alert(1))'],
    ['a link with data', '[x](data:text/html,<script>1</script>)'],
  ])('lets no %s through', (_, text) => {
    expect(html(text)).not.toMatch(/<script|<[^>]+onclick|<img|javascript:|href="data:/)
  })

  it('keeps headings as words without letting them into the page’s outline', () => {
    expect(html('# Shouting')).not.toMatch(/<h1/)
    expect(html('# Shouting')).toContain('Shouting')
  })
})
