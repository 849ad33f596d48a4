export const SESSION_DAYS = 14
export const SESSION_SECONDS = SESSION_DAYS * 24 * 60 * 60

export function sessionEnd(start: Date): Date {
  return new Date(start.getTime() + SESSION_SECONDS * 1000)
}
