/** A team's lists of hosts. An entry is a host and stands for its subdomains too: `ledger.example` for `www.ledger.example`. */
import { bareHost, parseUrl } from './address-parts'
import { Refusal } from './problem'

export type HostLists = {
  /** Where it is not empty, nothing else is fetched. */
  readonly allow: readonly string[]
  /** Comes first: what stands on both lists is not fetched. */
  readonly deny: readonly string[]
}

/**
 * A host as addresses have it: lower case, IDNA A-labels, no dot at the end. Takes what a person types into a list, with
 * or without scheme, path or a leading `*.`; null where that is no host.
 */
export function hostEntry(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^\*\./, '')
  const url = parseUrl(`https://${bare}`)
  if (url === null || url.username !== '' || url.password !== '') return null
  const host = bareHost(url)
  // A lone dot is a host to browsers, and would be an entry that shows nothing and stands for nothing.
  return host.split('.').every((part) => part !== '') ? host : null
}

/** @throws Refusal where the lists speak against the host */
export function checkLists(url: URL, lists: HostLists): void {
  const host = bareHost(url)
  if (names(lists.deny, host)) throw new Refusal({ code: 'denied', host })
  if (lists.allow.length > 0 && !names(lists.allow, host)) throw new Refusal({ code: 'notListed', host })
}

function names(list: readonly string[], host: string): boolean {
  return list.some((entry) => {
    const listed = hostEntry(entry)
    return listed !== null && (host === listed || host.endsWith(`.${listed}`))
  })
}
