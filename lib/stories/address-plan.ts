/** What would become of each address of a list, told before anything is done. Pure but for the rules of addresses. */
import { type AddressRules, readAddress } from '@/lib/archive/fetch/address'
import { withoutFragment } from '@/lib/archive/fetch/address-parts'
import { Refusal } from '@/lib/archive/fetch/problem'
import { fetchSentence } from '@/lib/archive/fetch/sentence'
import { readableHostOf } from '@/lib/archive/readable-host'
import { shorten } from '@/lib/core/text'
import type { ListedAddress } from './address-list'
import type { PlannedAddress } from './address-plan-view'

/** What a story has already, without places within pages. */
export type Had = {
  readonly captured: ReadonlySet<string>
  readonly wanted: ReadonlySet<string>
  /** Documents it has room for. */
  readonly room: number
}

/** Characters that are shown of what is no address: it may be a whole text. */
const SHOWN = 300

export function planAddresses(
  list: readonly ListedAddress[],
  rules: AddressRules,
  { captured, wanted, room }: Had,
): PlannedAddress[] {
  const seen = new Map<string, number>()
  let left = room
  return list.map(({ line, address: typed }) => {
    const read = addressOr(typed, rules)
    if (!('href' in read))
      return { line, address: shorten(typed, SHOWN), host: null, will: 'REFUSED', ...read }
    const { href, bare } = read
    const page = { line, address: href, host: readableHostOf(href) }
    const of = seen.get(bare)
    if (of !== undefined) return { ...page, will: 'TWICE', of }
    seen.set(bare, line)
    if (captured.has(bare)) return { ...page, will: 'HERE' }
    if (wanted.has(bare)) return { ...page, will: 'UNDER_WAY' }
    if (left <= 0) return { ...page, will: 'NO_ROOM' }
    left -= 1
    return { ...page, will: 'FETCH' }
  })
}

function addressOr(typed: string, rules: AddressRules) {
  try {
    const url = readAddress(typed, rules)
    return { href: url.href, bare: withoutFragment(url) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return fetchSentence(error.problem)
  }
}
