import { createHash, randomBytes, randomUUID } from 'node:crypto'

let lastMoment = 0
let inMoment = 0

/**
 * A new UUID, version 7 (RFC 9562, 5.7 and 6.2, method 1): 48 bits of milliseconds, 12 bits that count, then random
 * bits. So the ids of one process sort in the order they were made in, also within a millisecond: lists that break
 * ties by id show what was written together as it was written. Index pages fill in order, too.
 */
export function newId(now = Date.now()): string {
  inMoment = now > lastMoment ? 0 : inMoment + 1
  // A counter that is used up, or a clock that was set back, borrows from the time to come.
  lastMoment = inMoment > 0xfff ? lastMoment + 1 : Math.max(now, lastMoment)
  inMoment &= 0xfff
  const time = lastMoment.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${inMoment.toString(16).padStart(3, '0')}${randomUUID().slice(18)}`
}

/**
 * A version 8 UUID (RFC 9562, 5.8) that is the same for the same text. A form's key goes in with who sent it, so that
 * it says nothing about what is other people's.
 */
export function derivedId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** 256 random bits for links and secrets, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether the database would take the text as an id at all; anything else is simply not found. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
