/** What next-auth is asked for here: to sign in by a password, and by a provider there and back. */
const USED =
  /^(POST \/(callback\/credentials|signin\/\w+)|GET \/(callback\/(?!credentials$)\w+|signin|error))$/

/**
 * Whether a request is one that this site makes. next-auth answers more: pages of its own, who is signed in, lines for
 * the log from anyone who sends some, and a fault to a body that cannot be read.
 */
export function isUsed(method: string, pathname: string, contentType: string | null): boolean {
  const isForm = contentType === null || contentType.startsWith('application/x-www-form-urlencoded')
  return isForm && USED.test(`${method} ${pathname.replace(/^\/api\/auth/, '')}`)
}

/** Whether it says where to go: a path or a web address. next-auth takes anything else for a fault of ours. */
export function isWay(way: string, site: string): boolean {
  const base = way.startsWith('/') ? site : undefined
  return URL.canParse(way, base) && /^https?:$/.test(new URL(way, base).protocol)
}
