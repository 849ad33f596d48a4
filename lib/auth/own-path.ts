const HERE = 'http://here.invalid'

/**
 * A way back after signing in: a path of this site, or '/'. Anything that a browser would read as another site's
 * address (`//host`, `/\host`, `https:…`, hidden control characters) is not followed, nor is the sign-in page itself.
 */
export function ownPath(given: unknown): string {
  if (typeof given !== 'string' || given.length > 2000 || !given.startsWith('/')) return '/'
  try {
    const url = new URL(given, HERE)
    if (url.origin !== HERE || url.pathname.startsWith('//')) return '/'
    if (/^\/(sign-in|api)(\/|$)/.test(url.pathname)) return '/'
    return `${url.pathname}${url.search}${url.hash}`
  } catch {
    return '/'
  }
}
