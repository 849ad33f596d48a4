/** The rules for robots (RFC 9309): from the text of a `robots.txt` to whether an address may be fetched. Pure. */

/** Longer patterns are left out, as are addresses longer than a fetch takes. */
const PATTERN_MAX = 2048

export type RobotsRules = readonly Rule[]

type Rule = {
  readonly allow: boolean
  readonly pattern: string
  /** What has to stand in this order: the first piece at the beginning. */
  readonly pieces: readonly string[]
  /** Whether the last piece has to end the address. */
  readonly whole: boolean
  /** In octets of the pattern: of two that match, the longer one holds. */
  readonly length: number
}

type Group = { readonly agents: string[]; readonly rules: Rule[] }

/** What a robots.txt says to a robot of this name; what is said to all, if it is not named. */
export function robotsRules(text: string, agentName: string): RobotsRules {
  const groups = groupsOf(text)
  const of = (agent: string) => groups.filter(({ agents }) => agents.includes(agent))
  const own = of(agentName.toLowerCase())
  const rules = (own.length > 0 ? own : of('*')).flatMap((group) => group.rules)
  // Ten thousand times the same line costs no more than once.
  return [...new Map(rules.map((rule) => [`${rule.allow} ${rule.pattern}`, rule])).values()]
}

/** The longest pattern that matches decides; of two as long, the one that allows. */
export function robotsAllow(rules: RobotsRules, url: URL): boolean {
  if (url.pathname === '/robots.txt') return true
  const target = asOctets(url.pathname + url.search)
  let decided: Rule | null = null
  for (const rule of rules) {
    const stronger =
      decided === null || rule.length > decided.length || (rule.length === decided.length && rule.allow)
    if (stronger && matches(rule, target)) decided = rule
  }
  return decided?.allow ?? true
}

/** Lines of `user-agent` that follow each other begin one group; sitemaps and what else there is belong to none. */
function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = []
  let naming = false
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [, key, value] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line.slice(0, PATTERN_MAX * 2)) ?? []
    if (key === undefined || value === undefined) continue
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      if (!naming) groups.push({ agents: [], rules: [] })
      groups.at(-1)?.agents.push(agentToken(value))
      naming = true
    } else if (name === 'allow' || name === 'disallow') {
      const rule = ruleOf(value.trim(), name === 'allow')
      if (rule !== null) groups.at(-1)?.rules.push(rule)
      naming = false
    }
  }
  return groups
}

/** `Corroborate/1.0 (…)` means the robot `corroborate`. */
function agentToken(value: string): string {
  const trimmed = value.trim()
  return trimmed.startsWith('*') ? '*' : (/^[a-z_-]+/i.exec(trimmed)?.[0] ?? '').toLowerCase()
}

function ruleOf(pattern: string, allow: boolean): Rule | null {
  if (!/^[/*]/.test(pattern) || pattern.length > PATTERN_MAX) return null
  const whole = pattern.endsWith('$')
  const octets = asOctets(whole ? pattern.slice(0, -1) : pattern)
  return { allow, pattern, pieces: octets.split('*'), whole, length: octets.length }
}

function matches({ pieces, whole }: Rule, target: string): boolean {
  const [first = '', ...others] = pieces
  if (!target.startsWith(first)) return false
  if (others.length === 0) return !whole || target.length === first.length
  const last = whole ? others.pop() : undefined
  let at = first.length
  for (const piece of others) {
    const found = target.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return last === undefined || (target.length - last.length >= at && target.endsWith(last))
}

/**
 * One spelling for what RFC 9309 (2.2.2) has compared octet by octet: beyond ASCII percent-encoded, digits of that in
 * upper case, and letters that need no encoding as they are.
 */
function asOctets(text: string): string {
  return text
    .replace(/\P{ASCII}+/gu, (beyond) => encodeURIComponent(beyond.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (encoded) => {
      const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
      return /[a-z0-9._~-]/i.test(character) ? character : encoded.toUpperCase()
    })
}
