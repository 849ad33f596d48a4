/** Asking a host for its rules for robots, under the same guard as a page. */
import { bareHost } from './address-parts'
import { readSome } from './body'
import { codingsOf, unpacked } from './content-coding'
import { follow } from './follow'
import type { FetchRun } from './options'
import { type FetchProblem, Refusal } from './problem'
import { type RobotsRules, robotsAllow, robotsRules } from './robots-rules'

/** RFC 9309, 2.5: at least this much is read. What follows is left out. */
const ROBOTS_BYTES = 500 * 1024

/** @throws Refusal where the rules forbid the address, or cannot be read */
export async function checkRobots(url: URL, run: FetchRun, signal: AbortSignal): Promise<void> {
  if (run.robots === null) return
  const rules = await rulesOf(url, run.robots, run, signal)
  if (!robotsAllow(rules, url)) throw new Refusal({ code: 'robots', host: bareHost(url) })
}

async function rulesOf(
  url: URL,
  memory: NonNullable<FetchRun['robots']>,
  run: FetchRun,
  signal: AbortSignal,
): Promise<RobotsRules> {
  const asking = memory.get(url.origin)
  if (asking !== undefined) {
    // Whoever asked may have been cancelled, or short of time; then this fetch asks for itself.
    const known = await asking.catch(() => undefined)
    if (known !== undefined) return known
  }
  const asked = askForRules(new URL('/robots.txt', url.origin), run, signal)
  memory.set(url.origin, asked)
  try {
    return await asked
  } catch (error) {
    memory.delete(url.origin)
    throw error
  }
}

async function askForRules(address: URL, run: FetchRun, signal: AbortSignal): Promise<RobotsRules> {
  const host = bareHost(address)
  try {
    const { head, host: answering } = await follow(address, run, async () => {}, signal)
    const { status } = head
    if (status < 200 || status >= 300) {
      head.message.destroy()
      if (status < 400 || status >= 500) throw new Refusal({ code: 'robotsUnreadable', host, status })
      return []
    }
    const limits = { ...run.limits, bodyBytes: ROBOTS_BYTES }
    const { bytes, truncated = 'length' } = await readSome(head, answering, limits, signal)
    if (truncated !== 'length') throw new Refusal({ code: 'robotsUnreadable', host, status })
    const text = await unpacked(bytes, codingsOf(head.headers), run.limits)
    return robotsRules(Buffer.from(text.subarray(0, ROBOTS_BYTES)).toString('utf8'), run.agentName)
  } catch (error) {
    if (signal.aborted || !(error instanceof Refusal)) throw error
    // 2.3.1.2: who sends in circles has no rules.
    if (['redirectLoop', 'tooManyRedirects'].includes(error.problem.code)) return []
    if (!UNREADABLE.includes(error.problem.code)) throw error
    throw new Refusal({ code: 'robotsUnreadable', host, status: 0 }, { cause: error })
  }
}

/** Where the rules themselves are at fault. What else fails would fail for the page too, and is told as that. */
const UNREADABLE: readonly FetchProblem['code'][] = [
  'redirectForbidden',
  'redirectNowhere',
  'malformed',
  'headerFlood',
  'encoding',
  'bomb',
  'cutShort',
  'damaged',
]
