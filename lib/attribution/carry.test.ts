import { describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'

/** Who speaks through whom, in order. */
const paths = (text: string): string[] =>
  suggest(text).map((one) => [one.source.name, ...one.outlets.map((outlet) => outlet.name)].join(' → '))

describe('outlets', () => {
  it('stand in order from the speaker to the article', () => {
    expect(paths('Holt told the Harbour Gazette that the road was closed, Reuters reported.')).toEqual([
      'Holt → Harbour Gazette → Reuters',
    ])
  })

  it('are inherited by unnamed sources of the same paragraph only', () => {
    const told = 'Two engineers told Reuters that the road was unsafe.'
    expect(paths(`${told} One aide said it would be closed.`)).toEqual([
      'Two engineers → Reuters',
      'One aide → Reuters',
    ])
    expect(paths(`${told}\n\nOne aide said it would be closed.`)).toEqual([
      'Two engineers → Reuters',
      'One aide',
    ])
  })

  it('are inherited by the same unnamed people wherever the text points back to them', () => {
    const text =
      'Two engineers told Reuters that the road was unsafe.\n\nIt rained.\n\nThe engineers said it would be closed.'
    expect(paths(text)).toEqual(['Two engineers → Reuters', 'The engineers → Reuters'])
  })

  it('stay with a named speaker for the next paragraph, and no further', () => {
    const text =
      'Holt told Reuters that the road was unsafe.\n\n“It must close,” Holt said.\n\nIt rained.\n\n“I will not wait,” Holt said.'
    expect(paths(text)).toEqual(['Holt → Reuters', 'Holt → Reuters', 'Holt'])
  })

  it('are not given to another named speaker', () => {
    expect(paths('Holt told Reuters that the road was unsafe. Ruiz said it was safe.')).toEqual([
      'Holt → Reuters',
      'Ruiz',
    ])
  })

  it('are no outlets when the hearer is someone else', () => {
    expect(paths('Holt told reporters that the road was unsafe.')).toEqual(['Holt'])
  })
})
