import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanTags } from './html-scan'
import { MAX_DEPTH, MAX_ELEMENTS, shapeOf } from './html-shape'

function events(html: string): string[] {
  const seen: string[] = []
  scanTags(html, {
    open: (tag, attributes) => {
      seen.push(`<${tag}${attributes}>`)
      return tag !== 'stop'
    },
    close: (tag) => seen.push(`</${tag}>`),
    text: (raw) => seen.push(raw),
  })
  return seen.filter((event) => event !== '')
}

describe('scanTags', () => {
  it.each([
    ['<p>one</p>', ['<p>', 'one', '</p>']],
    ['<P CLASS="a">one', ['<p CLASS="a">', 'one']],
    ['<br/>', ['<br/>']],
    ['<a title="x > y">b</a>', ['<a title="x > y">', 'b', '</a>']],
    ["<a title='x > \"y'>b", ["<a title='x > \"y'>", 'b']],
    ['a<!-- <p> -->b', ['a', 'b']],
    ['a<!-- <p>', ['a']],
    ['<!DOCTYPE html><?xml x?>a', ['a']],
    ['<script>if (a<b) "</p>"</SCRIPT>c', ['<script>', '</script>', 'c']],
    ['<title>a<b>c</title>d', ['<title>', '</title>', 'd']],
    ['1 < 2 <3', ['1 ', '<', ' 2 ', '<', '3']],
    ['a</>b', ['a', 'b']],
    ['a<b', ['a', '<b>']],
    ['<i>a<stop>b', ['<i>', 'a', '<stop>']],
  ])('reads %s', (html, expected) => expect(events(html)).toEqual(expected))

  it('ends for every input', () => {
    const unit = fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '-',
      '"',
      "'",
      '=',
      ' ',
      'a',
      'script',
      '<!--',
      '-->',
      '</p',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (html) => {
        expect(events(html).length).toBeLessThan(200)
      }),
    )
  })
})

describe('shapeOf', () => {
  it('counts elements and how deep they stand', () => {
    expect(shapeOf('<div><p>a<br>b</p><p>c</p></div>')).toMatchObject({
      elements: 4,
      depth: 2,
      tooComplex: false,
    })
  })

  it('understands end tags left out', () => {
    expect(shapeOf(`<ul>${'<li>x'.repeat(1000)}</ul>${'<p>y'.repeat(1000)}`)).toMatchObject({
      depth: 2,
      tooComplex: false,
    })
    expect(shapeOf(`<table>${'<tr><td>a<td>b'.repeat(1000)}</table>`)).toMatchObject({
      depth: 3,
      tooComplex: false,
    })
  })

  it('calls too deep and too many too complex', () => {
    expect(shapeOf('<div>'.repeat(MAX_DEPTH)).tooComplex).toBe(false)
    expect(shapeOf('<div>'.repeat(MAX_DEPTH + 1)).tooComplex).toBe(true)
    expect(shapeOf('<i></i>'.repeat(MAX_ELEMENTS)).tooComplex).toBe(false)
    expect(shapeOf('<i></i>'.repeat(MAX_ELEMENTS + 1)).tooComplex).toBe(true)
  })

  it('lets a tag have a long value but not thousands of names or classes', () => {
    expect(shapeOf(`<img src="data:${'x'.repeat(500_000)}">`).tooComplex).toBe(false)
    expect(shapeOf(`<i class="${'x '.repeat(50_000)}">`).tooComplex).toBe(true)
    expect(shapeOf(`<i ${'x '.repeat(50_000)}>`).tooComplex).toBe(true)
  })

  it('tells a page from a piece of one', () => {
    expect(shapeOf('<!doctype html><p>a').isPage).toBe(true)
    expect(shapeOf('<html><head></head><body>a').isPage).toBe(true)
    expect(shapeOf('<p>a</p>').isPage).toBe(false)
    expect(shapeOf('<html><head></head><body><!--StartFragment--><p>a</p>').isPage).toBe(false)
  })
})
