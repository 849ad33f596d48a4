/**
 * How many claims of a story were open when, up to its deadline, and what the pace of the day would leave open. Pure: what
 * happened, the time and the beginning of the reader's day are given.
 */
export type ClaimTurn = {
  readonly claimId: string
  readonly at: Date
  /** `made` and `again` open a claim, `decided` and `gone` close it. */
  readonly turn: 'made' | 'again' | 'decided' | 'gone'
}

export type BurnDownPoint = { readonly at: string; readonly open: number }

/** What today's pace would come to, where there is enough of it to say so. */
export type Pace = {
  /** Since when it is counted, and what was decided since. */
  readonly since: string
  readonly decided: number
  /** How many would be open at the deadline; when it is none, `doneBy` says when the last would be decided. */
  readonly openThen: number
  readonly doneBy: string | null
}

export type BurnDown = {
  readonly deadline: string
  readonly now: string
  readonly isOver: boolean
  readonly total: number
  readonly decided: number
  readonly open: number
  /** Each change of how many are open, the first when the first claim was made. */
  readonly points: readonly BurnDownPoint[]
  readonly pace: Pace | null
}

const HOUR = 3_600_000
/** Fewer decisions, or less time, are chance and no pace. */
const DECISIONS_MIN = 3
const HOURS_MIN = 1
/** Beyond that, nights lie between. */
const HOURS_AHEAD = 12
const POINTS_MAX = 60

type Given = {
  readonly deadline: Date
  readonly now: Date
  /** When the reader's day began. */
  readonly today: Date
}

/** Null where nothing can be said: no claim, or none open any more. */
export function burnDown(turns: readonly ClaimTurn[], { deadline, now, today }: Given): BurnDown | null {
  const sorted = [...turns].sort((one, other) => one.at.getTime() - other.at.getTime())
  const last = new Map<string, ClaimTurn['turn']>()
  const points: BurnDownPoint[] = []
  let open = 0
  for (const { claimId, at, turn } of sorted) {
    const before = isOpen(last.get(claimId))
    last.set(claimId, turn)
    const change = Number(isOpen(turn)) - Number(before)
    if (change === 0) continue
    open += change
    const point = { at: at.toISOString(), open }
    if (points.at(-1)?.at === point.at) points.pop()
    points.push(point)
  }
  const ends = [...last.values()]
  const decided = ends.filter((turn) => turn === 'decided').length
  if (open === 0) return null
  return {
    deadline: deadline.toISOString(),
    now: now.toISOString(),
    isOver: deadline.getTime() <= now.getTime(),
    total: open + decided,
    decided,
    open,
    points: thinned(points),
    pace: paceOf(sorted, open, { deadline, now, today }),
  }
}

const isOpen = (turn: ClaimTurn['turn'] | undefined) => turn === 'made' || turn === 'again'

/**
 * Claims decided today and still so, over the time since work on the story began today: with the first claim that was made or
 * decided. What is added later nobody knows.
 */
function paceOf(sorted: readonly ClaimTurn[], open: number, { deadline, now, today }: Given): Pace | null {
  const left = (deadline.getTime() - now.getTime()) / HOUR
  if (left <= 0 || left > HOURS_AHEAD) return null
  const ofToday = sorted.filter(({ at }) => at.getTime() >= today.getTime())
  const [first] = ofToday
  if (!first) return null
  const latest = new Map(ofToday.map(({ claimId, turn }) => [claimId, turn]))
  const decided = [...latest.values()].filter((turn) => turn === 'decided').length
  const worked = (now.getTime() - first.at.getTime()) / HOUR
  if (decided < DECISIONS_MIN || worked < HOURS_MIN) return null
  const needed = (open * worked) / decided
  const openThen = Math.max(0, Math.ceil(open - (decided / worked) * left))
  const doneBy = openThen === 0 ? new Date(now.getTime() + needed * HOUR).toISOString() : null
  return { since: first.at.toISOString(), decided, openThen, doneBy }
}

/** So many that the line can be drawn and its table be read, the first and the last among them. */
function thinned(points: readonly BurnDownPoint[]): readonly BurnDownPoint[] {
  if (points.length <= POINTS_MAX) return points
  const step = (points.length - 1) / (POINTS_MAX - 1)
  return Array.from({ length: POINTS_MAX }, (_, n) => points[Math.round(n * step)]).filter(
    (point) => point !== undefined,
  )
}
