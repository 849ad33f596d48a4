/** A connection to an address that was checked, and to no other. */
import net from 'node:net'
import tls from 'node:tls'
import { bareHost, portOf } from './address-parts'
import { Refusal, type TlsFault } from './problem'
import { sameAddress, specialKind } from './special-address'
import { within } from './within'

/** A socket, and the address that the system says it ended at. */
export type Dialled = { readonly socket: net.Socket; readonly remoteAddress: string | undefined }

/** Opens TCP to an IP address. Destroys what it began when the signal is aborted. */
export type Dial = (address: string, port: number, signal: AbortSignal) => Promise<Dialled>

export type Connecting = {
  readonly dial: Dial
  /** Certificates of authorities in PEM, in place of those the platform trusts. */
  readonly trust?: readonly string[]
  readonly connectMs: number
}

/** A host that answers at none of its first addresses is taken for unreachable. */
const ADDRESSES_TRIED = 4

/** By the address as it is: there is no name here that could be looked up again, and no proxy of the environment. */
export const dialDirectly: Dial = (address, port, signal) => {
  const socket = net.connect({ host: address, port, autoSelectFamily: false })
  return settled(socket, 'connect', signal, () => ({ socket, remoteAddress: socket.remoteAddress }))
}

/**
 * Tries the addresses in turn, each with its share of the time that is left.
 *
 * @throws Refusal
 */
export async function connect(
  url: URL,
  addresses: readonly string[],
  { dial, trust, connectMs }: Connecting,
  signal: AbortSignal,
): Promise<{ readonly socket: net.Socket; readonly address: string }> {
  const host = bareHost(url)
  const tried = addresses.slice(0, ADDRESSES_TRIED)
  let failure: unknown = new Refusal({ code: 'unreachable', host })
  for (const address of tried) {
    try {
      const span = { stage: 'connecting', host, ms: connectMs / tried.length } as const
      const socket = await within(span, signal, async (inTime) => {
        const dialled = await reach(url, address, dial, inTime)
        return url.protocol === 'https:' ? secure(dialled, host, trust, inTime) : dialled
      })
      return { socket, address }
    } catch (error) {
      if (signal.aborted || !mayBeOtherwiseElsewhere(error)) throw error
      failure = error
    }
  }
  throw failure
}

async function reach(url: URL, address: string, dial: Dial, signal: AbortSignal): Promise<net.Socket> {
  const host = bareHost(url)
  const { socket, remoteAddress } = await dial(address, portOf(url), signal).catch((cause: unknown) => {
    if (signal.aborted) throw signal.reason
    const code = errorCode(cause) === 'ECONNREFUSED' ? 'refused' : 'unreachable'
    throw new Refusal({ code, host }, { cause })
  })
  if (remoteAddress !== undefined && sameAddress(remoteAddress, address)) return socket
  socket.destroy()
  const kind = specialKind(remoteAddress ?? '')
  const ended = remoteAddress ?? 'unknown'
  throw new Refusal(
    kind === null || remoteAddress === undefined
      ? { code: 'connectedElsewhere', host, address: ended }
      : { code: 'privateAddress', host, address: ended, kind },
  )
}

function secure(
  socket: net.Socket,
  host: string,
  trust: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<net.Socket> {
  const named = net.isIP(host) === 0
  const secured = tls.connect({
    socket,
    host,
    ...(named && { servername: host }),
    ...(trust && { ca: [...trust] }),
    ALPNProtocols: ['http/1.1'],
    // Said outright, for a variable of the environment could switch it off.
    rejectUnauthorized: true,
  })
  return settled(secured, 'secureConnect', signal, () => secured).catch((cause: unknown) => {
    socket.destroy()
    if (signal.aborted) throw signal.reason
    throw new Refusal({ code: 'tls', host, fault: tlsFault(cause) }, { cause })
  })
}

/** What `done` makes of a socket once it has got as far as `event`; an ended, failed or abandoned one is destroyed. */
function settled<T>(
  socket: net.Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
  done: () => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void) => {
      signal.removeEventListener('abort', abandon)
      socket.removeListener('close', closed)
      act()
    }
    const fail = (error: unknown) => finish(() => reject(error))
    const closed = () => fail(new Error('closed before it was open'))
    const abandon = () => {
      socket.destroy()
      fail(signal.reason)
    }
    // Stays for good: an error after this has somewhere to go, and is met where the socket is read.
    socket.on('error', fail)
    socket.once('close', closed)
    socket.once(event, () => finish(() => resolve(done())))
    signal.addEventListener('abort', abandon, { once: true })
    if (signal.aborted) abandon()
  })
}

/** Another address of the same host may do better; what its certificate says, it says everywhere. */
function mayBeOtherwiseElsewhere(error: unknown): boolean {
  return error instanceof Refusal && ['refused', 'unreachable', 'timedOut'].includes(error.problem.code)
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function tlsFault(error: unknown): TlsFault {
  const code = errorCode(error)
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'expired'
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'otherName'
  return /SELF_SIGNED|UNABLE_TO|CERT_|INVALID_CA|HOSTNAME_MISMATCH/.test(code) ? 'untrusted' : 'handshake'
}
