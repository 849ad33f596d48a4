import { describe, expect, it } from 'vitest'
import { STANCES, type Stance } from '@/lib/attribution/model'
import { makesClaim, placesOf } from './places'

const [MADE, LATER] = [new Date('2025-06-16T09:00:00Z'), new Date('2025-06-16T09:05:00Z')]
const said = (stance: Stance, createdAt: Date, spanId: string, ...contents: string[]) => ({
  ...{ stance, createdAt, spanId },
  contents: contents.map((id) => ({ spanId: id })),
})
const places = (ids: string[], ...attributions: ReturnType<typeof said>[]) =>
  placesOf({ createdAt: MADE, spans: ids.map((spanId) => ({ spanId })), attributions }).map(
    (one) => one.spanId,
  )

describe('where the article makes a claim', () => {
  it('is where a source says so, and nowhere else', () => {
    expect(STANCES.filter(makesClaim)).toEqual(['ASSERTS', 'CONFIRMS'])
  })

  it('is not where someone denies it, also when the place was once kept', () => {
    const all = ['own', 'again', 'denied', 'refused']
    const [own, again] = [said('ASSERTS', MADE, 'w1', 'own'), said('CONFIRMS', LATER, 'w2', 'again')]
    const [denial, silence] = [said('DENIES', LATER, 'w3', 'denied'), said('NO_COMMENT', LATER, 'refused')]
    expect(places(all, own, again, denial, silence)).toEqual(['own', 'again'])
  })

  it('stays where the claim was made of a denial, whose words are its own', () => {
    expect(places(['own'], said('DENIES', MADE, 'w1', 'own'))).toEqual(['own'])
  })

  it('stays where the passage of a denial is another place of the same words', () => {
    expect(places(['own'], said('DENIES', LATER, 'w1', 'w2'))).toEqual(['own'])
  })
})
