/** Something done whose answer has not come yet. */
export type Act = {
  /** Its place among everything told of: the later the greater. */
  readonly seq: number
  /** Whether it was asked back before its answer came. */
  takeBack: boolean
}

/**
 * Acts whose answers are still to come. What was just done shows at once, so `z` may be pressed before the answer is
 * there: it means this act then, and not the one before, and is kept until it can be carried out.
 */
export function actsUnderWay() {
  const acts = new Set<Act>()
  return {
    begin(seq: number): Act {
      const act = { seq, takeBack: false }
      acts.add(act)
      return act
    },
    end: (act: Act) => acts.delete(act),
    /** The latest that was not asked back yet and is later than `seq`. */
    latestAfter: (seq: number): Act | undefined =>
      [...acts].findLast((act) => !act.takeBack && act.seq > seq),
  }
}
