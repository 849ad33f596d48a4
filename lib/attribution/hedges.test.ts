import { describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'

/** The hedges of each statement of a text, in words. */
const hedgesOf = (text: string): string[][] =>
  suggest(text).map((one) => one.hedges.map(({ start, end }) => text.slice(start, end)))

describe('the words by which a claim is held back', () => {
  it.each([
    ['Holt said the road was shut.', []],
    ['Holt reportedly said the road was shut.', ['reportedly']],
    ['Reportedly, Holt said the road was shut.', ['Reportedly']],
    ['Holt said the road was allegedly shut.', ['allegedly']],
    ['The road was shut, apparently, Holt said.', ['apparently']],
    ['The road is said to be unsafe.', ['is said']],
    ['It is believed that the road is unsafe.', ['is believed']],
    // That something was reported holds nothing back.
    ['It was reported that the road was unsafe.', []],
    ['Holt said the road may have been shut.', ['may have']],
    ['Holt said the road might not have been safe.', ['might not have']],
    ['Holt said the road could have been shut by mistake.', ['could have']],
    // What could be done is no doubt about what was.
    ['Holt said the road could carry buses.', []],
    ['Holt said the closed road may flood.', ['may']],
    ['Holt said in May the road was shut.', []],
    ['Holt said the road appears to be shut.', ['appears to']],
    ['According to unconfirmed reports, the road was shut.', ['unconfirmed']],
    // An aside is held back, not the claim.
    ['Holt said the driver who allegedly fled was at home.', []],
    ['Holt said the road was shut because the wall may have cracked.', []],
    ['“It was possibly a mistake,” Holt said.', ['possibly']],
    ['Holt said the likely winner was Ruiz.', []],
  ])('%s', (text, expected) => {
    expect(hedgesOf(text)).toEqual([expected])
  })

  it('gives the hedge of an inner statement to that one', () => {
    expect(hedgesOf('Ruiz said Holt had claimed the road may have been shut.')).toEqual([[], ['may have']])
    // Those who believe it are nobody named: what Holt said stands once.
    expect(hedgesOf('Holt said the driver is believed to have fled.')).toEqual([['is believed to']])
    expect(hedgesOf('Ruiz said Holt had reportedly denied the sale.')).toEqual([
      ['reportedly'],
      ['reportedly'],
    ])
  })
})
