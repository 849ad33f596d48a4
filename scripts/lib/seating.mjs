import { takeIn } from './arrival.mjs'
import { placesFor } from './places.mjs'

/** Answers begun at once. More would come no sooner, for one processor makes them; and each takes memory. */
const ANSWERS = 16
/**
 * Megabytes of request bodies read at once, for each is in memory several times over. A larger one is read while no other
 * of these is.
 */
const MEGABYTES = 8
const MEGABYTE = 1_000_000
/** A body of no more than this waits for no other: about so much of each connection is in memory anyway. */
const LITTLE = 64_000
/** How long a body of less than a megabyte may be on its way. */
const LONGEST_ARRIVAL = 60_000

/**
 * Decides when a request is answered. It takes one of the places that pages have too when its body has come, so that a
 * slow sender delays no page. The largest bodies are read while they are answered instead, for they would lie in memory
 * once more; those wait for one another first, and never take all places.
 */
export function seating() {
  const seat = placesFor(ANSWERS)
  const weigh = placesFor(MEGABYTES)
  const hold = placesFor(MEGABYTES * MEGABYTE)
  return (request, response, answer) => {
    const bytes = bytesOf(request)
    const seated = (onBegin) =>
      seat(response, (begin) => {
        begin()
        onBegin?.()
        answer()
      })
    const arrive = (onBegin) => {
      onBegin?.()
      takeIn(request, response, () => seated(), { bytes, longest: LONGEST_ARRIVAL })
    }
    if (bytes === 0) seated()
    else if (bytes <= LITTLE) arrive()
    else if (bytes < MEGABYTE) hold(response, arrive, bytes)
    else weigh(response, seated, Math.floor(bytes / MEGABYTE))
  }
}

/** The bytes that a request says it brings; Infinity when it does not say. */
export function bytesOf({ headers }) {
  if (headers['transfer-encoding'] !== undefined) return Number.POSITIVE_INFINITY
  return Number(headers['content-length']) || 0
}
