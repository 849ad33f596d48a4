import { describe, expect, it } from 'vitest'
import { planAddresses } from './address-plan'

const rules = { ports: [80, 443], addressLength: 4096, lists: { allow: [], deny: ['refused.example'] } }
const none = { captured: new Set<string>(), wanted: new Set<string>(), room: 10 }
const listed = (...addresses: string[]) => addresses.map((address, at) => ({ line: at + 1, address }))

describe('what becomes of a list of addresses', () => {
  it('is told of each line', () => {
    const had = {
      captured: new Set(['https://a.example/here']),
      wanted: new Set(['https://a.example/coming']),
      room: 10,
    }
    const list = listed(
      'https://a.example/new',
      'https://A.example:443/here#top',
      'https://a.example/coming',
      'https://a.example/new#below',
      'harbour street',
      'http://127.0.0.1/',
      'https://www.refused.example/',
    )
    const host = null
    expect(planAddresses(list, rules, had)).toEqual([
      { line: 1, host, address: 'https://a.example/new', will: 'FETCH' },
      { line: 2, host, address: 'https://a.example/here#top', will: 'HERE' },
      { line: 3, host, address: 'https://a.example/coming', will: 'UNDER_WAY' },
      { line: 4, host, address: 'https://a.example/new#below', will: 'TWICE', of: 1 },
      { line: 5, host, address: 'harbour street', will: 'REFUSED', code: 'badAddress', params: {} },
      expect.objectContaining({ line: 6, will: 'REFUSED', code: 'privateAddress' }),
      expect.objectContaining({ line: 7, will: 'REFUSED', code: 'denied' }),
    ])
  })

  it('shows the beginning of what is far too long for an address', () => {
    const [only] = planAddresses(listed(`https://${'a'.repeat(50_000)}.example/`), rules, none)
    expect(only).toMatchObject({ will: 'REFUSED', code: 'longAddress' })
    expect(only?.address).toMatch(/^https:\/\/a{200,}/)
    expect(only?.address.length).toBeLessThanOrEqual(300)
  })

  it('ends where the story has no more room, and what needs none takes none', () => {
    const list = listed(
      'https://a.example/1',
      'https://a.example/1',
      'nowhere',
      'https://a.example/2',
      'https://a.example/3',
    )
    const wills = planAddresses(list, rules, { ...none, room: 2 }).map(({ will }) => will)
    expect(wills).toEqual(['FETCH', 'TWICE', 'REFUSED', 'FETCH', 'NO_ROOM'])
  })

  it('is told beside an address how people read its host, unless that might pass for another', () => {
    const list = ['https://bücher.example/', 'https://аррӏе.com/'].map((address, at) => ({
      line: at + 1,
      address,
    }))
    const had = { captured: new Set<string>(), wanted: new Set<string>(), room: 5 }
    expect(planAddresses(list, rules, had)).toMatchObject([
      { address: 'https://xn--bcher-kva.example/', host: 'bücher.example' },
      { address: 'https://xn--80ak6aa92e.com/', host: null },
    ])
  })
})
