/** The key a name is looked up by. Pure and client-safe. */

/** Letters that are one in another spelling but have no decomposition in Unicode. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/**
 * Case, accents, punctuation, a possessive 's and a leading "the" make no difference: “the U.S.’s” and "US" are one key.
 * Words do: titles and offices stay, because "Prime Minister Benjamin Netanyahu" is a name to find a person by, not
 * proof of who it is. Accents go where they are ornament (Latin, Greek, Hebrew points, Arabic vowel marks), not where
 * they make another letter (й) or the vowel itself (Devanagari).
 */
export function foldName(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, '$1')
    .replace(/[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g, '')
    .normalize('NFC')
    .replace(/[ßłøđðþæœı]/g, (letter) => SPELLINGS[letter] ?? letter)
  const words = letters
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=\p{L})'(?=\p{L})|(?<=\p{L})\.|\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
  return words.replace(/^the (?=.)/, '') || name.normalize('NFKC').trim().toLowerCase()
}
