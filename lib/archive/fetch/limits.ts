/** How much of anything one fetch may take: bytes and milliseconds. */
export type FetchLimits = {
  readonly addressLength: number
  readonly redirects: number
  /** Of one answer's status line and headers, and of its trailers. */
  readonly headerBytes: number
  /** Of the body as sent. */
  readonly bodyBytes: number
  /** Of the body unpacked. */
  readonly unpackedBytes: number
  /** A body may always unpack to this much, and beyond it to `unpackedRatio` times its size as sent. */
  readonly unpackedFreely: number
  readonly unpackedRatio: number
  readonly lookUpMs: number
  /** TCP and TLS together. */
  readonly connectMs: number
  /** From the request to the end of the headers. */
  readonly headersMs: number
  /** Between two pieces of a body. */
  readonly idleMs: number
  /** Everything, redirects and the rules for robots included. */
  readonly wholeMs: number
}

const KIB = 1024
const MIB = 1024 * KIB

/** Generous to a slow outlet and to a long PDF; pages of text seldom pack better than 1:30. */
export const DEFAULT_LIMITS: FetchLimits = {
  addressLength: 4096,
  redirects: 10,
  headerBytes: 64 * KIB,
  bodyBytes: 50 * MIB,
  unpackedBytes: 50 * MIB,
  unpackedFreely: 4 * MIB,
  unpackedRatio: 100,
  lookUpMs: 10_000,
  connectMs: 15_000,
  headersMs: 30_000,
  idleMs: 20_000,
  wholeMs: 120_000,
}
