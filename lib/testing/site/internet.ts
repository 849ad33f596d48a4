/**
 * An internet for tests: names with the addresses they lead to, and addresses with the local ports that stand for them.
 * Both are arguments of the real fetcher, behind its checks: what it dials was checked as if it were out there.
 */
import type { Dial } from '@/lib/archive/fetch/connect'
import { dialDirectly } from '@/lib/archive/fetch/connect'
import type { Resolve } from '@/lib/archive/fetch/look-up'

/** Public addresses that nothing here ever connects to. */
export const PUBLIC_V4 = '93.184.216.34'
export const PUBLIC_V6 = '2606:2800:220:1:248:1893:25c8:1946'

export type Internet = {
  readonly resolve: Resolve
  readonly dial: Dial
  /** Every address that was dialled, with its port: what got past all checks before the connection. */
  readonly dialled: readonly string[]
}

export type InternetOptions = {
  /** The answers for a name; a list of lists answers anew each time and stays with the last. */
  readonly names?: Readonly<Record<string, readonly string[] | readonly (readonly string[])[]>>
  /** The local port that stands for port 80 and for port 443 of every address. */
  readonly ports: { readonly http: number; readonly https?: number }
  /** Where the system says a connection ended, if not where it was to. */
  readonly endsAt?: string
}

export function newInternet({ names = {}, ports, endsAt }: InternetOptions): Internet {
  const dialled: string[] = []
  const asked = new Map<string, number>()
  return {
    dialled,
    resolve: async (name) => {
      const given = names[name]
      if (given === undefined) return [PUBLIC_V4]
      const times = asked.get(name) ?? 0
      asked.set(name, times + 1)
      return given.flatMap((answer, i) => {
        if (typeof answer === 'string') return [answer]
        return i === Math.min(times, given.length - 1) ? answer : []
      })
    },
    dial: async (address, port, signal) => {
      dialled.push(`${address} ${port}`)
      const local = port === 443 ? (ports.https ?? ports.http) : ports.http
      const { socket } = await dialDirectly('127.0.0.1', local, signal)
      return { socket, remoteAddress: endsAt ?? address }
    },
  }
}
