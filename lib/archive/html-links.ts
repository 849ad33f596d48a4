/** Where a page says that it stands, and where it says that it goes on. Pure but for the tree. */

const MAX_ADDRESS = 2_000
/** The number of a part at the end of a path: `/2`, `/page/2`, `/page-2`. */
const PART = /(?:\/(?:page[/-]?|p)?\d{1,3})?\/?$/i

/** The address that a page calls its own, whole. */
export function canonicalIn(document: Document, url?: string): string | null {
  return resolved(
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
      document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    url,
  )
}

/**
 * The next part of the same article, as `rel="next"` names it (HTML, "Link types"). Many a page calls the next article in
 * time so as well: that is no part of this one, and is told by its path.
 */
export function nextPartIn(document: Document, url?: string): string | null {
  if (url === undefined || !URL.canParse(url)) return null
  const here = new URL(url)
  for (const link of document.querySelectorAll('link[rel~="next"][href], a[rel~="next"][href]')) {
    const address = resolved(link.getAttribute('href'), url)
    if (address !== null && isPartOf(here, new URL(address))) return address
  }
  return null
}

function isPartOf(here: URL, next: URL): boolean {
  const whole = ({ pathname }: URL) => pathname.replace(PART, '')
  return next.href !== here.href && next.host === here.host && whole(next) === whole(here)
}

/** An absolute address of the web without the place within the page; null for any other. */
function resolved(address: string | null | undefined, base?: string): string | null {
  if (!address || !URL.canParse(address, base)) return null
  const url = new URL(address, base)
  url.hash = ''
  return /^https?:$/.test(url.protocol) && url.href.length <= MAX_ADDRESS ? url.href : null
}
