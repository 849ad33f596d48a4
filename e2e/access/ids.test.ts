import { describe, expect, it } from 'vitest'
import { valueAt, withValueAt } from './ids'

const input = { claimId: 'a', changes: [{ claimId: 'b' }, { claimId: 'c' }] }

describe('a place in an input', () => {
  it('is found through lists and objects', () => {
    expect(valueAt(input, 'claimId')).toBe('a')
    expect(valueAt(input, 'changes.1.claimId')).toBe('c')
    expect(valueAt(input, 'changes.2.claimId')).toBeUndefined()
  })

  it('is filled in a copy, everything else kept', () => {
    expect(withValueAt(input, 'changes.0.claimId', 'x')).toEqual({
      claimId: 'a',
      changes: [{ claimId: 'x' }, { claimId: 'c' }],
    })
    expect(input.changes[0]?.claimId).toBe('b')
  })

  it('must be there: a misspelt path would test nothing', () => {
    expect(() => withValueAt(input, 'claimID', 'x')).toThrow('nothing at')
  })
})
