import type { Quote } from '@/lib/attribution/quotes'
import type { Token } from '@/lib/attribution/tokens'

/** Tokens `from` to `to`, end exclusive. */
export type Slice = { readonly from: number; readonly to: number }

/** A sentence without an end is cut here (tokens outside quotes), which keeps every look around a cue bounded. */
const LONGEST_SENTENCE = 250

const TERMINAL = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '।'])
const CLOSERS = new Set([')', ']', '"', '”', '’', "'", "''", '»'])
/** Words that begin a sentence after "U.S." or "Inc." rather than go on with a name. */
const STARTERS = new Set(
  'the a an he she it they we i this that these those but and in on at as if when while after before however still there his her their its our yet for to so one two some many no not with'.split(
    ' ',
  ),
)

const isTerminal = (token: Token): boolean => TERMINAL.has(token.text) || /^\.{2,}$/.test(token.text)

/** Whether lines are wrapped by hand at a width, as in e-mail: then a single line break ends no paragraph. */
function isWrapped(text: string): boolean {
  const lines = text.split(/\r?\n/, 200)
  const long = lines.filter((line) => line.length > 50)
  return (
    long.length >= 4 && lines.every((line) => line.length <= 100) && lines.some((line) => line.trim() === '')
  )
}

/** The paragraph number of each token. A blank line always ends one; a single break does unless the line goes on in lower case. */
export function paragraphNumbers(text: string, tokens: readonly Token[]): Int32Array {
  const numbers = new Int32Array(tokens.length)
  const wrapped = isWrapped(text)
  let number = 0
  tokens.forEach((token, i) => {
    if (i > 0 && token.breaks > 0) {
      const flows =
        token.breaks === 1 &&
        (wrapped || (token.kind === 'WORD' && !token.capital && token.lower !== token.text.toUpperCase()))
      if (!flows) number += 1
    }
    numbers[i] = number
  })
  return numbers
}

/** True when a new sentence may begin with this token. */
function canBegin(token: Token | undefined): boolean {
  if (!token) return true
  if (token.kind === 'WORD') return token.capital || token.lower === token.text.toUpperCase()
  return true
}

/** Whether a sentence ends with token `at`, which stands outside quotes or closes one. */
function endsAt(tokens: readonly Token[], at: number, quote: Quote | null): boolean {
  const token = tokens[at]
  if (!token) return true
  const next = tokens[at + 1]
  if (quote) {
    const last = tokens[quote.closed ? at - 1 : at]
    return (
      last !== undefined &&
      (isTerminal(last) || last.abbreviation === 'OTHER') &&
      canBegin(next) &&
      !isCloser(next)
    )
  }
  if (token.abbreviation === 'OTHER') {
    return next?.capital === true && STARTERS.has(next.lower)
  }
  if (CLOSERS.has(token.text)) {
    const before = tokens[at - 1]
    return before !== undefined && isTerminal(before) && canBegin(next) && next?.spaced !== false
  }
  return isTerminal(token) && canBegin(next) && !isCloser(next)
}

const isCloser = (token: Token | undefined): boolean =>
  token !== undefined && !token.spaced && (CLOSERS.has(token.text) || isTerminal(token) || token.text === ',')

/**
 * Cuts the tokens into sentences. A quotation is never cut: what is said in it belongs to the sentence it stands
 * in, and a sentence ends with it only when the quote does.
 */
export function findSentences(
  tokens: readonly Token[],
  paragraphs: Int32Array,
  quotes: readonly Quote[],
  quoteAt: Int32Array,
): Slice[] {
  const sentences: Slice[] = []
  let from = 0
  let outside = 0
  for (let i = 0; i < tokens.length; i += 1) {
    const quote = quotes[quoteAt[i] ?? -1] ?? null
    if (quote) i = quote.to - 1
    outside += 1
    const last = i + 1 >= tokens.length
    const turned = !last && paragraphs[i + 1] !== paragraphs[i]
    if (last || turned || outside >= LONGEST_SENTENCE || endsAt(tokens, i, quote)) {
      sentences.push({ from, to: i + 1 })
      from = i + 1
      outside = 0
    }
  }
  return sentences
}
