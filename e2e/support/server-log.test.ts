import { describe, expect, it } from 'vitest'
import { faultsIn } from './server-log'

describe('faultsIn', () => {
  it('finds what is logged as an error or printed without having been caught', () => {
    const faults = [
      '{"level":50,"time":1,"err":{"type":"Error"},"msg":"unexpected failure"}',
      ' ⨯ [Error: An error occurred in the Server Components render]',
      'Unhandled rejection: TypeError: x is not a function',
      'The background worker stopped (code 1) and is started again in 0.5 s: Error',
      'Error: Failed to find Server Action "7f3a". This request might be from an older or newer deployment.',
    ]
    expect(faultsIn(faults.join('\n'))).toEqual(faults)
  })

  it('leaves alone what is said in good order: a start, a warning, a refusal', () => {
    const order = [
      'Corroborate is ready at http://127.0.0.1:3000',
      '{"level":40,"time":1,"code":"x","err":{"type":"Error"},"msg":"sign-in failed"}',
      '⨯ Error: Invalid Server Actions request.',
      'Error: Failed to find Server Action "ffff". This request might be from an older or newer deployment.',
      'Stopping.',
      '',
    ]
    expect(faultsIn(order.join('\n'))).toEqual([])
  })
})
