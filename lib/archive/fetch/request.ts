/** One request over a connection that stands, up to the end of the answer's headers. */
import http from 'node:http'
import type net from 'node:net'
import { errorCode } from './connect'
import type { HeaderLine } from './exchange'
import { type FetchProblem, Refusal } from './problem'

export type Head = {
  readonly httpVersion: string
  readonly status: number
  readonly reason: string
  readonly headers: readonly HeaderLine[]
  readonly message: http.IncomingMessage
}

export type Ask = {
  readonly host: string
  /** Path and query. */
  readonly target: string
  readonly headers: readonly HeaderLine[]
  readonly headerBytes: number
}

/**
 * Sends a GET with these headers and no other: there is no agent, hence no pool, no cookie and no proxy.
 *
 * @throws Refusal
 */
export function ask(socket: net.Socket, given: Ask, signal: AbortSignal): Promise<Head> {
  const { host, target, headers, headerBytes } = given
  return new Promise((resolve, reject) => {
    const request = http.request({
      method: 'GET',
      path: target,
      headers: headers.flat(),
      setHost: false,
      createConnection: () => socket,
      maxHeaderSize: headerBytes,
      insecureHTTPParser: false,
    })
    // The size is limited; a limit to the number would leave lines out without saying so.
    request.maxHeadersCount = 0
    let answer: http.IncomingMessage | undefined
    const fail = (error: unknown) => {
      signal.removeEventListener('abort', abandon)
      socket.destroy()
      reject(error)
    }
    const abandon = () => fail(signal.reason)
    signal.addEventListener('abort', abandon, { once: true })
    request.once('response', (message) => {
      signal.removeEventListener('abort', abandon)
      answer = message
      resolve(headOf(message))
    })
    request.once('upgrade', () => fail(new Refusal({ code: 'otherStatus', host, status: 101 })))
    // Stays for good: a fault after the headers is told here too, and is passed on to whoever reads the body.
    request.on('error', (cause) => {
      if (answer !== undefined) return answer.destroy(cause)
      fail(
        new Refusal(problemOfError(cause, host, headerBytes) ?? { code: 'connectionLost', host }, { cause }),
      )
    })
    request.once('close', () => fail(new Refusal({ code: 'connectionLost', host })))
    if (signal.aborted) abandon()
    else request.end()
  })
}

/** What the parser of HTTP says by its errors; null for what is no fault in HTTP. */
export function problemOfError(error: unknown, host: string, headerBytes: number): FetchProblem | null {
  const code = errorCode(error)
  if (code === 'HPE_HEADER_OVERFLOW') return { code: 'headerFlood', host, limit: headerBytes }
  return code.startsWith('HPE_') ? { code: 'malformed', host } : null
}

function headOf(message: http.IncomingMessage): Head {
  const { rawHeaders } = message
  const headers: HeaderLine[] = []
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    headers.push([rawHeaders[i] ?? '', rawHeaders[i + 1] ?? ''])
  }
  return {
    httpVersion: message.httpVersion,
    status: message.statusCode ?? 0,
    reason: message.statusMessage ?? '',
    headers,
    message,
  }
}
