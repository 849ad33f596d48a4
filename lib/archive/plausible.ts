/**
 * How little a decoded text looks like writing. A wrong single-byte encoding never fails, it gives letters that do not
 * belong together: "пРИВЕТ", "dйjа", "о°рт". Pure.
 */

/** Alphabets that do not meet inside one word. */
const ALPHABETS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Thai', 'Armenian', 'Georgian'] as const
/** More marks on one letter than any writing has. Without a limit each mark of a long run would look back over all of it. */
const MARKS = '\\p{M}{0,8}'
const MIXED = new RegExp(
  ALPHABETS.map((own) => {
    const foreign = ALPHABETS.filter((other) => other !== own).map((other) => `\\p{Script=${other}}`)
    return `(?<=\\p{Script=${own}}${MARKS})(?=[${foreign.join('')}])`
  }).join('|'),
  'gu',
)
/** A small letter before a capital, outside ASCII, where names such as "iPhone" do not occur. */
const CASE_TURNED = /(?<=(?![a-z])\p{Ll})(?![A-Z])\p{Lu}/gu
const FOREIGN_CAPITAL = /(?![A-Z])\p{Lu}/gu
const FOREIGN_SMALL = /(?![a-z])\p{Ll}/gu
/** Currency, copyright, boxes and the like between two letters. */
const SYMBOL_INSIDE = /(?<=\p{L})[\p{So}\p{Sc}\p{No}¦¬±×÷¶§](?=\p{L})/gu
/** Never in a text that was decoded rightly. */
const NONSENSE = /[\u0080-\u0084\u0086-\u009f\ufffd\p{Co}\p{Cn}]/gu
const FOREIGN_LETTER = /(?![a-z])[\p{L}\u0080-\u009f\ufffd\p{Co}]/giu

/** From 0 (nothing strange) to 1: strange places per non-ASCII letter. */
export function implausibility(text: string): number {
  const letters = count(text, FOREIGN_LETTER)
  if (letters === 0) return Math.min(1, count(text, NONSENSE))
  const strange =
    count(text, MIXED) + caseTurned(text) + count(text, SYMBOL_INSIDE) + 2 * count(text, NONSENSE)
  return Math.min(1, strange / letters)
}

/** KOI8-R and windows-1251 read as each other turn the case of every letter, which shows at the beginnings of sentences. */
function caseTurned(text: string): number {
  const turned = count(text, CASE_TURNED)
  const capitals = count(text, FOREIGN_CAPITAL)
  const small = count(text, FOREIGN_SMALL)
  return turned > 0 && capitals > small ? turned + capitals : turned
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
