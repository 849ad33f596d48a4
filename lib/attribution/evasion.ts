/** The words by which something sounds like a denial and is none. Pure. */
import { KNOWLEDGE_PHRASES, NON_ANSWER_PHRASES } from '@/lib/attribution/lexicon/denials'

/** How far into the content an object that is only knowing may stand, in UTF-16 code units. */
const OPENING = 48

/**
 * The words, as they stand in what a source says, that answer nothing, or that deny knowing of a thing and not the thing;
 * empty where none do.
 *   “… and I’m |not going to get into that|”
 *   denied |any knowledge of| the plan
 */
export function evasionIn(content: string): string {
  return content.match(NO_ANSWER)?.[0] ?? content.slice(0, OPENING).match(NO_KNOWLEDGE)?.[0] ?? ''
}

const NO_ANSWER = oneOf(NON_ANSWER_PHRASES, String.raw`(?:\s+(?:that|this|it|those|them|these)\b)?`)
const NO_KNOWLEDGE = oneOf(KNOWLEDGE_PHRASES, String.raw`(?:\s+of\b)?`)

function oneOf(phrases: readonly string[], more: string): RegExp {
  // The longest first: of two that begin alike the shorter would be found.
  const literal = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll("'", "['’]").replaceAll(' ', String.raw`\s+`))
  return new RegExp(String.raw`\b(?:${literal.join('|')})\b${more}`, 'iu')
}
