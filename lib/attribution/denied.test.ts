import { describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'

/** What each statement of a text denies, in its words. */
const deniedBy = (text: string): (string | null)[] =>
  suggest(text).map(({ denied }) => denied && text.slice(denied.start, denied.end))

describe('the proposition denied', () => {
  it.each([
    ['Holt denied closing the road.', 'closing the road'],
    ['Holt denied on Monday that the road was shut.', 'the road was shut'],
    ['Holt denied reports that the road was shut.', 'the road was shut'],
    ['Holt denied the reports of a secret sale.', 'a secret sale'],
    ['Holt rejected the claim that the road was unsafe.', 'the road was unsafe'],
    ['Holt dismissed the sale as a rumour.', 'the sale'],
    ['Holt dismissed as false reports that the road was shut.', 'the road was shut'],
    ['The sale was denied by Holt.', 'The sale'],
    ['Holt does not believe that the road is shut.', 'the road is shut'],
    ['Holt’s denial that the road was shut surprised drivers.', 'the road was shut'],
    ['Holt said reports of a meeting between Ruiz and Wei were false.', 'a meeting between Ruiz and Wei'],
    [
      'Holt denied the specific claims, stating that many reports regarding talks with Ruiz were false.',
      'talks with Ruiz',
    ],
    ['“There are so many false reports of talks that never happened,” Holt said.', 'talks'],
    ['“It is simply not true that the road was shut,” Holt said.', 'the road was shut'],
    ['“There is no truth to the claim that I sold it,” Holt said.', 'I sold it'],
    ['“The meeting with Ruiz never took place,” Holt said.', 'The meeting with Ruiz'],
    ['“Those reports are false and the sale never happened,” Holt said.', 'the sale'],
    ['“I deny taking the money, all of it,” Holt said.', 'taking the money'],
  ])('%s', (text, expected) => {
    expect(deniedBy(text)).toEqual([expected])
  })

  it('is not what someone says instead', () => {
    expect(deniedBy('Holt denied the claims, saying the road was open.')).toEqual([null, null])
  })

  it.each([
    // A claim that is only pointed at holds no proposition.
    'Holt denied the claims.',
    'Holt denied it.',
    '“It never happened,” Holt said.',
    '“Those reports are false and it never happened,” Holt said.',
    'Holt said the reports were false.',
    // This is what he says instead.
    'Holt denied it: “I sold nothing to anybody at all.”',
    // Nothing is denied.
    'Holt did not deny that the road was shut.',
    'Holt said the road was shut.',
  ])('nothing: %s', (text) => {
    expect(deniedBy(text)).toEqual([null])
  })
})
