import { type Amount, amountsIn } from './amounts'
import type { HopEnd } from './model'

/** A number in fewer digits, or said to be about another, is that one if it is so near. */
const ROUNDING = 0.05

/** An amount there of which another one stands here, or which was a limit and is one no more; null where there is none. */
export function numberChanged(up: HopEnd, down: HopEnd): readonly [Amount, Amount] | null {
  const [there, here] = [amountsIn(up.reading, up.content), amountsIn(down.reading, down.content)]
  for (const to of here) {
    const same = there.filter((from) => isOfSame(from, to))
    const alike = same.find((from) => isAlike(from, to))
    if (alike?.atMost && !to.atMost && !to.about) return [alike, to]
    // What stands here too is not what the other was changed from.
    const changed = same.find((from) => !here.some((one) => isOfSame(from, one) && isAlike(from, one)))
    if (!alike && changed) return [changed, to]
  }
  return null
}

function isOfSame(from: Amount, to: Amount): boolean {
  if (from.unit !== to.unit) return false
  return from.unit !== null || [...from.nouns].some((noun) => to.nouns.has(noun))
}

function isAlike(from: Amount, to: Amount): boolean {
  if (from.value === to.value) return true
  const near = Math.abs(from.value - to.value) <= ROUNDING * Math.max(from.value, to.value)
  return near && (to.about || digitsOf(to.value) < digitsOf(from.value))
}

/** Digits that are not only zeros at the end. */
const digitsOf = (value: number): number => String(value).replace(/0+$/, '').length
