const MOST = 100
const made = new Map<string, Intl.DateTimeFormat>()

/**
 * A date's words, by a formatter that is made once for each locale, zone and form: making one takes as long as hundreds
 * of uses, and next-intl makes its own anew for each request.
 */
export function dateWords(date: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([locale, options])
  let format = made.get(key)
  if (!format) {
    if (made.size >= MOST) made.clear() // readers in very many zones: begin again rather than grow
    format = new Intl.DateTimeFormat(locale, options)
    made.set(key, format)
  }
  return format.format(date)
}
