import { describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'

/** Stance, scope and mode of the only statement of a text. */
function only(text: string): string {
  const found = suggest(text)
  expect(found).toHaveLength(1)
  return found.map((one) => `${one.mode} ${one.stance} ${one.denialScope}`).join()
}

describe('what a source does to the content', () => {
  it.each([
    ['Holt said the road was closed.', 'INDIRECT ASSERTS null'],
    ['Holt confirmed that the road was closed.', 'INDIRECT CONFIRMS null'],
    ['Holt did not confirm that the road was closed.', 'INDIRECT UNCLEAR null'],
    ['Holt denied that the road was closed.', 'INDIRECT DENIES null'],
    ['Holt did not deny that the road was closed.', 'INDIRECT UNCLEAR null'],
    ['Holt denied some of the claims.', 'INDIRECT DENIES PARTIAL'],
    ['Holt denied having any knowledge of the sale.', 'INDIRECT DENIES NON_DENIAL'],
    ['Holt rejected the count.', 'INDIRECT DISPUTES null'],
    ['Holt asked whether the road was closed.', 'INDIRECT UNCLEAR null'],
    ['Holt does not think that the road is closed.', 'INDIRECT DISPUTES null'],
    ['Holt never said the road was closed.', 'INDIRECT UNCLEAR null'],
    ['“That report is simply not true,” Holt said.', 'DIRECT DENIES null'],
    ['Holt said the reports were false.', 'INDIRECT DENIES null'],
    // A document may be false without anything being denied.
    ['Holt said the papers were false.', 'INDIRECT ASSERTS null'],
    ['“I have no comment,” Holt said.', 'DIRECT NO_COMMENT null'],
    // Denying and declining in one breath is a denial; the desk settles what it reaches.
    ['“Those are false reports and I won’t get into that,” Holt said.', 'DIRECT DENIES null'],
    ['Holt said he would not comment on the sale.', 'INDIRECT NO_COMMENT null'],
    ['Holt said the road was “a disgrace” to all.', 'MIXED ASSERTS null'],
  ])('%s', (text, expected) => {
    expect(only(text)).toBe(expected)
  })
})
