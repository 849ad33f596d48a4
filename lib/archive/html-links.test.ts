import { describe, expect, it } from 'vitest'
import { parsePage } from './html-dom'
import { canonicalIn, nextPartIn } from './html-links'
import { shapeOf } from './html-shape'

const parsed = (html: string) => parsePage(html, shapeOf(html))
const HERE = 'https://ledger.example/lighthouse?page=1'
const next = (link: string, url: string | undefined = HERE) => nextPartIn(parsed(`<body>${link}</body>`), url)

describe('nextPartIn', () => {
  it.each([
    ['another query', HERE, '/lighthouse?page=2'],
    ['a number at the end', 'https://ledger.example/lighthouse', '/lighthouse/2/'],
    ['one part after another', 'https://ledger.example/lighthouse/2', '/lighthouse/3'],
    ['a page and its number', 'https://ledger.example/lighthouse/', '/lighthouse/page/2'],
  ])('finds the next part by %s', (_, url, href) => {
    expect(next(`<a rel="next nofollow" href="${href}">Next</a>`, url)).toBe(new URL(href, url).href)
  })

  it.each([
    ['the next article in time', '/harvest-festival'],
    ['another host', 'https://elsewhere.example/lighthouse?page=2'],
    ['the same page', '#top'],
    ['no address', 'javascript:next()'],
  ])('is not taken in by %s', (_, href) => {
    expect(next(`<a rel="next" href="${href}">Next</a>`)).toBeNull()
  })

  it('looks past a link that is none, and knows nothing of a page without an address', () => {
    const both = '<link rel="next" href="/harvest-festival"><a rel="next" href="?page=2">Next</a>'
    expect(next(both)).toBe('https://ledger.example/lighthouse?page=2')
    expect(nextPartIn(parsed(both))).toBeNull()
  })
})

describe('canonicalIn', () => {
  const canonical = (head: string, url?: string) =>
    canonicalIn(parsed(`<html><head>${head}</head></html>`), url)

  it('is whole, without the place within the page', () => {
    expect(canonical('<link rel="canonical" href="/lighthouse#lamp">', HERE)).toBe(
      'https://ledger.example/lighthouse',
    )
    expect(canonical('<meta property="og:url" content="https://ledger.example/a">')).toBe(
      'https://ledger.example/a',
    )
  })

  it.each(['', '/lighthouse', 'data:text/html,x', 'http://'])('is nothing that leads nowhere: %j', (href) => {
    expect(canonical(`<link rel="canonical" href="${href}">`)).toBeNull()
  })
})
