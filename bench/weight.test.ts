import { describe, expect, it } from 'vitest'
import { scriptsIn } from './weight'

describe('scriptsIn', () => {
  it('finds scripts and preloaded chunks once each', () => {
    const html = `<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>
      <script src="/_next/static/chunks/a.js" async=""></script><script src="/_next/static/chunks/b.js?x=1&amp;y=2"></script>`
    expect(scriptsIn(html)).toEqual(['/_next/static/chunks/a.js', '/_next/static/chunks/b.js?x=1&y=2'])
  })

  it('finds what only the data of the page names', () => {
    expect(
      scriptsIn('<script>push([1,"3:I[7,[\\"/_next/static/chunks/c.js\\"],\\"Queue\\"]"])</script>'),
    ).toEqual(['/_next/static/chunks/c.js'])
    expect(scriptsIn('<script>f("static/chunks/d.js")</script>')).toEqual(['/_next/static/chunks/d.js'])
  })

  it('leaves out styles, inline scripts and what browsers with modules never fetch', () => {
    const html = `<link rel="stylesheet" href="/_next/static/css/a.css"/><script>1</script>
      <script src="/_next/static/chunks/old.js" noModule=""></script>`
    expect(scriptsIn(html)).toEqual([])
  })
})
