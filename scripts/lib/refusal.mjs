import { MIMEType } from 'node:util'

/** The status for a request that Next would answer with a fault of its own; null for all others. */
export function refusalOf({ method, url, headers }) {
  if (method === 'TRACE') return 405
  if (!url.startsWith('/') || !isDecodable(url.split('?', 1)[0])) return 400
  return method !== 'POST' || (isOrigin(headers.origin) && isDivided(headers['content-type'])) ? null : 400
}

function isDecodable(path) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Browsers say "null" of a page that has no address, as one in a sandbox. */
function isOrigin(origin) {
  return origin === undefined || origin === 'null' || URL.canParse(origin)
}

/** A form with files says what divides its parts; of what is no such form there is nothing to say. */
function isDivided(contentType) {
  if (!contentType?.startsWith('multipart/form-data')) return true
  try {
    const { essence, params } = new MIMEType(contentType)
    return essence === 'multipart/form-data' && Boolean(params.get('boundary'))
  } catch {
    return false
  }
}
