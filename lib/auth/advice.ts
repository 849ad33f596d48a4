import { PASSWORD_MIN } from './password-limits'

/** What would make a password harder to guess. Advice, not a rule: only the length is one. */
export const HINTS = ['short', 'personal', 'common', 'sequence', 'repeats'] as const
export type Hint = (typeof HINTS)[number]
export type Strength = 'short' | 'weak' | 'fair' | 'strong'

const COMMON =
  /passwor[dt]|qwert|asdf|letmein|welcome|admin|secret|iloveyou|newsroom|corroborate|monkey|dragon/g
const SEQUENCES = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiopasdfghjklzxcvbnm']

/**
 * A rough measure: what a guesser gets for free (words everyone uses, one's own name, runs, repetitions) does not
 * count towards the length. Pure, so that the page can say it while someone types.
 *
 * @param personal the person's name, address and newsroom, which a guesser tries first
 */
export function passwordAdvice(
  password: string,
  personal: readonly string[],
): { strength: Strength; hints: Hint[] } {
  const text = password.toLowerCase()
  const length = [...text].length
  const free = {
    personal: lengthOf(personalWords(personal).filter((word) => text.includes(word))),
    common: lengthOf(text.match(COMMON) ?? []),
    sequence: lengthOf(runs(text)),
    repeats: Math.max(0, length - 2 * new Set(text).size),
  }
  const hints: Hint[] = HINTS.filter((hint) => (hint === 'short' ? length < PASSWORD_MIN : free[hint] > 0))
  if (length < PASSWORD_MIN) return { strength: 'short', hints }
  const counted = length - free.personal - free.common - free.sequence - free.repeats
  return { strength: counted < 10 ? 'weak' : counted < 16 ? 'fair' : 'strong', hints }
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

function personalWords(personal: readonly string[]): string[] {
  const words = personal.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  return [...new Set(words.filter((word) => word.length >= 3))]
}

/** Stretches of four or more that follow the alphabet, the digits or the rows of a keyboard. */
function runs(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; ) {
    let end = at + 1
    while (end < text.length && SEQUENCES.some((row) => row.includes(text.slice(at, end + 1)))) end += 1
    if (end - at >= 4) found.push(text.slice(at, end))
    at = end
  }
  return found
}
