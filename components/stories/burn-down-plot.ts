import type { BurnDown } from '@/lib/reviews/burn-down'

export const WIDTH = 320
export const HEIGHT = 88

/** The lines of a story's way to its deadline, in the units of its drawing. Pure. */
export type BurnDownPlot = {
  /** How many were open, in steps: nothing changes between two changes. */
  readonly open: string
  /** From all of them when the first was made straight to none at the deadline. */
  readonly straight: string
  readonly now: number
  readonly deadline: number
}

export function plotOf({ points, total, deadline, now }: BurnDown): BurnDownPlot {
  const start = Date.parse(points[0]?.at ?? now)
  const [due, present] = [Date.parse(deadline), Date.parse(now)]
  const span = Math.max(due, present) - start || 1
  const most = Math.max(total, ...points.map(({ open }) => open), 1)
  const x = (at: number) => round(((at - start) / span) * WIDTH)
  const y = (open: number) => round(HEIGHT - (open / most) * HEIGHT)
  const steps = points.map(({ at, open }, n) =>
    n === 0 ? `M${x(Date.parse(at))} ${y(open)}` : `H${x(Date.parse(at))}V${y(open)}`,
  )
  const deadlineX = Math.max(0, x(due))
  return {
    open: `${steps.join('')}H${x(present)}`,
    straight: `M0 ${y(total)}L${deadlineX} ${HEIGHT}`,
    now: x(present),
    deadline: deadlineX,
  }
}

const round = (n: number) => Math.round(n * 10) / 10
