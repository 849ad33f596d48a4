import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { robotsAllow, robotsRules } from './robots-rules'

const allows = (text: string, path: string, agent = 'Corroborate') =>
  robotsAllow(robotsRules(text, agent), new URL(path, 'https://paper.example'))

describe('whom the rules speak to', () => {
  const NAMED = `User-agent: *\nDisallow: /\n\nUser-agent: OtherBot\nUser-agent: corroborate\nDisallow: /private\n`

  it.each([
    ['a group of its name, in any case', NAMED, '/news', true],
    ['a group of several names', NAMED, '/private', false],
    [
      'everybody, where it is not named',
      'User-agent: *\nDisallow: /x\nUser-agent: Other\nDisallow: /',
      '/x',
      false,
    ],
    ['others only', 'User-agent: Other\nDisallow: /', '/x', true],
    ['its name with a version', 'User-agent: Corroborate/2.0\nDisallow: /x', '/x', false],
    ['a longer name', 'User-agent: CorroborateNews\nDisallow: /', '/x', true],
    [
      'two groups of its name, as one',
      'User-agent: Corroborate\nDisallow: /a\nUser-agent: *\nDisallow: /\nUser-agent: Corroborate\nDisallow: /b',
      '/b',
      false,
    ],
    ['nobody, before any name', 'Disallow: /\nUser-agent: Other\nDisallow: /', '/x', true],
    [
      'one group across a sitemap and a comment',
      'User-agent: Other\nSitemap: https://paper.example/s\n# and\nUser-agent: Corroborate\nDisallow: /x',
      '/x',
      false,
    ],
    ['a group with no rules', 'User-agent: *\nDisallow: /\nUser-agent: Corroborate', '/x', true],
    ['after a byte order mark', '\ufeffUser-agent: *\nDisallow: /x', '/x', false],
    [
      'with other ends of lines and spaces',
      '  USER-AGENT :  *  # all\r  disallow : /x # this\r\n',
      '/x',
      false,
    ],
  ])('%s', (_, text, path, allowed) => expect(allows(text, path)).toBe(allowed))
})

describe('what the rules reach', () => {
  it.each([
    ['Disallow:', '/x', true],
    ['Disallow: /', '/', false],
    ['Disallow: /fish', '/fish.html', false],
    ['Disallow: /fish', '/Fish', true],
    ['Disallow: /fish/', '/fish', true],
    ['Disallow: /*.php', '/a/b.php?x=1', false],
    ['Disallow: /*.php$', '/a/b.php', false],
    ['Disallow: /*.php$', '/a/b.php?x=1', true],
    ['Disallow: /*.php$', '/a.php.php', false],
    ['Disallow: /a*b*c', '/a-b-b-c', false],
    ['Disallow: /a*b*c', '/a-c-b', true],
    ['Disallow: *x', '/a/x', false],
    ['Disallow: /$', '/', false],
    ['Disallow: /$', '/a', true],
    ['Disallow: /*', '/a', false],
    ['Disallow: /ab*ba$', '/aba', true],
    ['Disallow: /?q=', '/?q=1', false],
    ['Disallow: fish', '/fish', true],
    ['Disallow: /\nAllow: /news', '/news/1', true],
    ['Allow: /news\nDisallow: /news/old', '/news/old/1', false],
    ['Disallow: /page\nAllow: /page', '/page', true],
    ['Allow: /page\nDisallow: /*.htm', '/page.htm', false],
    ['Disallow: /möwe', '/m%C3%B6we', false],
    ['Disallow: /m%c3%b6we', '/möwe', false],
    ['Disallow: /%7Eada', '/~ada', false],
    ['Disallow: /a%2fb', '/a/b', true],
    ['Disallow: /a%2fb', '/a%2Fb', false],
    ['Disallow: /', '/robots.txt', true],
  ])('%s for %s: %s', (rules, path, allowed) => {
    expect(allows(`User-agent: *\n${rules}`, path)).toBe(allowed)
  })

  it('agree with a regular expression of the pattern', () => {
    const letter = fc.constantFrom('a', 'b', '*')
    const pattern = fc.tuple(fc.array(letter, { maxLength: 8 }), fc.boolean())
    const path = fc.array(fc.constantFrom('a', 'b'), { maxLength: 10 })
    fc.assert(
      fc.property(pattern, path, ([letters, whole], target) => {
        const written = `/${letters.join('')}${whole ? '$' : ''}`
        const wanted = new RegExp(`^/${letters.join('').replaceAll('*', '.*')}${whole ? '$' : ''}`)
        const given = `/${target.join('')}`
        expect(allows(`User-agent: *\nDisallow: ${written}`, given)).toBe(!wanted.test(given))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('rules of any kind', () => {
  it('are read without a fault', () => {
    const line = fc.oneof(
      fc.string(),
      fc.string().map((value) => `Disallow: ${value}`),
      fc.string().map((value) => `User-agent: ${value}`),
    )
    fc.assert(
      fc.property(fc.array(line), fc.webPath(), (lines, path) => {
        expect([true, false]).toContain(allows(lines.join('\n'), `/x${path}`))
      }),
    )
  })

  it('cost little even where they are made to cost', { timeout: PATIENCE_MS }, async () => {
    const lines = Array.from({ length: 12_000 }, (_, i) => `Disallow: /*a${'a'.repeat(i % 60)}b${i % 200}`)
    const same = Array.from({ length: 40_000 }, () => 'Disallow: /*aab')
    const stars = `Disallow: /${'*a'.repeat(1000)}b`
    const text = ['User-agent: *', ...lines, ...same, ...Array.from({ length: 50 }, () => stars)].join('\n')
    const spent = await effort(() => expect(allows(text, `/${'a'.repeat(4000)}`)).toBe(true))
    expect(spent).toBeLessThan(5000)
  })
})
