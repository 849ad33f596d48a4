/** How long after a look that nobody asked for the page it brings may come. */
const ON_ITS_WAY_MS = 10_000

let looked = Number.NEGATIVE_INFINITY

/** A page is asked for because others changed something, and not by whoever reads it. */
export function lookByItself(now: number): void {
  looked = now
}

/** Whether a page that comes now was asked for like that; told once for each look. */
export function cameByItself(now: number): boolean {
  const came = now - looked < ON_ITS_WAY_MS
  looked = Number.NEGATIVE_INFINITY
  return came
}
