/** What a language is called, or its tag where nobody knows a name for it. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag // what a page calls its language need not be one
  }
}
