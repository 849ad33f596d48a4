/** The names of months in the languages desks read most, from the platform's own data. Pure. */

const LOCALES = 'en fr de es pt it nl sv da nb fi pl cs ru uk tr ro el id hi ar'.split(' ')

let names: ReadonlyMap<string, number> | null = null

/** 1 to 12, or null for what is no month or means different months in different languages ("listopad"). */
export function monthNumber(name: string): number | null {
  names ??= collect()
  return names.get(plain(name)) ?? null
}

function collect(): ReadonlyMap<string, number> {
  const found = new Map<string, number>([['sept', 9]])
  const disputed = new Set<string>()
  for (const locale of LOCALES) {
    for (let month = 1; month <= 12; month += 1) {
      for (const name of namesOf(locale, month)) {
        const other = found.get(name)
        if (other !== undefined && other !== month) disputed.add(name)
        found.set(name, month)
      }
    }
  }
  for (const name of disputed) found.delete(name)
  return found
}

/** Long and short, alone and as inflected beside a day. */
function namesOf(locale: string, month: number): string[] {
  const date = new Date(Date.UTC(2001, month - 1, 15))
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ]
  return styles
    .map((style) =>
      new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' }).formatToParts(
        date,
      ),
    )
    .map((parts) => plain(parts.find((part) => part.type === 'month')?.value ?? ''))
    .filter((name) => name.length >= 3 && /^[\p{L}\p{M}]+$/u.test(name))
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').normalize('NFC')
}
