import type { Statement } from '@/lib/attribution/model'
import { apart, contradict, isIn, sayAlike, type Weigh } from './alike'
import type { Unit } from './units'

/** Terms by which a unit looks for others, and by which others find it, its rarest; groups looked at under each, the last ones; and of these, in all. */
const BY_TERMS = 8
const FOUND_BY = 24
const UNDER_TERM = 16
const LOOKED_AT = 12
/** Members of a group that a newcomer is compared with. */
const COMPARED = 8

type Group = Unit[]

/**
 * Brings together the units that make one proposition. In reading order each joins the group it shares most with, if it
 * says the same as one of its members and contradicts none. Every unit is compared with a bounded number of others, found
 * by the rarest terms they share, so that the work grows with the text and no faster.
 */
export function groupsOf(
  units: readonly Unit[],
  statements: readonly Statement[],
): readonly (readonly Unit[])[] {
  const weigh = weigher(units)
  const groups: Group[] = []
  const under = new Map<string, number[]>()
  for (const unit of units) {
    const rarest = [...unit.terms].sort((a, b) => weigh(b) - weigh(a)).slice(0, FOUND_BY)
    const found = unit.alone
      ? undefined
      : candidates(rarest.slice(0, BY_TERMS), under, weigh).find((at) =>
          joins(groups[at] ?? [], unit, weigh, statements),
        )
    const at = found ?? groups.push([]) - 1
    groups[at]?.push(unit)
    if (unit.alone) continue
    for (const term of rarest) {
      const there = under.get(term) ?? []
      if (!there.includes(at)) under.set(term, [...there.slice(1 - UNDER_TERM), at])
    }
  }
  return groups
}

function weigher(units: readonly Unit[]): Weigh {
  const counts = new Map<string, number>()
  for (const { terms } of units) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return (term) => 1 + Math.log(units.length / (counts.get(term) ?? 1)) / 2
}

/** The groups that share most of the rarest terms, best first. */
function candidates(
  rarest: readonly string[],
  under: ReadonlyMap<string, readonly number[]>,
  weigh: Weigh,
): number[] {
  const shared = new Map<number, number>()
  for (const term of rarest)
    for (const at of under.get(term) ?? []) shared.set(at, (shared.get(at) ?? 0) + weigh(term))
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, LOOKED_AT)
    .map(([at]) => at)
}

function joins(group: Group, unit: Unit, weigh: Weigh, statements: readonly Statement[]): boolean {
  const members =
    group.length > COMPARED ? [...group.slice(0, COMPARED / 2), ...group.slice(-COMPARED / 2)] : group
  if (members.some((member) => contradict(member, unit) || nested(member, unit, statements))) return false
  return members.some((member) => !namesApart(member, unit, members) && sayAlike(member, unit, weigh))
}

/**
 * Whether two units are about others: each names someone the other does not, and no fuller version names them both.
 * "Iran’s Supreme Leader" is Khamenei where a third one says so.
 */
function namesApart(a: Unit, b: Unit, members: readonly Unit[]): boolean {
  if (!apart(a.names, b.names)) return false
  const all = new Set([...a.names, ...b.names])
  return !members.some(({ names }) => isIn(all, names))
}

/** What someone is said to have said is not what is said of him. */
function nested(a: Unit, b: Unit, statements: readonly Statement[]): boolean {
  const within = ({ statement }: Unit) =>
    statement === null ? null : (statements[statement]?.within ?? null)
  return (
    (a.statement !== null && within(b) === a.statement) || (b.statement !== null && within(a) === b.statement)
  )
}
