import { describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'

/** When each statement of a text was said, in its words. */
const timesOf = (text: string): (string | null)[] =>
  suggest(text).map(({ saidWhen }) => saidWhen && text.slice(saidWhen.start, saidWhen.end))

describe('when a statement was said', () => {
  it.each([
    ['Holt said on Sunday the road was shut.', 'on Sunday'],
    ['Holt said late on Tuesday that the road was shut.', 'late on Tuesday'],
    ['Holt said last week that the road was shut.', 'last week'],
    ['Holt said on 3 May that the road was shut.', 'on 3 May'],
    ['Holt said in a 2019 interview that the road was shut.', 'in a 2019 interview'],
    // The words that bring the outlet go on from the occasion: the year alone is left.
    ['Holt said in a 2019 interview with the Harbour Gazette that the road was shut.', '2019'],
    ['Holt said at Monday’s hearing that the road was shut.', 'at Monday’s hearing'],
    ['Holt said two days later that the road was shut.', 'two days later'],
    ['Holt told the council earlier in the day that the road was shut.', 'earlier in the day'],
    ['Earlier in the day, Holt said the road was shut.', 'Earlier in the day'],
    ['Last week Holt told the council that the road was shut.', 'Last week'],
    ['On Friday, June 13, Holt said the road was shut.', 'On Friday, June 13'],
    ['On 3 May 2019 Holt said the road was shut.', 'On 3 May 2019'],
    ['In Oslo on Monday, Holt said the road was shut.', 'on Monday'],
    ['Holt on Thursday said the road was shut.', 'on Thursday'],
    ['According to two officials speaking to Reuters on Sunday, the road was shut.', 'on Sunday'],
    ['“It is shut,” said Holt on Monday.', 'on Monday'],
    ['Holt called the road “a disgrace” last week.', 'last week'],
    ['Holt confirmed the decision on Monday.', 'on Monday'],
    ['Holt declined to comment on Monday.', 'on Monday'],
    ['The road was shut on Monday, Holt said on Tuesday.', 'on Tuesday'],
    ['Holt told the Evening Post on Monday that the road was shut.', 'on Monday'],
  ])('%s', (text, expected) => {
    expect(timesOf(text)).toEqual([expected])
  })

  it.each([
    // The day is that of what is told.
    'Holt said the road was shut on Monday.',
    'The road was shut on Monday, Holt said.',
    'Holt denied closing the road on Monday.',
    'When he resigned in 2014, Holt said the road was shut.',
    'Holt, who resigned in 2014, said the road was shut.',
    // It is that of the report, and nobody says when Holt spoke.
    'Reuters reported on Monday that Holt denied the sale.',
    'Holt denied the sale, Reuters reported on Monday.',
    'Holt said Monday was a holiday.',
    'Holt said this year would be hard.',
    // The day is part of a name.
    'Holt told the Evening Post that the road was shut.',
    '“It is shut,” Holt told the Sunday Gazette.',
    'Holt said two weeks of rain had closed it.',
    'Holt said the morning rain had stopped.',
    'Holt said Monday’s vote was void.',
  ])('none: %s', (text) => {
    expect(timesOf(text)).toEqual([null])
  })

  it('gives each of two statements its own', () => {
    expect(timesOf('Ruiz said on Monday that Holt had told her on Sunday that the road was shut.')).toEqual([
      'on Monday',
      'on Sunday',
    ])
    expect(
      timesOf('Holt said yesterday that the road was shut, adding that Ruiz agreed on Tuesday.'),
    ).toEqual(['yesterday', null])
  })

  it('takes in the range what stands before the source', () => {
    const text = 'Last week Holt told the council that the road was shut.'
    expect(suggest(text)[0]).toMatchObject({ range: { start: 0 }, source: { name: 'Holt' } })
  })
})
