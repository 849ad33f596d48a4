import { describe, expect, it } from 'vitest'
import { mentionsOf } from './mentions'
import { namesOf } from './outlet-names'
import { readDocument } from './read-document'

const mannersIn = (text: string, outlet: string): string[] => {
  const { reading, book } = readDocument({ id: 'a', text, outlet: null, publishedAt: null })
  return mentionsOf(reading, namesOf(outlet), book).map(({ manner }) => manner)
}

describe('mentionsOf', () => {
  it.each([
    ['Reuters', 'The bridge is shut, Reuters reported.'],
    ['Reuters', 'The bridge is shut, reports Reuters.'],
    ['Reuters', 'According to Reuters, the bridge is shut.'],
    ['Reuters', 'Two officials told Reuters on Sunday that the bridge is shut.'],
    ['Reuters', 'Letters seen by Reuters show that the bridge is shut.'],
    ['Reuters', 'The news agency Reuters had first reported that the bridge is shut.'],
    ['AP', 'The clerk said so in an interview with the Associated Press.'],
    ['The Harbour Gazette', 'A report in the Harbour Gazette says that the bridge is shut.'],
    ['Harbour Gazette', 'The mayor, quoted by the Gazette, denied it.'],
    ['Harbour Gazette', 'The Gazette’s report made the mayor angry.'],
    ['legit.ng', 'Earlier, Legit.ng reported that the bridge is shut.'],
    ['BBC News', 'The BBC said on Monday that the bridge was shut.'],
    ['Reuters', 'Die Brücke ist laut Reuters gesperrt, und niemand kommt heute über den Fluss.'],
  ])('has something from %s: %s', (outlet, text) => expect(mannersIn(text, outlet)).toEqual(['CITED']))

  it.each([
    ['Meridian Wire', 'PORT ANSEL, 2 October 2025 (Meridian Wire) – The bridge is shut.'],
    ['Meridian Wire', 'The bridge is shut.\n\nSource: Meridian Wire'],
    ['Harbour Gazette', 'The bridge is shut.\n\nThis article first appeared in the Harbour Gazette.'],
  ])('comes from %s: %s', (outlet, text) => expect(mannersIn(text, outlet)).toHaveLength(1))

  it.each([
    ['Reuters', 'The bridge is shut. Photo: Reuters'],
    ['Reuters', 'The bridge is shut. REUTERS/Ana Ruiz'],
    ['Reuters', 'Reuters said it would shut its office on the bridge.'],
    ['Reuters', '“Reuters reported that the bridge is shut,” she said.'],
    ['Harbour Gazette', 'The office of the Harbour Gazette stands beside the bridge.'],
    ['Harbour Gazette', 'The Fenwick Gazette reported that the bridge is shut.'],
    ['Dawn', 'They left at dawn, reported the driver.'],
  ])('says nothing of what %s reports: %s', (outlet, text) => expect(mannersIn(text, outlet)).toEqual([]))
})
