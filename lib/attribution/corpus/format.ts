import type { Range } from '@/lib/archive/model'
import type { Statement } from '@/lib/attribution/model'

/**
 * One statement of a golden case as a person writes and corrects it: every role in its own words.
 * Words that occur more than once carry the number of their occurrence: "said #2".
 */
export type ExpectedStatement = {
  readonly rule: string
  /** The words that name the source; null when it is named only elsewhere or not at all. */
  readonly source: string | null
  /** Only when it differs from `source`: what a pronoun was resolved to. */
  readonly name?: string
  readonly kind: string
  readonly naming: string
  readonly headcount: number | null
  readonly cue: string | null
  readonly content: readonly string[]
  readonly outlets?: readonly { readonly name: string; readonly words: string; readonly cue: string | null }[]
  readonly mode: string
  readonly stance: string
  readonly denialScope?: string
  readonly denied?: string
  readonly hedges?: readonly string[]
  readonly saidWhen?: string
  /** The number of the statement it stands in, the first being 0. */
  readonly within?: number
}

const isWordy = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)

/** Every place where `words` stand in `text` as whole words, in order. */
export function occurrences(text: string, words: string): Range[] {
  const found: Range[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    const cutsLeft = start > 0 && isWordy(text.charAt(start)) && isWordy(text.charAt(start - 1))
    const cutsRight = isWordy(text.charAt(end - 1)) && isWordy(text.charAt(end))
    if (!cutsLeft && !cutsRight) found.push({ start, end })
  }
  return found
}

/** The one range that written words mean. Throws when they are not in the text or stand there more than once without a number. */
export function locate(text: string, written: string): Range {
  const numbered = /^(.*) #(\d+)$/su.exec(written)
  const words = numbered?.[1] ?? written
  const found = occurrences(text, words)
  const range = numbered ? found[Number(numbered[2]) - 1] : found[0]
  if (!range) throw new Error(`“${written}” does not stand in the text`)
  if (!numbered && found.length > 1)
    throw new Error(`“${written}” stands in the text ${found.length} times; write “${written} #1” and so on`)
  return range
}

/** The words of a range, numbered when they occur more than once. The reverse of `locate`. */
export function inWords(text: string, range: Range): string {
  const words = text.slice(range.start, range.end)
  const found = occurrences(text, words)
  return found.length > 1 ? `${words} #${found.findIndex((one) => one.start === range.start) + 1}` : words
}

/** A statement as a golden case writes it. */
export function asExpected(text: string, statement: Statement): ExpectedStatement {
  const { source, outlets } = statement
  const words = source.range && text.slice(source.range.start, source.range.end)
  return {
    rule: statement.rule,
    source: source.range && inWords(text, source.range),
    ...(words === source.name ? {} : { name: source.name }),
    kind: source.kind,
    naming: source.naming,
    headcount: source.headcount,
    cue: statement.cue && inWords(text, statement.cue),
    content: statement.content.map((range) => inWords(text, range)),
    ...(outlets.length === 0
      ? {}
      : {
          outlets: outlets.map((one) => ({
            name: one.name,
            words: inWords(text, one.range),
            cue: one.cue && inWords(text, one.cue),
          })),
        }),
    mode: statement.mode,
    stance: statement.stance,
    ...(statement.denialScope === null ? {} : { denialScope: statement.denialScope }),
    ...(statement.denied === null ? {} : { denied: inWords(text, statement.denied) }),
    ...(statement.hedges.length === 0
      ? {}
      : { hedges: statement.hedges.map((range) => inWords(text, range)) }),
    ...(statement.saidWhen === null ? {} : { saidWhen: inWords(text, statement.saidWhen) }),
    ...(statement.within === null ? {} : { within: statement.within }),
  }
}
