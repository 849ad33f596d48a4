/** The letters in someone's round badge: of the first and the last word of the name, upper case. Client-safe. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}\p{M}'’-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const first = words[0]
  const last = words.length > 1 ? words.at(-1) : undefined
  return (firstLetter(first) + firstLetter(last)).toUpperCase() || '?'
}

// A letter with its accents and joiners is one letter to a reader, however many code points it has.
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A letter or figure that nothing but ASCII follows stands by itself: so begin most names, and that is quickly seen. */
const PLAIN = /^[A-Za-z0-9](?![^ -~])/

function firstLetter(word: string | undefined): string {
  const [plain] = PLAIN.exec(word ?? '') ?? []
  if (plain) return plain
  for (const { segment } of graphemes.segment(word ?? '')) if (/[\p{L}\p{N}]/u.test(segment)) return segment
  return ''
}
