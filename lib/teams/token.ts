import { createHash } from 'node:crypto'

/** What is stored of an invitation's token: it has 256 random bits, so a plain SHA-256 cannot be searched back. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
