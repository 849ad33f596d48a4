/** A digest as people compare it: its first and last four digits, "9f3c…e1a7". Safe for the browser. */
export function shortDigest(hex: string): string {
  return hex.length <= 9 ? hex : `${hex.slice(0, 4)}…${hex.slice(-4)}`
}
