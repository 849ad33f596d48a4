export type JoinLink = {
  readonly href: string
  /** The host that means another machine to everyone else, when the link leads to one; null for any other. */
  readonly loopback: string | null
}

/**
 * The link of an invitation. `site` is the address the server was given; when that leads to the server's own machine
 * alone, as it does until someone sets it, the address that the inviter came by is the better guess.
 */
export function joinLink(token: string, site: string, here: string): JoinLink {
  const given = new URL(site)
  const base = isLoopback(given) && here ? new URL(here) : given
  return {
    href: new URL(`/join/${token}`, base.origin).href,
    loopback: isLoopback(base) ? base.hostname : null,
  }
}

/** `URL` has brought every spelling of an address to one: 127.1 and 2130706433 are 127.0.0.1 here. */
function isLoopback({ hostname }: URL): boolean {
  return /^127\.|^\[::1\]$|^\[::ffff:7f|^0\.0\.0\.0$|^\[::\]$|^(.+\.)?localhost\.?$/.test(hostname)
}
