import { AsyncLocalStorage } from 'node:async_hooks'

const TEXT = 'What was sent is refused: it is damaged, too large, or comes from another site.\n'

/** Headers that speak of the body that is not sent. */
const ofBody = /^(?:content-(?!security)|etag$|transfer-encoding$)/

/**
 * Answers what cannot be read with 400, where Next says 500 of it. Only who takes a form or an action apart can tell, and
 * that is Next: `lib/web/unreadable.ts` hears of it and notes it with the request, which it finds in this context.
 */
export function refusingUnreadable() {
  globalThis.corroborateSending ??= new AsyncLocalStorage()
  return (request, response, answer) => {
    if (!mayBeAction(request)) return answer()
    const sending = { begun: false, unreadable: false }
    refuseIf(() => sending.unreadable, response)
    return globalThis.corroborateSending.run(sending, answer)
  }
}

/** Nothing but an action, or the refusal to begin one, answers such a request. */
function mayBeAction({ method, headers }) {
  if (method !== 'POST') return false
  return headers['next-action'] !== undefined || headers['content-type']?.startsWith('multipart/form-data')
}

/** Puts our answer in place of a fault at the moment it would go out, however that is sent. */
function refuseIf(isUnreadable, response) {
  const { writeHead, write, end } = response
  let refused = false

  function refuse() {
    if (refused) return true
    if (response.headersSent || response.statusCode !== 500 || !isUnreadable()) return false
    refused = true
    for (const name of response.getHeaderNames()) if (ofBody.test(name)) response.removeHeader(name)
    response.statusCode = 400
    response.setHeader('content-type', 'text/plain; charset=utf-8')
    response.setHeader('content-length', Buffer.byteLength(TEXT))
    end.call(response, TEXT)
    return true
  }

  response.writeHead = (status, ...rest) => {
    if (refused) return writeHead.call(response, 400)
    response.statusCode = status
    return refuse() ? response : writeHead.call(response, status, ...rest)
  }
  response.write = (...given) => refuse() || write.apply(response, given)
  response.end = (...given) => (refuse() ? response : end.apply(response, given))
}
