/** What went over the wire for one address, as a web archive keeps it. Pure. */

/** As sent: names as the sender wrote them, in their order, repeated ones repeated. Bytes above ASCII as Latin-1. */
export type HeaderLine = readonly [name: string, value: string]

/** Why an archive holds less than was on offer, in the words of WARC. */
export type Truncation = 'length' | 'time' | 'disconnect'

export type Exchange = {
  /** Without fragment. */
  readonly address: string
  /** The IP address that answered. */
  readonly remoteAddress: string
  readonly requestedAt: Date
  readonly request: {
    readonly method: 'GET'
    readonly target: string
    readonly headers: readonly HeaderLine[]
  }
  readonly response: {
    /** Such as `1.1`. */
    readonly httpVersion: string
    readonly status: number
    readonly reason: string
    readonly headers: readonly HeaderLine[]
    /** The body as sent but for chunked transfer coding, which is undone; content coding such as gzip is kept. */
    readonly payload: Uint8Array
    readonly truncated?: Truncation
  }
}

/** The values of a header in their order, by its name in any case. */
export function headerValues(headers: readonly HeaderLine[], name: string): readonly string[] {
  const wanted = name.toLowerCase()
  return headers.filter(([given]) => given.toLowerCase() === wanted).map(([, value]) => value)
}

export function headerValue(headers: readonly HeaderLine[], name: string): string | null {
  return headerValues(headers, name)[0] ?? null
}
