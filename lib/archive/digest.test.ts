import { describe, expect, it } from 'vitest'
import { sha256Hex } from './digest'
import { shortDigest } from './short-digest'

describe('sha256Hex', () => {
  it('agrees with the published vectors', () => {
    expect(sha256Hex(new Uint8Array())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it('reads only the view it is given, not the buffer behind it', () => {
    const whole = new TextEncoder().encode('xxabcxx')
    expect(sha256Hex(whole.subarray(2, 5))).toBe(sha256Hex(new TextEncoder().encode('abc')))
  })
})

describe('shortDigest', () => {
  it('shows both ends', () => {
    expect(shortDigest(sha256Hex(new TextEncoder().encode('abc')))).toBe('ba78…15ad')
  })

  it('leaves what is short already', () => expect(shortDigest('9f3ce1a7')).toBe('9f3ce1a7'))
})
