import { describe, expect, it } from 'vitest'
import { hostAsName, readableHost, readableHostOf } from './readable-host'

const sent = (host: string) => new URL(`http://${host}/`).hostname

describe('a host is shown in its own letters', () => {
  it.each([
    'bücher.example',
    'www.łódź.example',
    '例え.jp',
    'ラーメン.jp',
    '한국.kr',
    'президент.рф',
    'сор.рф',
    'ελλάδα.gr',
    'موقع.example',
    'हिन्दी.example',
    'ไทย.example',
    'bücher-2024.example',
  ])('%s', (host) => {
    expect(sent(host)).toContain('xn--')
    expect(readableHost(sent(host))).toBe(host)
  })
})

describe('what might pass for another stays as it is sent', () => {
  it.each([
    ['а Cyrillic letter in a Latin name', 'pаypal.example'],
    ['a name of Cyrillic letters that all look like Latin ones', 'аррӏе.com'],
    ['the same of Greek letters', 'οιχ.example'],
    ['a Greek letter in a Latin name', 'gοοgle.example'],
    ['Han and Latin', '例a.example'],
    ['a letter of phoneticians', 'pɑypal.example'],
    ['digits of another script', '१२३.example'],
    ['one label that deceives among others that do not', 'bücher.аррӏе.com'],
  ])('%s', (_, host) => {
    expect(sent(host)).toContain('xn--')
    expect(readableHost(sent(host))).toBeNull()
  })

  it.each(['paper.example', '93.184.216.34', '[::1]', 'xn--', 'xn--a-ecp.ru', ''])(
    'and %j has no other form',
    (host) => expect(readableHost(host)).toBeNull(),
  )
})

it('finds the host in an address', () => {
  expect(readableHostOf('https://xn--bcher-kva.example/a?b')).toBe('bücher.example')
  for (const none of [null, 'no address', 'https://paper.example/', 'urn:x'])
    expect(readableHostOf(none)).toBeNull()
})

it('calls a publication by its host where nothing says more', () => {
  expect(hostAsName('www.xn--bcher-kva.example')).toBe('bücher.example')
  expect(hostAsName('www.paper.example')).toBe('paper.example')
  expect(hostAsName('xn--80ak6aa92e.com')).toBe('xn--80ak6aa92e.com')
})
