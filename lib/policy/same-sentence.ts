import type { Range } from '@/lib/archive/model'
import { read } from '@/lib/attribution/reading'

/**
 * Whether a cue stands in the sentence of what it attributes, or in that of a part of it. Null where either is missing or
 * lies outside the statement. Pure; ranges are of the text that the statement was cut from, which begins at `start`.
 */
export function inSameSentence(
  statement: { readonly start: number; readonly exact: string },
  cue: Range | null,
  contents: readonly Range[],
): boolean | null {
  const reading = read(statement.exact)
  const sentencesOf = (range: Range) => {
    const [from, to] = [range.start - statement.start, range.end - statement.start]
    const within = reading.tokens.flatMap((token, at) =>
      token.start < to && token.end > from ? [reading.sentenceAt[at] ?? -1] : [],
    )
    return new Set(within)
  }
  const cued = cue ? sentencesOf(cue) : new Set<number>()
  const said = new Set(contents.flatMap((content) => [...sentencesOf(content)]))
  if (cued.size === 0 || said.size === 0) return null
  return [...cued].some((sentence) => said.has(sentence))
}
