/** The status for a request that Next would answer with a fault of its own; null for all others. */
export function refusalOf({ method, url }) {
  if (method === 'TRACE') return 405
  return url.startsWith('/') && isDecodable(url.split('?', 1)[0]) ? null : 400
}

function isDecodable(path) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
