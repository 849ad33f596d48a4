import { expect, it } from 'vitest'
import { readAnnotations } from '@/lib/attribution/corpus/brat'

const text = '😀 “It is shut,” the mayor said, “for good.”'

it('reads spans in code points as ranges of code units, and joins them to attributions', () => {
  const ann = [
    'T1\tContent 2 15;32 43\t“It is shut,” “for good.”',
    'T2\tSource 16 25\tthe mayor',
    'T3\tCue 26 30\tsaid',
    'T4\tAttribution 26 30\tsaid',
    'E1\tAttribution:T4 Content:T1 Source:T2 Cue:T3',
    '#1\tAnnotatorNotes T1\tnot for us',
  ].join('\n')
  const [one, ...more] = readAnnotations(ann, text)
  const words = (ranges: readonly { start: number; end: number }[] | undefined) =>
    ranges?.map(({ start, end }) => text.slice(start, end))
  expect(words(one?.content)).toEqual(['“It is shut,”', '“for good.”'])
  expect(words(one?.source)).toEqual(['the mayor'])
  expect(words(one?.cue)).toEqual(['said'])
  expect(more).toEqual([])
})

it('knows an attribution without a source, and one with two contents', () => {
  const ann =
    'T1\tContent 2 8\t\nT2\tContent 9 14\t\nT3\tCue 26 30\t\nE1\tAttribution:T3 Content:T1 Content2:T2 Cue:T3\n'
  expect(readAnnotations(ann, text)).toMatchObject([{ source: [], content: [{ start: 3 }, { start: 10 }] }])
})
