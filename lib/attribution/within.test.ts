import { describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'

const nested = (text: string): string[] =>
  suggest(text).map(({ source, stance, within }) => `${source.name} ${stance} ${within}`)

describe('statements inside statements', () => {
  it.each([
    ['Holt denied that he said the road was shut.', ['Holt DENIES null', 'Holt ASSERTS 0']],
    ['Ruiz said Holt had denied closing the road.', ['Ruiz ASSERTS null', 'Holt DENIES 0']],
    // Whose words hold the others may be named behind them.
    ['Holt had denied closing the road, Ruiz said.', ['Ruiz ASSERTS null', 'Holt DENIES 0']],
    [
      'Ruiz said Wei had claimed that Holt denied the sale.',
      ['Ruiz ASSERTS null', 'Wei ASSERTS 0', 'Holt DENIES 1'],
    ],
    // An outlet that relays someone is a hop, no statement around theirs.
    ['Reuters reported that two officials said the road was shut.', ['two officials ASSERTS null']],
    ['Holt said the road was shut, adding that it was safe.', ['Holt ASSERTS null', 'Holt ASSERTS null']],
  ])('%s', (text, expected) => {
    expect(nested(text)).toEqual(expected)
  })

  it.each([
    // What Holt denies or holds back is not denied or held back by Ruiz.
    ['Ruiz said Holt had claimed the reports were false.', ['Ruiz ASSERTS null', 'Holt DENIES 0']],
    ['Ruiz said Holt would not comment on the sale.', ['Ruiz ASSERTS null', 'Holt NO_COMMENT 0']],
  ])('keeps the stance of the inner one out of the outer: %s', (text, expected) => {
    expect(nested(text)).toEqual(expected)
  })
})
