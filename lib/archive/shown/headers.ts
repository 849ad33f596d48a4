/**
 * What answers with archived material carry, so that it has no power even when it is opened by itself: nothing loads from
 * anywhere, nothing runs, nothing is sent, and it belongs to no origin of ours. Pure.
 */

const NOTHING = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // Without any of the words that would give something back.
  'sandbox',
]
const POLICY = {
  webpage: [...NOTHING, "style-src 'unsafe-inline'", 'img-src data:', "frame-ancestors 'self'"],
  picture: [...NOTHING, "style-src 'unsafe-inline'", "frame-ancestors 'none'"],
  drawing: [...NOTHING, "frame-ancestors 'none'"],
}

/** For how long a browser may show a drawing again without asking, in seconds: it is dear, and never another one. */
const KEPT = 600

/** @param mediaType of the answer, with its charset if it is text */
export function shownHeaders(kind: keyof typeof POLICY, mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': POLICY[kind].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-dns-prefetch-control': 'off',
    'cache-control': kind === 'drawing' ? `private, max-age=${KEPT}` : 'private, no-store',
    // Where it is the page itself, a picture (an SVG can hold links) is a file to keep; in a page it is shown all the same.
    ...(kind === 'picture' && { 'content-disposition': 'attachment' }),
  }
}
