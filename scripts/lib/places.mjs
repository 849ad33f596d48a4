/**
 * Lets so many requests be answered at once; the others wait, first come, first served, which costs next to nothing.
 * A page that is being made takes memory: hundreds begun at the same time would take all there is. A place is given
 * back when the answer has been sent or the connection is gone, and `longest` milliseconds after the answer was begun
 * all the same, so that a client that reads slowly keeps nobody else out. A stream gives its place back as soon as it has begun,
 * for it ends hours later and takes next to nothing. Whoever has gone meanwhile is passed over. A
 * request may need several places; one that needs more than there are has them all.
 *
 * `answer` is given `begin`, to be called when it really begins: one that still waits for something else keeps its place.
 */
export function placesFor(count, { longest = 10_000 } = {}) {
  const waiting = []
  let taken = 0

  function next() {
    while (waiting.length > 0 && (waiting[0].response.destroyed || taken + waiting[0].needed <= count)) {
      const { response, answer, needed } = waiting.shift()
      if (!response.destroyed) take(response, answer, needed)
    }
  }

  function take(response, answer, needed) {
    taken += needed
    let timer
    const leave = () => {
      clearTimeout(timer)
      response.off('finish', leave).off('close', leave)
      taken -= needed
      next()
    }
    response.once('finish', leave).once('close', leave)
    whenStreaming(response, leave)
    answer(() => {
      timer = setTimeout(leave, longest)
    })
  }

  return (response, answer, needed = 1) => {
    waiting.push({ response, answer, needed: Math.min(needed, count) })
    next()
  }
}

/** Calls `then` once the answer turns out to be a stream of events, which is known when its head is written. */
function whenStreaming(response, then) {
  const write = response.writeHead
  response.writeHead = function writeHead(...head) {
    const written = write.apply(this, head)
    if (String(this.getHeader('content-type') ?? '').startsWith('text/event-stream')) then()
    return written
  }
}
