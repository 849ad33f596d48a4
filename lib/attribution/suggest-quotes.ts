import type { Range } from '@/lib/archive/model'
import type { Tongue } from '@/lib/attribution/lexicon/tongue'
import { findMarked } from '@/lib/attribution/marks'
import type { Statement, StatementSource } from '@/lib/attribution/model'
import { type Phrasebook, phrasebookOf } from '@/lib/attribution/phrasebook'
import { charRange, type Reading, read } from '@/lib/attribution/reading'
import { type Spoken, spokenLine, spokenQuote } from '@/lib/attribution/rules/marked-quotes'
import type { Slice } from '@/lib/attribution/segment'
import { describeSpeaker } from '@/lib/attribution/speakers'

/** Nobody the words beside the quote name for sure: who speaks is for the desk to say. */
const NOBODY: StatementSource = {
  range: null,
  name: '',
  kind: 'PERSON',
  naming: 'UNDESCRIBED',
  headcount: null,
}

/**
 * The direct quotes of a text in a language other than English, in reading order. Pure and linear as `suggest` is, and
 * shy: what the marks and the words beside them leave open stays open.
 */
export function suggestQuotes(text: string, tongue: Tongue): Statement[] {
  const book = phrasebookOf(tongue)
  const reading = read(text, (tokens, paragraphs) => findMarked(tokens, paragraphs, book.marks))
  return find(reading, book)
    .map((spoken) => toStatement(reading, spoken))
    .filter((statement) => statement !== null)
    .sort((a, b) => position(a) - position(b))
}

function find(reading: Reading, book: Phrasebook): Spoken[] {
  const quoted = reading.quotes.map((quote) => spokenQuote(reading, book, quote))
  const lines = reading.tokens.map((_, at) =>
    at === 0 || reading.paragraphs[at] !== reading.paragraphs[at - 1] ? spokenLine(reading, book, at) : null,
  )
  return [...quoted, ...lines].filter((spoken) => spoken !== null)
}

function toStatement(reading: Reading, { rule, content, cue, source }: Spoken): Statement | null {
  const range = charRange(reading, content)
  if (!range) return null
  const cueRange = cue && charRange(reading, cue.slice)
  const named = source ? namedSource(reading, source) : NOBODY
  const parts = [range, cueRange, named.range].filter((part) => part !== null)
  return {
    range: {
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map(({ end }) => end)),
    },
    source: named,
    cue: cueRange,
    content: [range],
    outlets: [],
    mode: 'DIRECT',
    stance: cue?.stance ?? 'ASSERTS',
    denialScope: null,
    denied: null,
    hedges: [],
    saidWhen: null,
    within: null,
    tagged: false,
    confidence: null,
    rule,
  }
}

/** A name as the words write it. Outlets and acronyms are known across languages; who else has a name is a person. */
function namedSource(reading: Reading, slice: Slice): StatementSource {
  const range = charRange(reading, slice)
  const speaker = describeSpeaker(reading, slice)
  if (!range || !speaker || speaker.naming !== 'NAMED') return NOBODY
  const name = reading.text.slice(range.start, range.end).replace(/\s+/gu, ' ')
  return { range, name, kind: speaker.kind, naming: speaker.naming, headcount: speaker.headcount }
}

const position = ({ cue, content }: Statement): number =>
  Math.min(cue?.start ?? Number.MAX_SAFE_INTEGER, (content[0] as Range).start)
