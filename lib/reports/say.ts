/** The words of the catalogue by their full keys, given by whoever renders: this domain knows no framework. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

/**
 * An instant as a report writes it: always UTC, so that a report reads the same wherever it is opened.
 * `16 June 2025, 16:02 UTC`, or the day alone.
 */
export function writeInstant(iso: string, precision: 'DAY' | 'INSTANT' = 'INSTANT'): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
  return precision === 'DAY' ? day : `${day}, ${iso.slice(11, 16)} UTC`
}
