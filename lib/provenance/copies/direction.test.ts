import { describe, expect, it } from 'vitest'
import { copyOf } from './copy-of'
import { readDocument } from './read-document'
import { sharedPassages } from './shared'

const WORDS =
  'The old quay will be shut to all boats from the first of May because nine of its forty-two piles are rotten. Divers found the damage in March when they looked for a lost anchor. Mending it would take a year and cost more than a new one.'

type Given = { text?: string; outlet?: string; publishedAt?: string }
function directionOf(one: Given, other: Given) {
  const [a, b] = [one, other].map(({ text = WORDS, outlet = null, publishedAt = null }, at) =>
    readDocument({ id: `${at}`, text, outlet, publishedAt }),
  )
  const copy = a && b ? copyOf(a, b, sharedPassages(a, b)) : null
  return copy && [copy.basis, copy.first]
}

describe('which of two alike texts was first', () => {
  it('is said by the one that names the other, whatever their dates', () => {
    const wire = { outlet: 'Coast Wire', publishedAt: '2026-05-02' }
    const paper = {
      outlet: 'Harbour Post',
      publishedAt: '2026-05-01',
      text: `${WORDS}\n\nSource: Coast Wire`,
    }
    expect(directionOf(wire, paper)).toEqual(['NAMED', 'A'])
    expect(directionOf(paper, wire)).toEqual(['NAMED', 'B'])
  })

  it('is told by the days of two papers, and by a day and an hour that is sure to lie outside of it', () => {
    const at = (publishedAt: string) => ({ publishedAt })
    expect(directionOf(at('2026-05-01'), at('2026-05-02'))).toEqual(['PUBLISHED', 'A'])
    expect(directionOf(at('2026-05-01T09:00:00Z'), at('2026-05-01T08:59:00Z'))).toEqual(['PUBLISHED', 'B'])
    expect(directionOf(at('2026-05-01'), at('2026-05-03T00:00:00Z'))).toEqual(['PUBLISHED', 'A'])
  })

  it('is not guessed', () => {
    const at = (publishedAt: string) => ({ publishedAt })
    const unknown = ['UNKNOWN', null]
    expect(directionOf({}, {})).toEqual(unknown)
    expect(directionOf(at('2026-05-01'), {})).toEqual(unknown)
    expect(directionOf(at('2026-05-01'), at('2026-05-01'))).toEqual(unknown)
    expect(directionOf(at('2026-05-01'), at('2026-05-01T23:00:00Z'))).toEqual(unknown)
    expect(directionOf(at('2026-05-01'), at('2026-05-02T09:00:00Z'))).toEqual(unknown)
  })

  it('is neither where both name one agency, or print what was handed to them', () => {
    const by = (outlet: string, head: string, publishedAt: string) => ({
      outlet,
      publishedAt,
      text: head + WORDS,
    })
    const third = ['THIRD', null]
    const [early, late] = ['2026-05-01', '2026-05-02']
    expect(
      directionOf(by('Harbour Post', 'QUAY (AP) - ', early), by('Coast Daily', '(AP) - ', late)),
    ).toEqual(third)
    expect(
      directionOf(
        by('Harbour Post', 'The council’s notice reads: ', early),
        by('Coast Daily', 'A statement was sent out at noon: ', late),
      ),
    ).toEqual(third)
    expect(directionOf(by('Harbour Post', 'QUAY (AP) - ', early), by('Coast Daily', '', late))).toEqual([
      'PUBLISHED',
      'A',
    ])
  })

  it('is not asked of texts that share a speech, or little', () => {
    expect(directionOf({ text: `She spoke. “${WORDS}”` }, { text: `He heard it. “${WORDS}”` })).toBeNull()
    expect(directionOf({}, { text: WORDS.slice(0, 100) })).toBeNull()
  })
})
