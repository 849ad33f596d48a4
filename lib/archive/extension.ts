/** How a file's name ends. Pure and safe for the browser. */
export function extensionOf(fileName: string): string | null {
  return /\.([a-z0-9]{1,12})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? null
}
