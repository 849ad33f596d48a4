import { describe, expect, it } from 'vitest'
import { read } from '@/lib/attribution/reading'
import { describeSpeaker } from '@/lib/attribution/speakers'

function describeWords(words: string): string | null {
  const reading = read(words)
  const speaker = describeSpeaker(reading, { from: 0, to: reading.tokens.length })
  return speaker && `${speaker.kind} ${speaker.naming} ${speaker.headcount}${speaker.weak ? ' weak' : ''}`
}

describe('describeSpeaker', () => {
  it.each([
    ['Benjamin Netanyahu', 'PERSON NAMED 1'],
    ['Israeli Prime Minister Benjamin Netanyahu', 'PERSON NAMED 1'],
    ['campaign manager Robby Ames', 'PERSON NAMED 1'],
    ['Mr. Holt', 'PERSON NAMED 1'],
    ['a senior official', 'PERSON DESCRIBED 1'],
    ['a spokeswoman for the ministry', 'PERSON DESCRIBED 1'],
    ['One of the officials', 'PERSON DESCRIBED 1'],
    ['two U.S. officials', 'GROUP DESCRIBED 2'],
    ['both officers', 'GROUP DESCRIBED 2'],
    ['14 doctors', 'GROUP DESCRIBED 14'],
    ['dozens of drivers', 'GROUP DESCRIBED null'],
    ['officials', 'GROUP DESCRIBED null'],
    ['police', 'GROUP DESCRIBED null'],
    ['the Israelis', 'GROUP DESCRIBED null'],
    ['a couple', 'GROUP DESCRIBED 2'],
    ['sources', 'GROUP UNDESCRIBED null'],
    ['a source', 'PERSON UNDESCRIBED 1'],
    ['a source close to the family', 'PERSON DESCRIBED 1'],
    ['people familiar with the matter', 'GROUP DESCRIBED null'],
    ['Ana Ruiz and Peter Holt', 'GROUP NAMED 2'],
    ['Ana Ruiz, Peter Holt and Li Wei', 'GROUP NAMED 3'],
    ['the ministry', 'ORGANISATION DESCRIBED null'],
    ['the Justice Department', 'ORGANISATION NAMED null'],
    ['the Ministry of Transport', 'ORGANISATION NAMED null'],
    ['the White House', 'ORGANISATION NAMED null'],
    ['Israel', 'ORGANISATION NAMED null'],
    ['the IMF', 'ORGANISATION NAMED null'],
    ['aircraft tracker SkyLedger', 'ORGANISATION NAMED null'],
    ['Reuters', 'OUTLET NAMED null'],
    ['the Harbour Gazette', 'OUTLET NAMED null'],
    ['Tidewatch.ng', 'OUTLET NAMED null'],
    ['Fox News', 'OUTLET NAMED null'],
    ['news agency Tass', 'OUTLET NAMED null'],
    ['state media', 'OUTLET DESCRIBED null'],
    ['media reports', 'OUTLET DESCRIBED null'],
    ['a CNN reporter', 'PERSON DESCRIBED 1'],
    ['a court filing', 'DOCUMENT DESCRIBED null'],
    ['documents', 'DOCUMENT DESCRIBED null'],
    ['a toddler', 'PERSON DESCRIBED 1 weak'],
    ['the decision', null],
    ['many', null],
    ['the', null],
  ])('%s', (words, expected) => {
    expect(describeWords(words)).toBe(expected)
  })

  it.each([
    ['Mrs. Holt', 'FEMALE'],
    ['a spokesman', 'MALE'],
    ['the mayor', null],
  ])('tells the gender words state: %s', (words, gender) => {
    const reading = read(words)
    expect(describeSpeaker(reading, { from: 0, to: reading.tokens.length })?.gender).toBe(gender)
  })
})
