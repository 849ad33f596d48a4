import type { Curves } from '../../lib/attribution/confidence/confidence'

/** Curves as JSON, each on one line as the formatter has it: otherwise the file would change when nothing that was measured has. */
export const curvesText = (curves: Curves): string =>
  `${JSON.stringify(curves, null, 2).replace(/\[[^\]]+\]/g, (list) => `[${list.slice(1, -1).trim().replace(/\s+/g, ' ')}]`)}\n`
