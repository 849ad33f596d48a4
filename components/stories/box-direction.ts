const STRONG = /\p{L}/u
const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Characters from which on a browser takes seconds to lay out each paragraph by a direction of its own. */
const LONG = 200_000

/** The `dir` of a text box: each paragraph's own, but for a very long text the direction of its first letter. */
export function boxDirection(text: string): 'auto' | 'ltr' | 'rtl' {
  if (text.length < LONG) return 'auto'
  const letter = STRONG.exec(text.slice(0, 2000))?.[0] ?? ''
  return RTL.test(letter) ? 'rtl' : 'ltr'
}
