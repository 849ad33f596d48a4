/** What leaves the server about the hosts that a team fetches from: plain data, instants as ISO 8601. Client-safe. */
export type HostsChange = {
  readonly version: number
  readonly by: string
  readonly at: string
  readonly note: string
  /** Entries that came to a list or left it. */
  readonly added: HostNames
  readonly removed: HostNames
}

export type HostNames = { readonly allow: readonly string[]; readonly deny: readonly string[] }

export type HostsView = HostNames & {
  /** 0 while nobody has changed anything. */
  readonly version: number
  readonly history: readonly HostsChange[]
  readonly can: { readonly edit: boolean }
}

/** What is in one pair of lists and not in the other. */
export function without(lists: HostNames, others: HostNames): HostNames {
  const left = (key: keyof HostNames) => lists[key].filter((entry) => !others[key].includes(entry))
  return { allow: left('allow'), deny: left('deny') }
}
