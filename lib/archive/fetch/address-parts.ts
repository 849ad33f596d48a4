/** Addresses by the URL standard of browsers, which also settles Unicode hosts (UTS 46) and every spelling of IPv4. */

export function parseUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}

/** Without the brackets of IPv6 and without the dot that ends an absolute name. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$|\.$/g, '')
}

export function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80))
}

/** What is asked for over the wire: a fragment stays with whoever reads. */
export function withoutFragment(url: URL): string {
  const bare = new URL(url)
  bare.hash = ''
  return bare.href
}
