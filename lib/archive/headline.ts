/** A title for a text that has none set apart. Pure and safe for the browser. */
import { shorten, squeeze } from '@/lib/core/text'

/** Longer first lines are paragraphs. Headlines meant for search engines do reach 170 characters. */
const MAX_HEADLINE = 200
const MAX_SENTENCE = 120
/** More of a paragraph than this is not needed to find its first sentence. */
const PARAGRAPH_SAMPLE = 1000
/** A text of megabytes may be one line; with its white space gone, this much of it is more than either needs. */
const LINE_SAMPLE = 4 * PARAGRAPH_SAMPLE

const SENTENCE_END = /[.;:,。；：，।۔][\s"'”’»)\]]*$/u
const ENDS_IN_ABBREVIATION =
  /(?:^|[\s(.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Prof|No|Inc|Co|Corp|Jr|Sr|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s*$/u
const INITIALS_AT_END = /\p{Lu}\.\p{Lu}\.$/u

export type Headline = {
  readonly title: string
  /** True when the first line stands as a headline of its own, false when the title is the first sentence. */
  readonly setApart: boolean
}

/**
 * The first line when it looks like a headline (short, no sentence's end, a blank line or nothing after it),
 * otherwise the first sentence, shortened. An empty text gives an empty title.
 */
export function headlineOf(text: string): Headline {
  const [first = '', next = ''] = text.trimStart().split('\n', 2)
  const line = squeeze(first.slice(0, LINE_SAMPLE).replace(/^#{1,6}\s+/, ''))
  const alone = next.trim() === '' && first.length <= LINE_SAMPLE && line.length <= MAX_HEADLINE
  const unfinished = !SENTENCE_END.test(line) || INITIALS_AT_END.test(line)
  if (alone && unfinished) return { title: line, setApart: true }
  return { title: shorten(firstSentence(line), MAX_SENTENCE), setApart: false }
}

/** The first sentence of a paragraph, not stopping at the full stop of "Mr." or "U.S.". */
export function firstSentence(paragraph: string): string {
  let sentence = ''
  const sample = paragraph.slice(0, PARAGRAPH_SAMPLE)
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(sample)) {
    sentence += segment
    if (!ENDS_IN_ABBREVIATION.test(sentence)) break
  }
  return sentence.trim()
}
