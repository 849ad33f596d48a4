import { now } from '@/lib/core/clock'
import { type AddressRules, DEFAULT_PORTS } from './address'
import { AGENT_NAME } from './agent'
import { type Dial, dialDirectly } from './connect'
import { DEFAULT_CONTENT_TYPES } from './content-type'
import type { HostLists } from './host-lists'
import { DEFAULT_LIMITS, type FetchLimits } from './limits'
import { askNameServers, type Resolve } from './look-up'
import { newRobotsMemory, type RobotsMemory } from './robots-memory'

export type FetchOptions = {
  /** The value of the header; `userAgent` makes one. */
  readonly userAgent: string
  /** Ends the fetch as `cancelled`. */
  readonly signal?: AbortSignal
  readonly limits?: Partial<FetchLimits>
  /** 80 and 443 if not said. */
  readonly ports?: readonly number[]
  readonly lists?: Partial<HostLists>
  readonly contentTypes?: readonly string[]
  /** What is known of hosts' rules, shared by the fetches of one run; null fetches whatever the rules say. */
  readonly robots?: RobotsMemory | null
  readonly resolve?: Resolve
  readonly dial?: Dial
  /** PEM, in place of the authorities that the platform trusts. */
  readonly trust?: readonly string[]
  readonly clock?: () => Date
}

/** Options with nothing left open. */
export type FetchRun = {
  readonly userAgent: string
  readonly agentName: string
  readonly limits: FetchLimits
  readonly rules: AddressRules
  readonly contentTypes: readonly string[]
  readonly robots: RobotsMemory | null
  readonly resolve: Resolve
  readonly dial: Dial
  readonly trust?: readonly string[]
  readonly clock: () => Date
}

export function runOf(options: FetchOptions): FetchRun {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const { allow = [], deny = [] } = options.lists ?? {}
  return {
    userAgent: options.userAgent,
    agentName: AGENT_NAME,
    limits,
    rules: {
      ports: options.ports ?? DEFAULT_PORTS,
      lists: { allow, deny },
      addressLength: limits.addressLength,
    },
    contentTypes: options.contentTypes ?? DEFAULT_CONTENT_TYPES,
    robots: options.robots === undefined ? newRobotsMemory() : options.robots,
    resolve: options.resolve ?? askNameServers,
    dial: options.dial ?? dialDirectly,
    trust: options.trust,
    clock: options.clock ?? now,
  }
}
