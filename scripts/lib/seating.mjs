import { placesFor } from './places.mjs'

/** Answers begun at once. More would come no sooner, for one processor makes them; and each takes memory. */
const ANSWERS = 16
/** Megabytes of request bodies read at once: one of the largest uploads, which is in memory several times over. */
const MEGABYTES = 8
const MEGABYTE = 1_000_000

/**
 * Decides when a request is answered. Large ones wait for one another before they wait with all others, so that a slow
 * upload delays uploads and no page.
 */
export function seating() {
  const seat = placesFor(ANSWERS)
  const weigh = placesFor(MEGABYTES)
  return (request, response, answer) => {
    const megabytes = megabytesOf(request)
    const seated = (onBegin) =>
      seat(response, (begin) => {
        begin()
        onBegin?.()
        answer()
      })
    if (megabytes === 0) seated()
    else weigh(response, seated, megabytes)
  }
}

/** Whole megabytes that a request says it brings; Infinity when it does not say. */
export function megabytesOf({ headers }) {
  if (headers['transfer-encoding'] !== undefined) return Number.POSITIVE_INFINITY
  return Math.floor((Number(headers['content-length']) || 0) / MEGABYTE)
}
