import { describe, expect, it } from 'vitest'
import { faultOf } from './check'

const said = (over: Partial<Parameters<typeof faultOf>[0]> = {}) =>
  faultOf(
    {
      stance: 'DENIES',
      denialScope: 'FULL',
      denialTarget: '',
      denialClaimId: null,
      contents: [{ start: 0, end: 5 }],
      range: null,
      ...over,
    },
    'this-claim',
  )

describe('faultOf', () => {
  it('finds none in a plain denial, a plain assertion, and a passage without attributed words', () => {
    expect(said()).toBeNull()
    expect(said({ stance: 'ASSERTS', denialScope: null })).toBeNull()
    expect(
      said({ stance: 'NO_COMMENT', denialScope: null, contents: [], range: { start: 0, end: 9 } }),
    ).toBeNull()
  })

  it.each(['ASSERTS', 'CONFIRMS', 'NO_COMMENT', 'UNCLEAR'] as const)(
    'lets no denial reach anything when it %s',
    (stance) => {
      expect(said({ stance })).toEqual({ field: 'denialScope', code: 'denialScopeNeedsDenial' })
    },
  )

  it('asks what a denial of something different denies, in words or by a claim', () => {
    const different = { denialScope: 'DIFFERENT' } as const
    expect(said(different)).toEqual({ field: 'denialTarget', code: 'denialTargetNeeded' })
    expect(said({ ...different, denialTarget: 'reports of conversations' })).toBeNull()
    expect(said({ ...different, denialClaimId: 'other' })).toBeNull()
    expect(said({ ...different, denialClaimId: 'this-claim' })?.code).toBe('denialOfSameClaim')
  })

  it('takes no other proposition for any other denial', () => {
    expect(said({ denialTarget: 'something' })?.code).toBe('denialTargetUnused')
    expect(said({ denialScope: 'PARTIAL', denialClaimId: 'other' })?.code).toBe('denialTargetUnused')
  })

  it('needs words to point at', () => {
    expect(said({ contents: [] })).toEqual({ field: 'contents', code: 'wordsNeeded' })
  })
})
