import { describe, expect, it } from 'vitest'
import { attributionHref, claimHref, readClaimPlace } from './claim-href'

const NOTHING = { says: 'first', asOf: null, before: undefined }

describe('the address of a claim', () => {
  it('says how it is looked at, and nothing more', () => {
    expect(claimHref('desk', 'c1', {})).toBe('/desk/claims/c1')
    expect(claimHref('desk', 'c1', { says: 'first', asOf: null }, 'says')).toBe('/desk/claims/c1#says')
    expect(attributionHref('desk', 'c1', 'a1')).toBe('/desk/claims/c1?says=all#attribution-a1')
  })

  it('is read as it was written', () => {
    const asOf = '2026-11-29T10:00:00.000Z'
    const href = claimHref('desk', 'c1', { says: 'all', asOf })
    const asked = Object.fromEntries(new URL(href, 'http://desk.test').searchParams)
    expect(readClaimPlace(asked)).toEqual({ ...NOTHING, says: 'all', asOf })
    expect(readClaimPlace({ asof: '2026-11-29T10:00Z' })).toEqual({ ...NOTHING, asOf })
    expect(readClaimPlace({ before: '12' })).toEqual({ ...NOTHING, before: 12 })
  })

  it.each([
    {},
    { says: 'every', asof: 'unreadable', before: '0' },
    { says: ['all'], asof: ['2026-11-29T10:00Z'], before: ['3'] },
    { asof: '2026-13-29T10:00:00Z', before: '-1' },
    { asof: '2026-11-29T10:00:00+01:00', before: '1e3' },
    { asof: '0000-01-01T00:00:00Z', before: '99999999999999999999' },
    { asof: '' },
  ])('%j asks for nothing', (asked) => expect(readClaimPlace(asked)).toEqual(NOTHING))
})
