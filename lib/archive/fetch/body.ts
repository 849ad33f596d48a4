/** The body of an answer, read while it comes and never further than its limit. */
import { errorCode } from './connect'
import { headerValue, type Truncation } from './exchange'
import { Refusal } from './problem'
import { type Head, problemOfError } from './request'

export type BodyLimits = {
  readonly bodyBytes: number
  readonly headerBytes: number
  readonly idleMs: number
  /** For all of it, where that is less than is left for the whole fetch. */
  readonly bodyMs?: number
}

export type Body = { readonly bytes: Uint8Array; readonly truncated?: Truncation }

/** What framing may add to a body: chunks of a byte each, with extensions, would otherwise go on without end. */
const FRAMING_BYTES = 1024 * 1024

/**
 * All of it.
 *
 * @throws Refusal when it is larger than allowed, stops coming or comes incomplete
 */
export async function readWhole(
  head: Head,
  host: string,
  limits: BodyLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const declared = declaredLength(head)
  if (declared !== null && declared > limits.bodyBytes) {
    head.message.destroy()
    throw new Refusal({ code: 'tooLarge', limit: limits.bodyBytes })
  }
  const pieces = new Pieces(limits.bodyBytes)
  await readInto(pieces, head, host, limits, signal)
  return pieces.joined()
}

/** As much of it as there is, for what is kept beside the page: too long or broken off, it is cut and says so. */
export async function readSome(
  head: Head,
  host: string,
  limits: BodyLimits,
  signal: AbortSignal,
): Promise<Body> {
  const pieces = new Pieces(limits.bodyBytes)
  try {
    await readInto(pieces, head, host, limits, signal)
    return { bytes: pieces.joined() }
  } catch (error) {
    if (signal.aborted || !(error instanceof Refusal)) throw error
    return { bytes: pieces.joined(), truncated: truncation(error.problem.code) }
  }
}

function truncation(code: string): Truncation {
  if (code === 'tooLarge') return 'length'
  return code === 'timedOut' ? 'time' : 'disconnect'
}

/** What a body was so far, at most `limit` bytes. */
class Pieces {
  readonly #pieces: Uint8Array[] = []
  size = 0
  constructor(readonly limit: number) {}

  /** False once it is full; what fits is kept. */
  add(piece: Uint8Array): boolean {
    const room = this.limit - this.size
    const kept = piece.subarray(0, room)
    this.#pieces.push(kept)
    this.size += kept.length
    return piece.length <= room
  }

  joined(): Uint8Array {
    return Buffer.concat(this.#pieces)
  }
}

function readInto(
  pieces: Pieces,
  head: Head,
  host: string,
  limits: BodyLimits,
  signal: AbortSignal,
): Promise<void> {
  const { message } = head
  const { socket } = message
  const wireLimit = socket.bytesRead + limits.bodyBytes + FRAMING_BYTES
  return new Promise((resolve, reject) => {
    const finish = (error?: unknown) => {
      clearTimeout(idle)
      clearTimeout(all)
      signal.removeEventListener('abort', abandon)
      // An answer is read over a connection of its own, which nothing else waits for.
      message.destroy()
      if (error === undefined) resolve()
      else reject(error)
    }
    const abandon = () => finish(signal.reason)
    const tooLarge = () => finish(new Refusal({ code: 'tooLarge', limit: limits.bodyBytes }))
    const late = (ms: number) => () =>
      finish(new Refusal({ code: 'timedOut', host, stage: 'body', seconds: ms / 1000 }))
    const idle = setTimeout(late(limits.idleMs), limits.idleMs)
    const all = limits.bodyMs === undefined ? undefined : setTimeout(late(limits.bodyMs), limits.bodyMs)
    signal.addEventListener('abort', abandon, { once: true })
    message.on('data', (piece: Uint8Array) => {
      idle.refresh()
      if (!pieces.add(piece) || socket.bytesRead > wireLimit) tooLarge()
    })
    message.once('end', () => (message.complete ? finish() : finish(cutShort(head, pieces.size))))
    const broken = (cause: unknown) => finish(bodyError(cause, head, host, limits, pieces.size))
    message.on('error', broken)
    message.once('close', () => finish(cutShort(head, pieces.size)))
    if (signal.aborted) abandon()
    // With headers and a fault in one packet it was over before anybody could listen.
    else if (message.errored) broken(message.errored)
    else if (message.destroyed) finish(cutShort(head, 0))
  })
}

function bodyError(cause: unknown, head: Head, host: string, limits: BodyLimits, received: number): unknown {
  const problem = problemOfError(cause, host, limits.headerBytes)
  if (problem !== null) return new Refusal(problem, { cause })
  return errorCode(cause) === 'ECONNRESET' ? cutShort(head, received, cause) : cause
}

function cutShort(head: Head, received: number, cause?: unknown): Refusal {
  return new Refusal({ code: 'cutShort', received, expected: declaredLength(head) }, { cause })
}

/** The parser has seen to it that there is one value, of digits, and none beside chunked transfer coding. */
function declaredLength({ headers }: Head): number | null {
  const value = headerValue(headers, 'content-length')
  return value === null ? null : Number(value)
}
