/** The path of a Chromium that starts; installs one if there is none. Throws a sentence that says what to do. */
export function findBrowser(options?: {
  env?: Readonly<Record<string, string | undefined>>
  say?: (line: string) => void
}): Promise<string>
