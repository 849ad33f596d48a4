import { skipDate } from '@/lib/attribution/adverbials'
import { type Draft, draft } from '@/lib/attribution/draft'
import { isAdverb } from '@/lib/attribution/lexicon/words'
import type { Stance } from '@/lib/attribution/model'
import { isQuoted, lowerAt, type Reading, step } from '@/lib/attribution/reading'
import { trim } from '@/lib/attribution/rules/context'
import type { Slice } from '@/lib/attribution/segment'
import { subjectBefore } from '@/lib/attribution/subjects'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const DECLINING = set('declined declines decline refused refuses refuse declining refusing')
const NEGATED = set("not wouldn't won't didn't doesn't don't couldn't can't cannot neither never")
const MODAL = set(
  "would will did does do could can has have had wouldn't won't didn't doesn't don't couldn't can't cannot",
)
/** What is held back: the answer. */
const ANSWERING = set(
  'comment say elaborate discuss answer respond confirm reply speak disclose reveal identify address specify provide give return explain talk deny dispute',
)
const RESPONDING = set('respond reply return answer')
const BEFORE_CONTENT = set('on about whether if that to')

type Found = { readonly from: number; readonly to: number; readonly stance: Stance; readonly verb: string }

/**
 * An answer held back.
 *   The mayor declined to comment on the bridge.         NO_COMMENT
 *   The mayor refused to confirm the closure.            NO_COMMENT
 *   The mayor would neither confirm nor deny the plan.   NO_COMMENT
 *   The mayor had no comment.                            NO_COMMENT
 *   The mayor did not respond to a request for comment.  NO_COMMENT
 *   The mayor did not deny the plan.                     UNCLEAR (nothing is said either way)
 *   The mayor could not confirm the number.              UNCLEAR
 */
export function noComment(reading: Reading, sentence: Slice): Draft[] {
  const drafts: Draft[] = []
  for (let i = sentence.from; i < sentence.to; i = step(reading, i)) {
    if (isQuoted(reading, i)) continue
    const found = declines(reading, i) ?? negates(reading, i) ?? hasNone(reading, i) ?? unreached(reading, i)
    if (!found || found.to > sentence.to) continue
    const subject = subjectBefore(reading, found.from, sentence.from)
    if (!subject || (subject.pronoun === 'it' && found.stance === 'UNCLEAR')) continue
    const content = heldBack(reading, found, sentence.to)
    drafts.push(
      draft({
        rule: 'no-comment',
        cue: { from: found.from, to: found.to },
        subject,
        content,
        stance: found.stance,
        sentence: reading.sentenceAt[i] ?? 0,
      }),
    )
    i = found.to - 1
  }
  return drafts
}

/** declined to comment, have refused to say */
function declines(reading: Reading, at: number): Found | null {
  if (!DECLINING.has(lowerAt(reading, at)) || lowerAt(reading, at + 1) !== 'to') return null
  let verb = at + 2
  while (isAdverb(lowerAt(reading, verb))) verb += 1
  if (!ANSWERING.has(lowerAt(reading, verb))) return null
  return { from: backOver(reading, at), to: verb + 1, stance: 'NO_COMMENT', verb: lowerAt(reading, verb) }
}

/** would not say, did not immediately respond, did not deny, could not confirm, would neither confirm nor deny */
function negates(reading: Reading, at: number): Found | null {
  const first = lowerAt(reading, at)
  if (!MODAL.has(first)) return null
  let verb = at + 1
  let negated = NEGATED.has(first)
  while (verb - at < 5 && (NEGATED.has(lowerAt(reading, verb)) || isAdverb(lowerAt(reading, verb)))) {
    negated ||= NEGATED.has(lowerAt(reading, verb))
    verb += 1
  }
  const lower = lowerAt(reading, verb)
  if (!negated || !ANSWERING.has(lower)) return null
  const both =
    lowerAt(reading, verb + 1) === 'nor' ||
    (lowerAt(reading, verb + 1) === 'or' && lowerAt(reading, verb + 2) === 'deny')
  if (both) return { from: at, to: verb + 3, stance: 'NO_COMMENT', verb: lower }
  const stance = stanceOf(first, lower)
  return stance && { from: at, to: verb + 1, stance, verb: lower }
}

function stanceOf(modal: string, verb: string): Stance | null {
  if (verb === 'deny' || verb === 'dispute') return 'UNCLEAR'
  if (verb === 'confirm') return /^(would|will|wo)/.test(modal) ? 'NO_COMMENT' : 'UNCLEAR'
  if (verb === 'say') return /^(would|will|wo|did)/.test(modal) ? 'NO_COMMENT' : null
  if (RESPONDING.has(verb) || verb === 'comment' || verb === 'elaborate') return 'NO_COMMENT'
  return /^(would|wo)/.test(modal) && verb !== 'give' && verb !== 'provide' ? 'NO_COMMENT' : null
}

/** had no comment, offered no immediate comment */
function hasNone(reading: Reading, at: number): Found | null {
  if (!/^(had|has|have|offered|gave|made)$/.test(lowerAt(reading, at)) || lowerAt(reading, at + 1) !== 'no')
    return null
  const noun =
    lowerAt(reading, at + 2) === 'comment' ? at + 2 : lowerAt(reading, at + 3) === 'comment' ? at + 3 : -1
  return noun < 0 ? null : { from: at, to: noun + 1, stance: 'NO_COMMENT', verb: 'comment' }
}

/** could not be reached (for comment), was not available for comment */
function unreached(reading: Reading, at: number): Found | null {
  if (lowerAt(reading, at + 1) !== 'not' || !/^(could|can)$/.test(lowerAt(reading, at))) return null
  const words = [0, 1, 2, 3, 4].map((n) => lowerAt(reading, at + n))
  const be = words[2] === 'be' ? 3 : words[3] === 'be' ? 4 : -1
  return be > 0 && words[be] === 'reached'
    ? { from: at, to: at + be + 1, stance: 'NO_COMMENT', verb: 'respond' }
    : null
}

function backOver(reading: Reading, at: number): number {
  let from = at
  while (MODAL.has(lowerAt(reading, from - 1)) || isAdverb(lowerAt(reading, from - 1))) from -= 1
  return from
}

/** What the answer would have been about; nothing for a request that is only named as such, nor for the day ("on Monday"). */
function heldBack(reading: Reading, found: Found, limit: number): Slice[] {
  const start = skipDate(reading, found.to, limit)
  const first = lowerAt(reading, start)
  if (
    RESPONDING.has(found.verb) ||
    first === 'for' ||
    first === 'further' ||
    (found.verb !== 'say' && (first === 'when' || first === 'as'))
  )
    return []
  if (start >= limit || (reading.tokens[start]?.kind === 'PUNCT' && !isQuoted(reading, start))) return []
  const from = BEFORE_CONTENT.has(first) && first !== 'whether' && first !== 'if' ? start + 1 : start
  let to = limit
  for (let i = from; i < limit; i = step(reading, i)) {
    if (/^(,|;|but)$/.test(lowerAt(reading, i))) {
      to = i
      break
    }
  }
  const content = trim(reading, { from, to })
  return content.to > content.from ? [content] : []
}
