import { randomBytes, randomUUID } from 'node:crypto'

/**
 * A new UUID, version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits, so that ids sort by time and
 * index pages fill in order.
 */
export function newId(now = Date.now()): string {
  const random = randomUUID()
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
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
