/** The one place where server code reads the time. Pure code is given it. */
export function now(): Date {
  return new Date()
}
