import { createHash, randomBytes } from 'node:crypto'

/*
 * The token with which a form proves that it came from a page of ours: next-auth's own double-submit scheme. Its
 * cookie holds `token|sha256(token + secret)`, the form holds the token.
 */

function seal(token: string, secret: string): string {
  return createHash('sha256').update(`${token}${secret}`).digest('hex')
}

/** The form's token out of the cookie; null when there is none or it is not one of ours. */
export function csrfTokenIn(cookie: string | undefined, secret: string): string | null {
  const [token, hash] = cookie?.split('|') ?? []
  return token && hash === seal(token, secret) ? token : null
}

/** A new cookie value, for a browser that has none yet. */
export function newCsrfCookie(secret: string): string {
  const token = randomBytes(32).toString('hex')
  return `${token}|${seal(token, secret)}`
}
