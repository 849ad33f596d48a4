import { requirePermission } from '@/lib/access/authorize'
import { type AnyScope, may, type Scope } from '@/lib/access/scope'
import { type HostLists, hostEntry } from '@/lib/archive/fetch/host-lists'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { invalidField } from '@/lib/core/errors'
import { changedMeanwhile, holdAsOwner } from '@/lib/teams/settings'
import type { ChangeHosts } from './host-input'
import { findHosts, insertHosts, type StoredHosts } from './host-repository'
import { type HostNames, type HostsView, without } from './host-view'

/** Changes that the page shows. */
const HISTORY = 50
/** Of one list: each is looked through at every redirect. */
const ENTRIES_MAX = 500

const NONE = { version: 0, allow: [], deny: [] } as const satisfies Partial<StoredHosts>

/** The lists that hold for what a team fetches now. */
export async function hostListsOf(scope: AnyScope): Promise<HostLists> {
  const [{ allow, deny } = NONE] = await findHosts(scope, 1)
  return { allow, deny }
}

/** From where a team fetches pages, with what was made of that before. */
export async function getHosts(scope: Scope): Promise<HostsView> {
  requirePermission(scope, 'desk.read')
  // One more than is shown: what a version changed is told by the one before it.
  const stored = await findHosts(scope, HISTORY + 1)
  const { version, allow, deny } = stored[0] ?? NONE
  const history = stored.slice(0, HISTORY).map((one, index) => {
    const before = stored[index + 1] ?? NONE
    const { by, note } = one
    const changes = { added: without(one, before), removed: without(before, one) }
    return { version: one.version, by, at: one.at.toISOString(), note, ...changes }
  })
  return { version, allow, deny, history, can: { edit: may(scope, 'hosts.edit') } }
}

/**
 * Sets from where the team fetches pages, as a version of its own. The same again changes nothing. Orders that wait are
 * judged by the lists as they are when their page is fetched.
 *
 * @throws invalid on the list with an entry that is no host, or with too many; conflict `hostsChanged` with both pairs of
 * lists when someone else was faster
 */
export async function changeHosts(scope: Scope, input: ChangeHosts): Promise<{ version: number }> {
  requirePermission(scope, 'hosts.edit')
  const lists = { allow: entriesOf(input, 'allow'), deny: entriesOf(input, 'deny') }
  return transaction(async (tx) => {
    await holdAsOwner(scope, tx)
    const stored = await findHosts(scope, HISTORY, tx)
    const before = stored[0] ?? NONE
    const [added, removed] = [without(lists, before), without(before, lists)]
    const changes = [added.allow, added.deny, removed.allow, removed.deny].flat().length
    if (changes === 0) return { version: before.version }
    if (before.version !== input.version)
      throw changedMeanwhile('hostsChanged', { stored, given: input.version }, listsOf)
    const version = before.version + 1
    const id = await insertHosts(scope, { version, ...lists, note: input.note, at: now() }, tx)
    await record(tx, scope, {
      kind: 'hosts.changed',
      subject: { type: 'hosts', id },
      data: { version, note: input.note, added, removed },
    })
    return { version }
  })
}

const listsOf = ({ allow, deny }: HostNames = NONE) => JSON.stringify({ allow, deny })

/** The hosts of a list in the order they were typed, each once and in one spelling. */
function entriesOf(input: ChangeHosts, field: keyof HostNames): string[] {
  const typed = input[field].split(/[\s,;]+/u).filter(Boolean)
  const entries = typed.map((entry) => {
    const host = hostEntry(entry)
    if (host === null) throw invalidField(field, 'hostUnreadable', { entry: entry.slice(0, 100) })
    return host
  })
  const once = [...new Set(entries)]
  if (once.length > ENTRIES_MAX) throw invalidField(field, 'hostsTooMany', { max: ENTRIES_MAX })
  return once
}
