export type ComboOption = { value: string; label: string; hint?: string }

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/**
 * The options whose label or hint holds every typed word, those whose label begins with the text first;
 * accents and case do not count. At most `limit`.
 */
export function matchOptions(options: readonly ComboOption[], text: string, limit = 50): ComboOption[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return options.slice(0, limit)
  const found = options.filter((option) => {
    const hay = fold(`${option.label} ${option.hint ?? ''}`)
    return words.every((word) => hay.includes(word))
  })
  const start = words.join(' ')
  const begins = (option: ComboOption) => (fold(option.label).startsWith(start) ? 0 : 1)
  return found.sort((a, b) => begins(a) - begins(b)).slice(0, limit)
}

/** Whether an option is named exactly so, which makes a "create" row pointless. */
export function hasExact(options: readonly ComboOption[], text: string): boolean {
  return options.some((option) => fold(option.label) === fold(text.trim()))
}
