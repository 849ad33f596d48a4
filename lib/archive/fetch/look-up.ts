/** From a host to the addresses that may be connected to. */
import { NODATA, NOTFOUND, Resolver } from 'node:dns'
import { isIP } from 'node:net'
import { promisify } from 'node:util'
import { Refusal } from './problem'
import { specialKind } from './special-address'

/**
 * A name's addresses, IPv4 and IPv6; none if there is no such name. Throws if that could not be found out, and ends
 * when the signal is aborted.
 */
export type Resolve = (name: string, signal: AbortSignal) => Promise<readonly string[]>

/** More answers than any site has; a flood of them is no reason for a flood of checks. */
const ANSWERS_MAX = 64

/**
 * Asks the name servers of this machine themselves, A and AAAA. Not `dns.lookup`: that would also ask `/etc/hosts` and
 * complete names by the domain of the network, cannot be cancelled, and holds up reading files meanwhile.
 */
export const askNameServers: Resolve = (name, signal) =>
  ask(new Resolver({ timeout: 3000, tries: 2 }), name, signal)

/** The same of these name servers, `address:port`, instead of the machine's. */
export const askThese =
  (servers: readonly string[]): Resolve =>
  (name, signal) => {
    const resolver = new Resolver({ timeout: 500, tries: 2 })
    resolver.setServers(servers)
    return ask(resolver, name, signal)
  }

async function ask(resolver: Resolver, name: string, signal: AbortSignal): Promise<readonly string[]> {
  const cancel = () => resolver.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    const answers = await Promise.allSettled([
      promisify(resolver.resolve4.bind(resolver))(name),
      promisify(resolver.resolve6.bind(resolver))(name),
    ])
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
    const fault = answers.find((answer) => answer.status === 'rejected' && !saysNone(answer.reason))
    if (addresses.length === 0 && fault?.status === 'rejected') throw fault.reason
    return addresses
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

function saysNone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === NOTFOUND || error.code === NODATA)
}

/**
 * The addresses of a host, each of them public: one that is not refuses all, since a name that leads to both is a trick.
 *
 * @throws Refusal
 */
export async function publicAddresses(
  host: string,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const addresses = isIP(host) === 0 ? await answersOf(host, resolve, signal) : [host]
  for (const address of addresses) {
    const kind = specialKind(address)
    if (kind !== null) throw new Refusal({ code: 'privateAddress', host, address, kind })
  }
  return addresses
}

async function answersOf(host: string, resolve: Resolve, signal: AbortSignal): Promise<readonly string[]> {
  let answers: readonly string[]
  try {
    answers = await resolve(host, signal)
  } catch (cause) {
    throw new Refusal({ code: 'lookUpFailed', host }, { cause })
  }
  if (answers.length === 0) throw new Refusal({ code: 'unknownHost', host })
  if (answers.length > ANSWERS_MAX) throw new Refusal({ code: 'lookUpFailed', host })
  return answers
}
