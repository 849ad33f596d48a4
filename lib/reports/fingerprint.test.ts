import { describe, expect, it } from 'vitest'
import { sampleReport } from '@/lib/testing/reports'
import { compareFingerprints, fingerprint, sha256 } from './fingerprint'

describe('sha256', () => {
  it('is the SHA-256 of the UTF-8 bytes', () => {
    expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  })
})

describe('fingerprints', () => {
  const report = sampleReport()
  const [first, second] = report.claims

  it('leave the act of freezing out', () => {
    expect(fingerprint({ ...report, frozen: null })).toBe(fingerprint(report))
  })

  it('tell which claims differ', () => {
    if (!first || !second) throw new Error('the sample has two claims')
    const changed = { ...report, claims: [first, { ...second, text: 'Fifty boats use the quay.' }] }
    expect(compareFingerprints(fingerprint(report), fingerprint(changed))).toEqual({
      same: false,
      claims: [2],
    })
    expect(compareFingerprints(fingerprint(report), fingerprint({ ...report, claims: [first] }))).toEqual({
      same: false,
      claims: [2],
    })
  })

  it('tell that something other than a claim differs', () => {
    const renamed = fingerprint({ ...report, title: 'Another title' })
    expect(compareFingerprints(fingerprint(report), renamed)).toEqual({ same: false, claims: [] })
  })

  it('take whatever was sent for one', () => {
    const present = fingerprint(report)
    expect(compareFingerprints(present, present)).toEqual({ same: true })
    for (const rubbish of ['', ';;;', '1=2;x=y;99999999999=z', '\u0000'])
      expect(compareFingerprints(rubbish, present)).toEqual({ same: false, claims: [1, 2] })
  })
})
